import { describe, expect, it } from 'vitest';
import type { Output } from '../../../src/types.ts';
import { insertText } from '../../support/insertText.ts';
import { printed } from '../../support/output.ts';

const outputs = {
  one: printed('a'),
  two: printed('a', 'b'),
  none: printed(),
  blank: printed('', ' '),
};

async function inserted(text: string, given: Record<string, Output> = outputs): Promise<string> {
  return (await insertText(text, given)).text ?? text;
}

async function refused(text: string, given: Record<string, Output> = outputs): Promise<string[]> {
  const { text: written, refusals } = await insertText(text, given);
  expect(written).toBeNull();
  return refusals.map(({ code, severity }) => `${severity} ${code}`);
}

const code = ['```python', 'two', '```'];
const ja = 'これは記事です。\n\n';

function lines(all: readonly string[], { prefix = '', end = '\n' } = {}): string {
  return all.map((line) => (prefix + line).trimEnd() + end).join('');
}

describe('an article without results gets the label of its language', () => {
  it('Japanese', async () => {
    expect(await inserted(`${ja}${lines(code)}\n続き\n`)).toBe(
      `${ja}${lines([...code, '', '**実行結果**', '', '```', 'a', 'b', '```'])}\n続き\n`,
    );
  });

  it('English, whatever the code holds', async () => {
    const text = '```python\ntwo  # 日本語のコメント\n```\n';
    const given = { 'two  # 日本語のコメント': printed('結果') };
    expect(await inserted(text, given)).toBe(`${text}\n**Output**\n\n\`\`\`\n結果\n\`\`\`\n`);
  });
});

/** An article whose first example shows its result so, and whose last shows none. */
function article(result: string, rest = ''): string {
  return `${ja}\`\`\`python\nnone\n\`\`\`\n${result}\n${rest}\`\`\`python\ntwo\n\`\`\`\n`;
}

