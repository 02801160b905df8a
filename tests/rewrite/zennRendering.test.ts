import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import markdownToHtml from 'zenn-markdown-html';
import { printed } from '../support/output.ts';
import { fixText } from '../support/verifyText.ts';

const path = new URL('../../articles/python-async-await-basics.md', import.meta.url);
const article = readFileSync(path, 'utf8');

/** The outputs of the article's programs, which all begin with the same line. */
const outputs = {
  'import asyncio': printed([20, 'Start of `another` run <b>'], [2020, '```'], [2020, 'end']),
};

/** The page that Zenn would make, without the line numbers that only its preview uses. */
async function rendered(text: string): Promise<string> {
  const html = await markdownToHtml(text.slice(text.indexOf('\n---\n') + 5));
  return html.replaceAll(/ data-line="\d+"/g, '');
}

function withoutClaims(html: string): string {
  return html.replaceAll(/(実行結果<\/strong>:?[^]*?<code[^>]*>)[^]*?(<\/code>)/g, '$1…$2');
}

it('Zenn renders a rewritten article like the original but for the claims', async () => {
  const { text, rewrites } = await fixText(article, outputs);
  expect(rewrites.map(({ expected }) => expected.place.line)).toEqual([108, 133, 161, 185]);
  const [before, after] = [await rendered(article), await rendered(text ?? '')];
  expect(after).not.toBe(before);
  expect(withoutClaims(after)).toBe(withoutClaims(before));
});
