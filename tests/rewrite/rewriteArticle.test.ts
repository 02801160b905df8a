import { describe, expect, it } from 'vitest';
import markdownToHtml from 'zenn-markdown-html';
import { printed } from '../support/output.ts';
import { fixText } from '../support/verifyText.ts';

const outputs = { one: printed('a', 'b'), two: printed('x'), none: printed() };

async function fixed(text: string, given = outputs): Promise<string | null> {
  return (await fixText(text, given)).text;
}

const claim = ['```python', 'one', '```', '', '**結果**', '', '```text:出力', 'a', 'WRONG', '```'];

function article(lines: readonly string[], { prefix = '', end = '\n' } = {}): string {
  return lines.map((line) => (prefix + line).trimEnd() + end).join('');
}

function right(text: string): string {
  return text.replace('WRONG', 'b');
}

describe('a rewritten article differs in the claim alone', () => {
  it.each([
    ['with LF', article(claim)],
    ['with CRLF', article(claim, { end: '\r\n' })],
    ['with lone CR', article(claim, { end: '\r' })],
    ['with a byte order mark', `\uFEFF${article(claim)}`],
    ['without a final newline', article(claim).trimEnd()],
    ['with blank lines at the end', `${article(claim)}\n\n\n\n`],
    ['in a block quote', article(claim, { prefix: '> ' })],
    ['in a nested block quote', article(claim, { prefix: '> > ' })],
    ['in a list item', `- item\n\n${article(claim, { prefix: '  ' })}`],
    ['in a list item indented by a tab', `1. item\n\n${article(claim, { prefix: '\t' })}`],
    ['in a list in a quote', `> - item\n>\n${article(claim, { prefix: '>   ' })}`],
    ['in a Zenn message', `:::message\n${article(claim)}:::\n`],
    ['with tildes', article(claim).replaceAll('```', '~~~')],
    ['with four backticks', article(claim).replaceAll('```', '````')],
    [
      'with an indented fence',
      article(claim).replace('```text:出力\na\nWRONG\n```', '  ```\n  a\n  WRONG\n  ```'),
    ],
    ['with a fence closed by a longer one', article(claim).replace(/```\n$/, '`````  \n')],
    [
      'between texts that the tree would lose',
      `![](u =250x)\n^[note]\n\n${article(claim)}\nhttps://zenn.dev\n* a\n+ b\n`,
    ],
  ])('%s', async (_, text) => {
    expect(await fixed(text)).toBe(right(text));
    expect(await fixed(right(text))).toBeNull();
  });

  it('where the same claim stands twice', async () => {
    const text = `${article(claim)}\n${article(claim)}`;
    expect(await fixed(text)).toBe(right(right(text)));
  });

  it('where its fence opens on the line of the list marker', async () => {
    const text = '- ```python\n  one\n  ```\n- **結果**\n- ```\n  a\n  ```\n';
    expect(await fixed(text)).toBe(
      '- ```python\n  one\n  ```\n- **結果**\n- ```\n  a\n  b\n  ```\n',
    );
  });

  it('where the claim was empty or becomes empty', async () => {
    const empty = '```python\none\n```\n\n**結果**\n```\n```\n';
    expect(await fixed(empty)).toBe('```python\none\n```\n\n**結果**\n```\na\nb\n```\n');
    const becomes = '```python\nnone\n```\n\n**結果**\n```\na\n```\n';
    expect(await fixed(becomes)).toBe('```python\nnone\n```\n\n**結果**\n```\n```\n');
  });

  it('and in its two fence lines, where the output holds a fence', async () => {
    const text = '> ```python\n> one\n> ```\n> **結果**\n> ```text:出力\n> a\n> ```\n';
    const given = { ...outputs, one: printed('```', 'x', '````') };
    expect(await fixed(text, given)).toBe(
      '> ```python\n> one\n> ```\n> **結果**\n> `````text:出力\n> ```\n> x\n> ````\n> `````\n',
    );
  });

  it('in text, with what the list or quote puts before each line', async () => {
    const text = '> ```python\n> one\n> ```\n>\n> 出力：\n> a\n> x\n';
    expect(await fixed(text)).toBe(text.replace('x\n', 'b\n'));
    expect(await fixed(text.replace('x\n', 'b\n'))).toBeNull();
    const inList = text.replaceAll(/^> ?/gm, '  ').replace('  ', '- ');
    expect(await fixed(inList)).toBe(inList.replace('x\n', 'b\n'));
  });

  it('in text, escaping what opens a container or a formula on Zenn', async () => {
    const text = '> ```python\n> one\n> ```\n>\n> 出力：\n> a\n> b\n> x\n';
    const given = { ...outputs, one: printed('a', 'b', ':::message $5') };
    const after = await fixed(text, given);
    expect(after).toBe(text.replace('x\n', '\\:::message \\$5\n'));
    expect(await fixed(after ?? '', given)).toBeNull();
    expect(await markdownToHtml(after ?? '')).toContain('b<br />\n:::message $5</p>');
  });

  it('below front matter that ends its lines with CR', async () => {
    const text = `---\rtitle: 題\rpublished: false\r---\r\r${article(claim, { end: '\r' })}`;
    expect(await fixed(text)).toBe(right(text));
  });

  it('where colons stand outside of any Zenn message', async () => {
    const text = article(claim);
    expect(await fixed(text, { ...outputs, one: printed('a', ':::') })).toBe(
      text.replace('WRONG', ':::'),
    );
  });

  it('in inline code with as many backticks as it needs', async () => {
    const text = '```python\ntwo\n```\n\n**結果**: `y` <!-- 注 -->\n';
    expect(await fixed(text)).toBe(text.replace('`y`', '`x`'));
    const given = { ...outputs, two: printed('`x`') };
    expect(await fixed(text, given)).toBe(text.replace('`y`', '`` `x` ``'));
  });
});

describe('a claim is left alone', () => {
  const inline = '```python\ntwo\n```\n\n**結果**: `y`\n';
  const fence = '```python\ntwo\n```\n\n**結果**\n```\ny\n```\n';

  it.each([
    ['inline code would need two lines', inline, printed('a', 'b'), 'rewrite-inline-lines'],
    ['inline code would be empty', inline, printed(), 'rewrite-inline-empty'],
    ['Markdown cannot hold the output', fence, printed('a\u0000b'), 'rewrite-control-character'],
    ['the output was no UTF-8', fence, printed('a\uFFFDb'), 'rewrite-control-character'],
    [
      'a line of colons would end the Zenn message around it',
      `:::message\n${fence}:::\n`,
      printed(':::'),
      'rewrite-container',
    ],
    ['it would show the home folder', fence, printed('/home/somebody/x'), 'rewrite-private'],
    ['it would show a home folder', fence, printed('/Users/else/x'), 'rewrite-private'],
    ['it would show the host', fence, printed('on somewhere!'), 'rewrite-private'],
  ])('where %s', async (_, text, output, code) => {
    const { text: written, refusals } = await fixText(text, { two: output });
    expect(written).toBeNull();
    expect(refusals.map((refusal) => refusal.code)).toEqual([code]);
  });

  it('where its fence is not closed', async () => {
    expect(await fixed('```python\ntwo\n```\n\n**結果**\n```\ny\n')).toBeNull();
  });

  it('where two runs differ', async () => {
    let runs = 0;
    const outputOf = {
      get two() {
        return printed(String(runs++));
      },
    };
    expect(await fixed(fence, outputOf as never)).toBeNull();
  });
});
