import { describe, expect, test } from 'vitest';
import { warning } from '../../src/problem.ts';
import { renderTerminal } from '../../src/reporters/terminal.ts';
import type { Report } from '../../src/types.ts';
import { contextIn } from './context.ts';
import {
  allMatch,
  article,
  claim,
  codeBlock,
  differing,
  everyOutcome,
  nothingToDo,
  place,
  report,
  withoutPython,
} from './reports.ts';

const english = (given: Report): string => renderTerminal(given, contextIn('en')).stdout;
const japanese = (given: Report): string => renderTerminal(given, contextIn('ja')).stdout;

describe('a report without anything to look at', () => {
  test('is the summary alone', () => {
    expect(english(allMatch)).toBe(`\
5 examples, 5 match
6 code blocks in 1 article: 5 checked, 1 only ran (no expected output), 0 not checked
Python 3.11.7, 4.4 s
`);
    expect(japanese(allMatch)).toBe(`\
例 5 件、一致 5 件
記事 1 本のコードブロック 6 個：検証 5 個、実行のみ（結果の記載なし） 1 個、未検証 0 個
Python 3.11.7、4.4 秒
`);
  });

  test('says so when there was nothing to check', () => {
    expect(english(nothingToDo)).toBe(`\
0 examples, 0 match
0 code blocks in 0 articles: 0 checked, 0 only ran (no expected output), 0 not checked
no Python, 12 ms
`);
  });
});

describe('a report of every outcome', () => {
  test('reads like this in English', async () => {
    await expect(english(everyOutcome)).toMatchFileSnapshot('expected/terminal.en.txt');
  });

  test('reads like this in Japanese', async () => {
    await expect(japanese(everyOutcome)).toMatchFileSnapshot('expected/terminal.ja.txt');
  });

  test('has these colours', async () => {
    const { stdout } = renderTerminal(everyOutcome, contextIn('en', { colors: true }));
    const readable = stdout.replaceAll('\u001B', '<').replaceAll(/<\[(\d+)m/g, '<$1>');
    await expect(readable).toMatchFileSnapshot('expected/terminal.colors.txt');
  });
});

test('a Python that is missing is told once, and counted for every code block', () => {
  expect(english(withoutPython)).toBe(`\
✖ error
  No Python was found; tried: python3, python.
  → Install Python 3, or name the interpreter with \`--python\`.

Pages with the meaning, an example and the remedy:
  https://github.com/jikko-zenn/jikko/blob/main/docs/rules/python-missing.md

1 example, 0 match, 1 failed
2 code blocks in 1 article: 0 checked, 0 only ran (no expected output), 2 not checked
  2 × No Python was found; tried: python3, python.
no Python, 4.4 s
`);
});

test('the page of each rule is named once, and not for what fix has settled', () => {
  const wrong = [claim(30, 'old'), claim(40, 'old'), claim(50, 'old')];
  const given = report([
    article('articles/a.md', {
      problems: [warning('zenn-topic', { topic: 'a-topic-that-is-too-long' }, place(1))],
      codeBlocks: wrong.map((one) => codeBlock(20, '例', [differing('mismatch', one, 'new')])),
    }),
  ]);
  expect(english(given).split('\n\n').at(-2)).toBe(`\
Pages with the meaning, an example and the remedy:
  https://github.com/jikko-zenn/jikko/blob/main/docs/rules/zenn-topic.md
  https://github.com/jikko-zenn/jikko/blob/main/docs/rules/claim-mismatch.md`);
  expect(english(allMatch)).not.toContain('https://');
});

test('a claim that fix wrote is one line, others keep their difference', () => {
  const wrong = claim(30, 'old');
  const fixed = report([
    article('articles/a.md', {
      codeBlocks: [codeBlock(20, '例', [differing('mismatch', wrong, 'new')])],
      rewrite: { places: [wrong.place], patch: '', isWritten: true },
    }),
  ]);
  expect(english(fixed)).toBe(`\
articles/a.md:31:1 ✔ fixed · 例 › 実行結果

1 example, 0 match, 1 mismatch
1 code block in 1 article: 1 checked, 0 only ran (no expected output), 0 not checked
Fixed 1 expected output in 1 article
Python 3.11.7, 4.4 s
`);
});

test('a dry run shows the patch', () => {
  const wrong = claim(30, 'old');
  const patch = '--- a/articles/a.md\n+++ b/articles/a.md\n@@ -31 +31 @@\n-old\n+new\u001B[31m\n';
  const planned = report([
    article('articles/a.md', {
      codeBlocks: [codeBlock(20, '例', [differing('mismatch', wrong, 'new')])],
      rewrite: { places: [wrong.place], patch, isWritten: false },
    }),
  ]);
  expect(japanese(planned)).toBe(String.raw`articles/a.md:31:1 ✔ 修正予定 · 例 › 実行結果

--- a/articles/a.md
+++ b/articles/a.md
@@ -31 +31 @@
-old
+new\x1b[31m

例 1 件、一致 0 件、不一致 1 件
記事 1 本のコードブロック 1 個：検証 1 個、実行のみ（結果の記載なし） 0 個、未検証 0 個
記事 1 本の実行結果 1 件を修正できます
Python 3.11.7、4.4 秒
`);
});

test('reasons beyond the eighth are counted together', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'a'];
  const blocks = names.map((module, index) =>
    codeBlock(10 * index + 10, '図', [], {
      reason: {
        code: 'program-module-missing',
        severity: 'info',
        place: null,
        args: { module },
      },
    }),
  );
  const lines = english(report([article('a.md', { codeBlocks: blocks })])).split('\n');
  expect(lines.slice(1, 4)).toEqual([
    '11 code blocks in 1 article: 0 checked, 0 only ran (no expected output), 11 not checked',
    '  2 × The module “a” is not installed.',
    '  1 × The module “b” is not installed.',
  ]);
  expect(lines[10]).toBe('  2 × other reasons');
});
