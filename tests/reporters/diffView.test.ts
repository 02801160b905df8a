import { expect, test } from 'vitest';
import { catalogues } from '../../src/messages/catalogues.ts';
import { colorsFor } from '../../src/reporters/colors.ts';
import { drawDifference } from '../../src/reporters/diffView.ts';
import { differenceOf } from '../../src/compare/difference.ts';
import { claim } from './reports.ts';

const { words } = catalogues.en;

function draw(claimed: string, actual: string, columns = 160): string {
  const difference = differenceOf(claim(7, claimed), actual);
  return drawDifference(difference, { colors: colorsFor(false), words, columns }).join('\n');
}

const lines = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `line ${from + index}`);

test('marks stand under the words that differ, two columns under CJK and emoji', () => {
  expect(draw('値段: 百円 です', '値段: 千円 です')).toBe(`\
  - in the article  + real output
8 - 値段: 百円 です
          ^^
  + 値段: 千円 です
          ^^`);
  expect(draw('ok 👨‍👩‍👧 done x', 'ok 😀 done y')).toBe(`\
  - in the article  + real output
8 - ok 👨‍👩‍👧 done x
       ^^      ^
  + ok 😀 done y
       ^^      ^`);
});

test('white space that differs is told apart', () => {
  expect(draw('a\tb', 'a\u00A0b')).toBe(String.raw`  - in the article  + real output
8 - a\tb
     ^^
  + a\xa0b
     ^^^^`);
});

test('equal lines far from a change are folded', () => {
  const claimed = [...lines(1, 9), 'old', ...lines(11, 30)].join('\n');
  const actual = [...lines(1, 9), 'new', ...lines(11, 30)].join('\n');
  expect(draw(claimed, actual)).toBe(`\
   - in the article  + real output
   ⋮ 6 equal lines
14   line 7
15   line 8
16   line 9
17 - old
   + new
18   line 11
19   line 12
20   line 13
   ⋮ 17 equal lines`);
});

test('a long difference ends after sixty lines, and says how many follow', () => {
  const numbers = Array.from({ length: 100 }, (_, index) => String(index + 1));
  const drawn = draw(numbers.join('\n'), 'nothing').split('\n');
  expect(drawn.slice(0, 3)).toEqual(['    - in the article  + real output', '  8 - 1', '  9 - 2']);
  expect(drawn.slice(-2)).toEqual([' 67 - 60', '    ⋮ 41 more lines']);
});

test('a long line is cut around its first change, and says how much is left out', () => {
  const drawn = draw(`${'a '.repeat(150)}old ${'z '.repeat(300)}`, `${'a '.repeat(150)}new`, 60);
  expect(drawn.split('\n')[1]).toBe(
    '8 - [… 280 more characters]a a a a a a a a a a old z z z z z z z z z z z z z z z z z z [… 563 more characters]',
  );
});

test('an output without lines, and a claim without lines, are shown as such', () => {
  expect(draw('gone', '')).toBe(`\
  - in the article  + real output
8 - gone`);
  expect(draw('', 'new\n\nlines')).toBe(`\
  - in the article  + real output
  + new
  +
  + lines`);
});
