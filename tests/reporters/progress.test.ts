import { expect, test } from 'vitest';
import { catalogues } from '../../src/messages/catalogues.ts';
import { progressLine } from '../../src/reporters/progress.ts';

const progress = { codeBlocks: 40, codeBlocksDone: 12, articlesDone: 3 };

test('the progress line tells code blocks and articles', () => {
  expect(progressLine(progress, catalogues.en, 80)).toBe('12/40 code blocks, 3 articles done');
  expect(progressLine(progress, catalogues.ja, 80)).toBe('コードブロック 12/40、記事 3 本完了');
});

test('the progress line never takes more columns than there are', () => {
  expect(progressLine(progress, catalogues.en, 12)).toBe('12/40 code …');
  expect(progressLine(progress, catalogues.ja, 12)).toBe('コードブロ…');
  expect(progressLine(progress, catalogues.ja, 1)).toBe('…');
  expect(progressLine(progress, catalogues.ja, 0)).toBe('');
});