describe('a new result looks like the others of its article:', () => {
  it.each([
    ['bold', '\n**出力**:\n\n```\n```\n', '\n**出力**:\n\n```\na\nb\n```\n'],
    ['bold without blank lines', '**出力**:\n```\n```\n', '**出力**:\n```\na\nb\n```\n'],
    ['below prose', '\n文章。\n**出力**:\n```\n```\n', '\n**出力**:\n```\na\nb\n```\n'],
    ['heading', '\n#### 実行結果\n\n```\n```\n', '\n#### 実行結果\n\n```\na\nb\n```\n'],
    ['plain', '\n出力結果：\n```txt\n```\n', '\n出力結果：\n```txt\na\nb\n```\n'],
    ['title', '\n```text:実行結果\n```\n', '\n```text:実行結果\na\nb\n```\n'],
    ['details', '\n:::details 出力\n```\n```\n:::\n', '\n:::details 出力\n```\na\nb\n```\n:::\n'],
    ['tildes and a tag', '\n**結果**\n~~~console\n~~~\n', '\n**結果**\n~~~console\na\nb\n~~~\n'],
    [
      'without its directive',
      '\n**結果** <!-- jikko: stream=both -->\n```\n```\n',
      '\n**結果**\n```\na\nb\n```\n',
    ],
  ])('%s', async (_, result, expected) => {
    const text = article(result);
    expect(await inserted(text)).toBe(text + expected);
  });

  it.each([
    ['a remark', '\n**出力（抜粋）**\n```\n```\n'],
    ['a number', '\n### 4. 実行結果\n```\n```\n'],
    ['the word of an error', '\n**エラー**\n```\n```\n'],
    ['a sentence that stands once', '\n実行すると以下のように 3 が表示されます。\n```\n```\n'],
    ['the name of a file', '\n**結果**\n```text:out.txt\n```\n'],
  ])('not one with %s, which is about that one result', async (_, result) => {
    const text = article(result);
    expect(await inserted(text)).toBe(`${text}\n**実行結果**\n\n\`\`\`\na\nb\n\`\`\`\n`);
  });

  it('a sentence that stands twice', async () => {
    const sentence = '\n出力結果は以下のようになります。\n```\n```\n\n';
    const text = article(sentence, `\`\`\`python\nnone\n\`\`\`\n${sentence}`);
    expect(await inserted(text)).toBe(
      `${text}\n出力結果は以下のようになります。\n\`\`\`\na\nb\n\`\`\`\n`,
    );
  });

  it.each([
    ['within a message', (text: string) => `:::message\n${text}:::\n`],
    ['in a tight list', (text: string) => `- x\n${text.replaceAll(/^/gm, '  ').trimEnd()}\n`],
    ['before text', (text: string) => `${text}text\n`],
  ])('but no details %s', async (_, wrap) => {
    const text = `${ja}\`\`\`python\nnone\n\`\`\`\n\n:::details 出力\n\`\`\`\n\`\`\`\n:::\n\n`;
    const { text: written } = await insertText(text + wrap(lines(code)), outputs);
    expect(written?.slice(text.length)).toContain('**実行結果**');
    expect(written?.slice(text.length)).not.toContain('details');
  });

  it('the tag of fences without a label, below a label', async () => {
    const text = `${ja}\`\`\`python\none\n\`\`\`\n\n\`\`\`console\na\n\`\`\`\n\n${lines(code)}`;
    expect(await inserted(text)).toBe(`${text}\n**実行結果**\n\n\`\`\`console\na\nb\n\`\`\`\n`);
  });

  it('the form that stands most often', async () => {
    const [bold, heading] = ['\n**出力**\n```\n```\n\n', '\n### 結果\n```\n```\n\n'];
    const block = '```python\nnone\n```\n';
    const text = article(bold, `${block}${heading}${block}${heading}`);
    expect(await inserted(text)).toBe(`${text}\n### 結果\n\`\`\`\na\nb\n\`\`\`\n`);
  });

  it('inline code for one line where other results of one line are inline', async () => {
    const inline = '```python\none\n```\n\n**結果**: `a`\n\n';
    const fence = '```python\ntwo\n```\n\n**結果**\n```\na\nb\n```\n\n';
    const text = `${ja}${inline}${fence}\`\`\`python\none\n\`\`\`\n`;
    expect(await inserted(text)).toBe(`${text}\n**結果**: \`a\`\n`);
    const longer = text.replace(/one\n```\n$/, 'two\n```\n');
    expect(await inserted(longer)).toBe(`${longer}\n**結果**\n\`\`\`\na\nb\n\`\`\`\n`);
  });
});

describe('nothing but the new lines is new', () => {
  const result = ['', '**Output**', '', '```', 'a', 'b', '```'];
  it.each([
    ['with CRLF', lines(code, { end: '\r\n' }), lines(result, { end: '\r\n' }), ''],
    ['with lone CR', lines(code, { end: '\r' }), lines(result, { end: '\r' }), ''],
    ['with a byte order mark', `\uFEFF${lines(code)}`, lines(result), ''],
    ['with blank lines at the end', lines(code), lines(result), '\n\n\n'],
    ['in a block quote', lines(code, { prefix: '> ' }), lines(result, { prefix: '> ' }), ''],
    ['in a nested quote', lines(code, { prefix: '> > ' }), lines(result, { prefix: '> > ' }), ''],
    [
      'in a list item',
      `- item\n\n${lines(code, { prefix: '  ' })}`,
      lines(result, { prefix: '  ' }),
      '\n- other\n',
    ],
    [
      'in an item indented by a tab',
      `1. item\n\n${lines(code, { prefix: '\t' })}`,
      lines(result, { prefix: '\t' }),
      '',
    ],
    [
      'in a list in a quote',
      `> - item\n>\n${lines(code, { prefix: '>   ' })}`,
      lines(result, { prefix: '>   ' }),
      '> end\n',
    ],
    ['in a Zenn message', `:::message\n${lines(code)}`, lines(result), ':::\n'],
    ['in Zenn details', `::::details x\n:::message\n${lines(code)}`, lines(result), ':::\n::::\n'],
    ['before text right behind it', lines(code), lines(result), 'text\n'],
    ['before the next code block', lines(code), lines(result), '\n```yaml\na: 1\n```\n'],
    ['behind a longer closing fence', '```python\ntwo\n`````  \n', lines(result), '\n# h\n'],
  ])('%s', async (_, before, expected, after) => {
    expect(await inserted(before + after)).toBe(before + expected + after);
    expect((await insertText(before + expected + after, outputs)).text).toBeNull();
  });

  it('where the file does not end with a line end', async () => {
    expect(await inserted(lines(code).trimEnd())).toBe(lines([...code, ...result]).trimEnd());
  });

  it('where the code stands on the line of the list marker', async () => {
    const text = '- ```python\n  two\n  ```\n- other\n';
    expect(await inserted(text)).toBe(
      '- ```python\n  two\n  ```\n  **Output**\n  ```\n  a\n  b\n  ```\n- other\n',
    );
  });

  it('in a tight list, which a blank line would make a loose one', async () => {
    const text = '- x\n  ```python\n  two\n  ```\n- other\n';
    expect(await inserted(text)).toBe(
      '- x\n  ```python\n  two\n  ```\n  **Output**\n  ```\n  a\n  b\n  ```\n- other\n',
    );
  });

  it('in a fence that the output cannot close', async () => {
    const given = { two: printed('```', 'x', '~~~~') };
    expect(await inserted(lines(code), given)).toBe(
      lines([...code, '', '**Output**', '', '````', '```', 'x', '~~~~', '````']),
    );
  });

  it('at the lines that were asked for', async () => {
    const block = lines([...code, '']);
    const { text, insertedAt } = await insertText(block + block + block, outputs, { lines: [6] });
    expect(text).toBe(`${block}${lines([...code, ...result, ''])}${block}`);
    expect(insertedAt.map(({ line }) => line)).toEqual([5]);
  });

  it('below a claim that is set right at the same time', async () => {
    const claim = '```python\ntwo\n```\n\n**結果**\n```\nx\n```\n\n';
    const right = claim.replace('x', 'a\nb');
    const { text, places, insertedAt } = await insertText(claim + lines(code), outputs);
    expect(text).toBe(`${right}${lines(code)}\n**結果**\n\`\`\`\na\nb\n\`\`\`\n`);
    expect([places, insertedAt].map((all) => all.map(({ line }) => line))).toEqual([[6], [10]]);
  });
});

describe('no result is added', () => {
  it.each([
    ['where nothing is printed', '```python\nnone\n```\n'],
    ['where only blanks are printed', '```python\nblank\n```\n'],
    ['where the code is skipped', '<!-- jikko: skip -->\n```python\ntwo\n```\n'],
    ['where a directive forbids it', '<!-- jikko: no-insert -->\n```python\ntwo\n```\n'],
    [
      'where the article has code without results left alone',
      '---\njikko:\n  unclaimed: off\n---\n\n```python\ntwo\n```\n',
    ],
    ['to a diff', '```diff python\ntwo\n```\n'],
    ['to code that nothing calls Python', 'python\n\n```\nprint(2)\n```\n'],
    ['to code that is not closed', '```python\ntwo\n'],
  ])('%s', async (_, text) => {
    expect(await refused(text, { ...outputs, 'print(2)': printed('2') })).toEqual([]);
  });

  it.each([
    ['a fence', '```python\ntwo\n```\n\n```\nx\n```\n'],
    ['a label with a picture', '```python\ntwo\n```\n\n**結果**\n\n![](x.png)\n'],
    ['a label without anything', '```python\ntwo\n```\n\n**結果**\n'],
  ])('where %s stands in its place', async (_, text) => {
    expect(await refused(text)).toEqual(['warning insert-place-taken']);
  });

  it('unless a directive says that the fence is no result', async () => {
    const text = '```python\ntwo\n```\n\n<!-- jikko: no-result -->\n\n```\nx\n```\n';
    expect(await inserted(text)).toBe(
      text.replace('```\n\n<', '```\n\n**Output**\n\n```\na\nb\n```\n\n<'),
    );
  });

  it.each([
    ['it would show the home folder', printed('/home/somebody/x'), 'rewrite-private'],
    ['it would show the host', printed('on somewhere!'), 'rewrite-private'],
    ['Markdown cannot hold it', printed('a\u0000b'), 'rewrite-control-character'],
    ['it was no UTF-8', printed('a\uFFFDb'), 'rewrite-control-character'],
    ['it has too many lines', printed(...Array<string>(41).fill('x')), 'insert-too-long'],
    ['it has a line that is too long', printed('x'.repeat(4001)), 'insert-too-long'],
  ])('where %s', async (_, output, reason) => {
    expect(await refused(lines(code), { two: output })).toEqual([`warning ${reason}`]);
  });

  it('where a second run prints something else', async () => {
    let runs = 0;
    const outputOf = {
      get two() {
        return printed(String(runs++));
      },
    };
    expect(await refused(lines(code), outputOf)).toEqual(['warning insert-unstable']);
  });

  it.each([
    ['raises', { exitCode: 1 }],
    ['is killed', { exitCode: null, signal: 'SIGSEGV' }],
    ['takes too long', { exitCode: null, limit: 'time' }],
    ['prints too much', { exitCode: null, limit: 'output' }],
  ] as const)('where the program %s', async (_, end) => {
    expect(await refused(lines(code), { two: { ...printed('a'), ...end } })).toEqual([]);
  });
});

describe('inline code that needs several lines', () => {
  const wrong = '```python\ntwo\n```\n\n**結果**: `x`\n';

  it('becomes a fence below its label', async () => {
    const { text, places, insertedAt, refusals } = await insertText(wrong, outputs);
    expect(text).toBe('```python\ntwo\n```\n\n**結果**:\n\n```\na\nb\n```\n');
    expect([places.length, insertedAt, refusals]).toEqual([1, [], []]);
    expect((await insertText(text ?? '', outputs)).text).toBeNull();
  });

  it.each([
    ['in a quote', '> ', '> '],
    ['in a list item', '- ', '  '],
    ['in a numbered item in a quote', '> 1. ', '>    '],
  ])('%s', async (_, first, prefix) => {
    const text = lines(['```python', 'two', '```', '']) + `${first}**結果**: \`x\`\n\nend\n`;
    const isTight = first !== '> ';
    const blank = isTight ? '' : `${prefix.trimEnd()}\n`;
    const fence = lines(['```', 'a', 'b', '```'], { prefix });
    expect(await inserted(text)).toBe(text.replace(' `x`\n', `\n${blank}${fence}`));
  });

  it('stays where it is not the last of its paragraph, or where nobody asked', async () => {
    const text = wrong.replace('`x`', '`x` <!-- 注 -->');
    expect(await refused(text)).toEqual(['error rewrite-inline-lines']);
    const { refusals } = await insertText(wrong, outputs, { insert: false });
    expect(refusals.map(({ code: reason }) => reason)).toEqual(['rewrite-inline-lines']);
  });
});
