import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  directiveFor,
  findDirectives,
  type FoundDirectives,
} from '../../src/article/directives.ts';
import { parseMarkdown } from '../../src/article/parse.ts';
import type { Problem } from '../../src/problem.ts';
import { fuzzing } from '../support/fuzzing.ts';

function find(text: string): FoundDirectives {
  return findDirectives({ text, tree: parseMarkdown(text) });
}

/** A directive right above a code block. */
function above(directive: string): string {
  return `${directive}\n\n\`\`\`python\nprint(1)\n\`\`\`\n`;
}

/** `line:column code {args}` of each problem; a warning begins with `?`. */
function told(problems: readonly Problem[]): string[] {
  return problems.map(({ code, severity, place, args }) => {
    const mark = severity === 'warning' ? '?' : '';
    return `${mark}${place?.line}:${place?.column}-${place?.endColumn} ${code} ${JSON.stringify(args)}`;
  });
}

/** The words of the directives, where nothing is wrong. */
function wordsIn(text: string): object[] {
  const { directives, problems } = find(text);
  expect(problems).toEqual([]);
  return directives.map(({ words }) => words);
}

describe('a directive', () => {
  it('is a comment of one line, and knows where it stands', () => {
    const text = above('本文\n\n<!-- jikko: timeout=30 session=a exit=1 -->');
    expect(find(text)).toEqual({
      directives: [
        {
          place: { line: 3, column: 1, endLine: 3, endColumn: 44 },
          range: { start: 4, end: 47 },
          words: { timeoutSeconds: 30, session: 'a', exitCode: 1 },
        },
      ],
      problems: [],
    });
  });

  it.each([
    ['in a paragraph of its own', '<!-- jikko: skip -->\n\n```python\n1\n```'],
    ['without blanks', '<!--jikko:skip-->\n\n```python\n1\n```'],
    ['right above a fence', '<!-- jikko: skip -->\n```python\n1\n```'],
    ['as the last line of a paragraph', '次のコード:\n<!-- jikko: skip -->\n```python\n1\n```'],
    ['at the end of a label line', '**結果**: <!-- jikko: skip -->\n\n```\n1\n```'],
    ['behind a result in inline code', '```python\n1\n```\n\n**結果**: `1` <!-- jikko: skip -->'],
    ['before a label with inline code', '<!-- jikko: skip -->\n\n**結果**: `1`'],
    ['in a heading that is a label', '### 実行結果 <!-- jikko: skip -->\n\n```\n1\n```'],
    ['in a list', '- 手順\n\n  <!-- jikko: skip -->\n\n  ```python\n  1\n  ```'],
    ['in a list, above a fence outside', '- 手順\n  <!-- jikko: skip -->\n\n```python\n1\n```'],
    ['in a quote', '> <!-- jikko: skip -->\n> ```python\n> 1\n> ```'],
    ['in a message', ':::message\n<!-- jikko: skip -->\n```python\n1\n```\n:::'],
    ['above a fence of tildes', '<!-- jikko: skip -->\n~~~python\n1\n~~~'],
    ['with CRLF', '<!-- jikko: skip -->\r\n\r\n```python\r\n1\r\n```\r\n'],
  ])('may stand %s', (_, text) => {
    expect(wordsIn(text)).toEqual([{ skip: true }]);
  });

  it('may stand beside others', () => {
    const text = '<!-- jikko: skip --> <!-- 注 --> <!-- jikko: timeout=3 -->\n```python\n1\n```';
    expect(wordsIn(text)).toEqual([{ skip: true }, { timeoutSeconds: 3 }]);
  });

  it('about the whole article may stand anywhere', () => {
    const text = '# 題\n\n本文\n\n<!-- jikko: setup file=setup.py notebook -->\n\n## 終わり\n';
    expect(wordsIn(text)).toEqual([{ setup: true, setupFile: 'setup.py', notebook: true }]);
  });

  it.each([
    ['skip', { skip: true }],
    ['skip reason="GPU が必要"', { skip: true, reason: 'GPU が必要' }],
    [`skip reason='says "no"'`, { skip: true, reason: 'says "no"' }],
    ['skip reason=it-is=so', { skip: true, reason: 'it-is=so' }],
    ['timeout=0.5', { timeoutSeconds: 0.5 }],
    ['session=データ', { session: 'データ' }],
    ['alone', { alone: true }],
    ['after=#step-1', { after: 'step-1' }],
    ['after="## データの準備"', { after: 'データの準備' }],
    ['exit=0', { exitCode: 0 }],
    [String.raw`stdin="Alice\n20\n"`, { stdin: 'Alice\n20\n' }],
    [String.raw`stdin='C:\\x "a"\t'`, { stdin: 'C:\\x "a"\t' }],
    ['stdin=""', { stdin: '' }],
    [`argv="--name 'John Smith' 3"`, { argv: ['--name', 'John Smith', '3'] }],
    ['argv=-v', { argv: ['-v'] }],
    ['python=3.10', { python: '3.10' }],
    ['requires=numpy,sklearn.svm', { requires: ['numpy', 'sklearn.svm'] }],
    ['requires="numpy, pandas"', { requires: ['numpy', 'pandas'] }],
    ['network', { network: true }],
    ['result stream=both', { result: true, stream: 'both' }],
    ['no-result', { noResult: true }],
    ['\t skip \t alone  ', { skip: true, alone: true }],
  ])('%s is read', (words, expected) => {
    expect(wordsIn(above(`<!-- jikko: ${words} -->`))).toEqual([expected]);
  });
});

