import { expect, test } from 'vitest';
import { catalogues } from '../../src/messages/catalogues.ts';
import { createProgress } from '../../src/commandLine/progress.ts';
import { progressLine } from '../../src/reporters/progress.ts';

const progress = {
  articles: 2000,
  articlesDone: 30,
  codeBlocks: null,
  codeBlocksDone: 61,
  leftMs: 203_000,
};

test('the progress line tells articles and code blocks, and how long it may still take', () => {
  expect(progressLine(progress, catalogues.en, 80)).toBe(
    '30/2000 articles, 61 code blocks, about 4 min left',
  );
  expect(progressLine(progress, catalogues.ja, 80)).toBe(
    '記事 30/2000 本、コードブロック 61 個、残り約 4 分',
  );
  const known = { ...progress, codeBlocks: 4000, leftMs: 12_400 };
  expect(progressLine(known, catalogues.en, 80)).toBe(
    '30/2000 articles, 61/4000 code blocks, about 15 s left',
  );
  expect(progressLine({ ...known, leftMs: null }, catalogues.ja, 80)).toBe(
    '記事 30/2000 本、コードブロック 61/4000 個',
  );
});

test('the progress line never takes more columns than there are', () => {
  expect(progressLine(progress, catalogues.en, 12)).toBe('30/2000 art…');
  expect(progressLine(progress, catalogues.ja, 12)).toBe('記事 30/200…');
  expect(progressLine(progress, catalogues.ja, 1)).toBe('…');
  expect(progressLine(progress, catalogues.ja, 0)).toBe('');
});

/** What is written when an article of four is done at each of these times, in milliseconds. */
function written(isTTY: boolean, times: readonly number[]): string {
  let nowMs = 0;
  let text = '';
  const write = (part: string): boolean => {
    text += part;
    return true;
  };
  const stream = { isTTY, columns: 80, write } as Pick<
    NodeJS.WriteStream,
    'isTTY' | 'columns' | 'write'
  >;
  const hooks = createProgress(stream, catalogues.en, () => nowMs);
  hooks.onSelected(4);
  for (const time of times) {
    nowMs = time;
    hooks.onPlanned(1);
    hooks.onCodeBlock();
    hooks.onArticle();
  }
  return text;
}

test('in a log there is a line every half minute, and none of a short run', () => {
  expect(written(false, [1000, 20_000, 29_000])).toBe('');
  expect(written(false, [10_000, 30_000, 31_000, 60_000])).toBe(
    '1/4 articles, 1 code block, about 2 min left\n3/4 articles, 3/4 code blocks, about 20 s left\n',
  );
});

test('a terminal is not drawn thousands of times a second', () => {
  const times = Array.from({ length: 1000 }, (_, k) => k / 10);
  expect(written(true, times).split('\r').length - 1).toBe(2);
});
