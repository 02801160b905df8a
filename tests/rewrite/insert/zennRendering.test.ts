import { expect, it } from 'vitest';
import markdownToHtml from 'zenn-markdown-html';
import { insertText } from '../../support/insertText.ts';
import { printed } from '../../support/output.ts';

const outputs = { 'print(1)': printed('NEW <b>', ':::note', '```') };

const code = ['```python', 'print(1)', '```'];

/** One code block in each kind of container, and text around them that the tree would lose. */
const article = [
  '実行してみます。![](https://example.com/x.png =250x)',
  ...code,
  'すぐ後の文章。^[脚注]',
  '',
  ':::message alert',
  ...code,
  ':::',
  '',
  '::::details 詳細',
  ':::message',
  '文章',
  '',
  ...code,
  ':::',
  '::::',
  '',
  ...code.map((line) => `> ${line}`),
  '',
  '- 項目',
  ...code.map((line) => `  ${line}`),
  '- 次の項目',
  '',
  '文章',
  '',
  '1. 項目',
  '',
  ...code.map((line) => `   ${line}`),
  '',
  '2. 次の項目',
  '',
  '| a |',
  '| - |',
  '| b |',
  '',
].join('\n');

/**
 * The page that Zenn would make, without the line numbers that only its preview uses, without the
 * random names of footnotes and the colours of code, which differ between two pages of one text.
 */
async function rendered(text: string): Promise<string> {
  const html = await markdownToHtml(text);
  return html
    .replaceAll(/ (?:data-line="\d+"|class="code-line")/g, '')
    .replaceAll(/(fn(?:ref)?-)[0-9a-f]+-/g, '$1')
    .replaceAll(/<\/?span[^>]*>/g, '');
}

function withoutInserted(html: string): string {
  const label = String.raw`(?:<p>)?<strong>実行結果</strong>(?:</p>)?\s*`;
  const fence = '<div class="code-block-container"><pre[^>]*><code[^>]*>[^]*?</code></pre></div>';
  return html.replaceAll(new RegExp(`\\s*${label}${fence}`, 'g'), '');
}

function withoutBlanks(html: string): string {
  return html.replaceAll(/>\s+</g, '><');
}

it('Zenn renders an article with added results like the original but for these', async () => {
  const { text, insertedAt } = await insertText(article, outputs);
  expect(insertedAt).toHaveLength(6);
  const [before, after] = [await rendered(article), await rendered(text ?? '')];
  expect(after.match(/NEW &lt;b&gt;/g)).toHaveLength(6);
  expect(withoutBlanks(withoutInserted(after))).toBe(withoutBlanks(before));
});

it('adds no line that would end the message around it', async () => {
  const inMessage = `:::message\n${code.join('\n')}\n:::\n`;
  const closing = { 'print(1)': printed('a', ':::', 'b') };
  const { text, refusals } = await insertText(inMessage, closing);
  expect(text).toBeNull();
  expect(refusals.map((one) => one.code)).toEqual(['rewrite-container']);
  expect((await insertText(`${inMessage}\n${code.join('\n')}\n`, closing)).insertedAt).toHaveLength(
    1,
  );
});