describe('what is no directive is left alone', () => {
  it.each([
    ['another comment', '<!-- textlint-disable -->'],
    ['a comment that speaks of jikko', '<!-- jikko で検証している記事 -->'],
    ['a comment with a colon', '<!-- memo: skip this -->'],
    ['inline code', '`<!-- jikko: nonsense -->`'],
    ['a comment behind a backslash', '\\<!-- jikko: nonsense -->'],
    ['a comment in a fence', '```html\n<!-- jikko: nonsense -->\n```'],
    ['a comment of several lines', '<!-- jikko\n: nothing\n-->'],
  ])('%s', (_, text) => {
    expect(find(above(text))).toEqual({ directives: [], problems: [] });
  });
});

describe('is told at its place:', () => {
  it.each([
    [
      'an unknown word',
      'timout=30',
      ['1:13-22 directive-unknown {"word":"timout","nearest":"timeout"}'],
    ],
    ['another letter case', 'Skip', ['1:13-17 directive-unknown {"word":"Skip","nearest":"skip"}']],
    ['a word like none', 'foo', ['1:13-16 directive-unknown {"word":"foo","nearest":""}']],
    [
      'a name of JavaScript',
      'constructor',
      ['1:13-24 directive-unknown {"word":"constructor","nearest":""}'],
    ],
    [
      'a word with a colon',
      'timeout:30',
      ['1:13-23 directive-unknown {"word":"timeout:30","nearest":"timeout"}'],
    ],
    [
      'each of several',
      'skp aloen',
      [
        '1:13-16 directive-unknown {"word":"skp","nearest":"skip"}',
        '1:17-22 directive-unknown {"word":"aloen","nearest":"alone"}',
      ],
    ],
    ['a word twice', 'exit=1 exit=1', ['1:20-26 directive-twice {"word":"exit"}']],
    [
      'a missing value',
      'timeout',
      ['1:13-20 directive-value-missing {"word":"timeout","example":"timeout=30"}'],
    ],
    ['a value too many', 'skip=true', ['1:13-22 directive-value-unwanted {"word":"skip"}']],
    [
      'no number',
      'timeout=30s',
      ['1:13-24 directive-value {"word":"timeout","value":"30s","example":"timeout=30"}'],
    ],
    [
      'no time',
      'timeout=0',
      ['1:13-22 directive-value {"word":"timeout","value":"0","example":"timeout=30"}'],
    ],
    [
      'a number that is too large',
      'exit=256',
      ['1:13-21 directive-value {"word":"exit","value":"256","example":"exit=1"}'],
    ],
    [
      'full-width digits',
      'exit=１',
      ['1:13-19 directive-value {"word":"exit","value":"１","example":"exit=1"}'],
    ],
    [
      'a session of two words',
      'session="a b"',
      ['1:13-26 directive-value {"word":"session","value":"a b","example":"session=a"}'],
    ],
    [
      'an empty reason',
      'skip reason=" "',
      [
        '1:18-28 directive-value {"word":"reason","value":" ","example":"skip reason=\\"GPU が必要\\""}',
      ],
    ],
    [
      'an unknown stream',
      'stream=stdin',
      ['1:13-25 directive-value {"word":"stream","value":"stdin","example":"stream=stderr"}'],
    ],
    [
      'an unclosed quote in arguments',
      `argv="a 'b"`,
      [
        `1:13-24 directive-value {"word":"argv","value":"a 'b","example":"argv=\\"--name 'John Smith' 3\\""}`,
      ],
    ],
    [
      'an unknown escape',
      String.raw`stdin="a\d"`,
      [
        String.raw`1:13-24 directive-value {"word":"stdin","value":"a\\d","example":"stdin=\"Alice\\n20\\n\""}`,
      ],
    ],
    [
      'modules that cannot be imported',
      'requires=scikit-learn',
      [
        '1:13-34 directive-value {"word":"requires","value":"scikit-learn","example":"requires=numpy,pandas"}',
      ],
    ],
    [
      'an absolute path',
      'setup file=/etc/x.py',
      [
        '1:19-33 directive-value {"word":"file","value":"/etc/x.py","example":"setup file=../setup/data.py"}',
      ],
    ],
    [
      'no heading',
      'after=step-1',
      [
        '1:13-25 directive-value {"word":"after","value":"step-1","example":"after=\\"#データの準備\\""}',
      ],
    ],
    [
      'an unclosed quote',
      'skip reason="GPU',
      ['1:18-29 directive-quote {"found":"reason=\\"GPU"}'],
    ],
    [
      'a quote that ends a comment',
      'skip reason="a --> b"',
      ['1:18-27 directive-quote {"found":"reason=\\"a"}'],
    ],
    [
      'a quote inside a value',
      `skip reason=it's`,
      [`1:18-29 directive-quote {"found":"reason=it's"}`],
    ],
    [
      'no blank behind a quote',
      'session="a"alone',
      ['1:13-29 directive-quote {"found":"session=\\"a\\"alone"}'],
    ],
    ['a quote without a word', '"skip"', ['1:13-19 directive-quote {"found":"\\"skip\\""}']],
    ['blanks around =', 'timeout = 30', ['1:13-22 directive-equals {"found":"timeout ="}']],
    ['a blank behind =', 'timeout= 30', ['1:13-21 directive-equals {"found":"timeout="}']],
    ['nothing behind =', 'timeout=', ['1:13-21 directive-equals {"found":"timeout="}']],
    ['nothing before =', '=30', ['1:13-14 directive-equals {"found":"="}']],
    [
      'a full-width =',
      'timeout＝30',
      ['1:20-21 directive-full-width {"found":"＝","codePoint":"U+FF1D","instead":"="}'],
    ],
    [
      'full-width quotes',
      'skip reason=“GPU”',
      ['1:25-26 directive-full-width {"found":"“","codePoint":"U+201C","instead":"\\""}'],
    ],
    [
      'Japanese quotes',
      'skip reason=「GPU」',
      ['1:25-26 directive-full-width {"found":"「","codePoint":"U+300C","instead":"\\""}'],
    ],
    [
      'a full-width blank',
      'skip　alone',
      ['1:17-18 directive-full-width {"found":"　","codePoint":"U+3000","instead":" "}'],
    ],
    [
      'a full-width blank behind a value',
      'exit=1　skip',
      ['1:19-20 directive-full-width {"found":"　","codePoint":"U+3000","instead":" "}'],
    ],
    [
      'a contradiction',
      'result no-result',
      ['1:20-29 directive-contradiction {"word":"no-result","other":"result"}'],
    ],
    [
      'another contradiction',
      'alone session=a',
      ['1:19-28 directive-contradiction {"word":"session","other":"alone"}'],
    ],
    [
      'a reason for nothing',
      'reason=x',
      [
        '1:13-21 directive-incomplete {"word":"reason","needs":"skip","example":"skip reason=\\"GPU が必要\\""}',
      ],
    ],
    [
      'set-up without a file',
      'setup',
      [
        '1:13-18 directive-incomplete {"word":"setup","needs":"file","example":"setup file=setup.py"}',
      ],
    ],
  ])('%s', (_, words, expected) => {
    const { directives, problems } = find(above(`<!-- jikko: ${words} -->`));
    expect(told(problems)).toEqual(expected);
    expect(directives).toEqual([]);
  });

  it.each([
    ['nothing behind the colon', '<!-- jikko: -->', '1:1-16 directive-empty {}'],
    ['a misspelled key', '<!-- jiko: skip -->', '?1:6-11 directive-misspelled {"found":"jiko:"}'],
    [
      'a key in capitals',
      '<!-- Jikko: skip -->',
      '?1:6-12 directive-misspelled {"found":"Jikko:"}',
    ],
    [
      'a key without a colon',
      '<!-- jikko timeout=3 -->',
      '?1:6-11 directive-misspelled {"found":"jikko"}',
    ],
    [
      'a full-width colon',
      '<!-- jikko：skip -->',
      '?1:6-12 directive-misspelled {"found":"jikko："}',
    ],
    [
      'a blank before the colon',
      '<!-- jikko : skip -->',
      '?1:6-13 directive-misspelled {"found":"jikko :"}',
    ],
    ['several lines', '<!-- jikko: skip\n     reason="x" -->', '1:1-20 directive-several-lines {}'],
    ['an empty line', '<!-- jikko: skip\n\nreason="x" -->', '1:1-17 directive-several-lines {}'],
    ['no end', '本文 <!-- jikko: skip', '1:4-20 directive-several-lines {}'],
    ['four blanks', '本文\n\n    <!-- jikko: skip -->', '3:1-25 directive-indented {}'],
  ])('%s', (_, text, expected) => {
    const { directives, problems } = find(above(text));
    expect(told(problems)).toEqual([expected]);
    expect(directives).toEqual([]);
  });

  it.each([
    ['nothing', '本文\n\n<!-- jikko: skip -->\n'],
    ['text', '本文\n\n<!-- jikko: skip -->\n\n`x` のこと。\n'],
    ['a heading', '本文\n\n<!-- jikko: skip -->\n\n## 題\n\n```python\n1\n```\n'],
    ['indented code', '本文\n\n<!-- jikko: skip -->\n\n    x = 1\n'],
    ['only what stands before', '```python\n```\n<!-- jikko: skip -->\n'],
    ['nothing, for one word of two', '本文\n\n<!-- jikko: notebook skip -->\n'],
  ])('a directive that %s follows', (_, text) => {
    const { directives, problems } = find(text);
    expect(told(problems)).toEqual([expect.stringMatching(/^3:1-\d+ directive-misplaced \{\}$/)]);
    expect(directives).toEqual([]);
  });
});

