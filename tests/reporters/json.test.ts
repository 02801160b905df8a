import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { printSafely } from '../../src/reporters/jsonText.ts';
import { renderJson } from '../../src/reporters/json.ts';
import { fuzzing } from '../support/fuzzing.ts';
import { contextIn } from './context.ts';
import { everyOutcome, nothingToDo } from './reports.ts';

test('a report of every outcome has this form', async () => {
  const { stdout } = renderJson(everyOutcome, contextIn('en'));
  await expect(stdout).toMatchFileSnapshot('expected/json.en.txt');
});

test('an empty report has this form', () => {
  expect(renderJson(nothingToDo, contextIn('ja')).stdout).toBe(`\
{
  "version": 1,
  "jikko": "0.1.0",
  "rules": "https://github.com/jikko-zenn/jikko/blob/main/docs/rules/{code}.md",
  "python": null,
  "isolation": null,
  "durationMs": 12,
  "summary": {
    "articles": 0,
    "codeBlocks": 0,
    "examples": 0,
    "match": 0,
    "mismatch": 0,
    "unstable": 0,
    "failed": 0,
    "skipped": 0,
    "unclaimed": 0
  },
  "articles": [],
  "otherFiles": [],
  "problems": []
}
`);
});

test('reasons are told in the language of the report, with a code that stays', () => {
  const { stdout } = renderJson(everyOutcome, contextIn('ja'));
  const { articles } = JSON.parse(stdout) as {
    articles: { codeBlocks: { reason: string; reasonCode: string }[] }[];
  };
  expect(articles[0]?.codeBlocks[3]).toMatchObject({
    reason:
      'プログラムが例外「ValueError: 負の数」で終わりました。コードを直すか、その例外を実行結果として記載してください。',
    reasonCode: 'program-raised',
  });
});

test('what is invisible or obeyed is escaped', () => {
  expect(printSafely('a\u009B\u007F\u202E\u2028\u{E0041}##[error]')).toBe(
    '"a\\u009b\\u007f\\u202e\\u2028\\udb40\\udc41\\u0023#[error]"\n',
  );
});

test('every string parses back to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (key, text) => {
      const value = { [`k${key}`]: [text, `##[${text}`, `\u202E\u0085${text}\uD800`] };
      expect(JSON.parse(printSafely(value))).toEqual(value);
    }),
    { seed: fuzzing.seed },
  );
});