it('directiveFor gives those between two offsets', () => {
  const text = above('<!-- jikko: alone -->') + above('\n<!-- jikko: skip -->');
  const { directives } = find(text);
  const second = text.indexOf('<!-- jikko: skip');
  expect(directiveFor(directives, 0, second)).toEqual(directives.slice(0, 1));
  expect(directiveFor(directives, second, text.length)).toEqual(directives.slice(1));
  expect(directiveFor(directives, 1, second + 3)).toEqual([]);
});

const openings = ['<!-- jikko:', '-->'];
const marks = [' ', '=', '"', "'", '＝', '　', '“', '\n', '\n\n', '    ', '> ', '- '];
const wordParts = ['skip', 'reason', 'timeout', '30', 'stdin', '\\n', '\\', 'argv'];
const otherBlocks = ['```python\n', '# 題\n', '`x`'];

describe('whatever a text holds', () => {
  const piece = fc.oneof(
    fc.constantFrom(...openings, ...marks, ...wordParts, ...otherBlocks),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  it('each directive is read, and each place lies in the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { directives, problems } = find(text);
        const lines = text.split(/\r\n|\n|\r/);
        for (const { range, words } of directives) {
          expect(text.slice(range.start, range.end)).toMatch(/^<!--\s*jikko:.*-->$/);
          expect(Object.keys(words)).not.toEqual([]);
        }
        for (const { place } of problems) {
          expect(place?.line).toBeLessThanOrEqual(lines.length);
          expect(place?.endColumn).toBeLessThanOrEqual(
            (lines[(place?.endLine ?? 0) - 1]?.length ?? 0) + 1,
          );
        }
      }),
      { numRuns: 500, seed: fuzzing.seed },
    );
  });

  it('a long one takes no longer than its length asks for', () => {
    const hostile = ['=', '"', ' ', 'a=', "'a' ", '＝', 'skip ', '-->', '<!-- jikko:', '\\', '/a'];
    const startedAt = performance.now();
    for (const part of hostile) {
      find(above(`<!-- jikko: stdin="${part.repeat(5_000)}" ${part.repeat(5_000)} -->`));
      find(above(`<!-- jikko: setup file=${part.repeat(10_000)} -->`));
    }
    find('<!-- jikko: skip -->\n\n'.repeat(5_000));
    const many = find(above(`<!-- jikko: ${'a '.repeat(200_000)} -->`));
    expect(many.problems.length).toBe(200_000);
    expect(performance.now() - startedAt).toBeLessThan(20_000);
  });
});
