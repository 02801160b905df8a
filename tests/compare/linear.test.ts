import { describe, expect, it } from 'vitest';
import { align, isEqualEntry } from '../../src/compare/align.ts';
import { claimLines } from '../../src/compare/claimLines.ts';
import { compareClaim } from '../../src/compare/compareClaim.ts';
import { differenceOf } from '../../src/compare/difference.ts';
import { claimEntries, printedEntries } from '../../src/compare/entries.ts';
import { printedLines } from '../../src/compare/printedLines.ts';
import { similarity } from '../../src/compare/similarity.ts';
import { placeOf } from '../../src/compare/textSearch.ts';
import { claimed, printed } from '../support/output.ts';

const times = (line: string, count: number): string[] => Array.from({ length: count }, () => line);

/** How many comparisons of entries, and looks at what may be left out, an alignment takes. */
function comparisons(claim: readonly string[], output: readonly string[]): number {
  let count = 0;
  const shown = printedEntries(printedLines(printed(...output), 'both')).map((entry) => ({
    ...entry,
    get isOptional() {
      count += 1;
      return entry.isOptional;
    },
  }));
  const entries = claimEntries(claimLines(claim.join('\n')), shown);
  align(entries, shown, (one, other) => {
    count += 1;
    return isEqualEntry(one, other);
  });
  return count;
}

describe('twice the lines take at most 2.5 times the steps', () => {
  it.each<[string, (n: number) => [string[], string[]]]>([
    [
      'a part that nearly stands everywhere',
      (n) => [
        ['x', '...', ...times('a', n), 'b', '...', 'z'],
        ['x', ...times('a', 2 * n), 'z'],
      ],
    ],
    [
      'a part of measured lines that does',
      (n) => [
        ['x', '...', ...times('took 1.0s', n), 'b', '...', 'z'],
        ['x', ...times('took 1.1s', 2 * n), 'z'],
      ],
    ],
    [
      'a part with elisions inside its lines',
      (n) => [
        ['x', '...', ...times('a...b', n), 'c', '...', 'z'],
        ['x', ...times('a-b', 2 * n), 'z'],
      ],
    ],
    [
      'frames that are passed over',
      (n) => [
        ['x', '...', 'y', '...', 'ValueError: a'],
        ['x', ...times('!  File "main.py", line 1, in f', n), '!ValueError: b'],
      ],
    ],
    [
      'an elision at every second line',
      (n) => [
        Array.from({ length: n }, (_, k) => (k % 2 ? '...' : `line ${k}`)),
        Array.from({ length: n }, (_, k) => `line ${k}`),
      ],
    ],
  ])('%s', (_, make) => {
    const [once, twice] = [2000, 4000].map((n) => comparisons(...make(n)));
    expect(twice).toBeLessThanOrEqual(2.5 * (once ?? 0) + 10);
  });

  it('and a part with elisions on both sides is found where it is', () => {
    const output = [...times('a', 3000), 'b', ...times('a', 3000), 'c', 'a'];
    const claim = ['...', ...times('a', 2000), 'c', '...'];
    expect(compareClaim(claimed(claim.join('\n')), printed(...output)).equality).toBe('noteLines');
  });
});

describe('hostile texts come to an end', () => {
  const n = 50_000;

  it.each<[string, string[], string[]]>([
    ['blanks', [`x${' '.repeat(n)}y`], [`x${' '.repeat(n)}z`]],
    ['blanks before', [`${' '.repeat(n)}y`], [`${' '.repeat(n)}z`]],
    ['dots', ['.'.repeat(n)], ['x'.repeat(n)]],
    ['an elided line', [`a...b${'a'.repeat(n)}...c`], [`${'a'.repeat(2 * n)}c`]],
    ['addresses', [`<a ${'0x '.repeat(n)}`], [`<a ${'0x '.repeat(n)}>`]],
    ['a frame', [`  File "x", line 1, in ${' '.repeat(n)}x`], ['a']],
    ['comments', ['  File "x", line 1, in f', `    a${' #'.repeat(n)}\u2028b`], ['a']],
    ['sequences', ['x'], ['\u001B]'.repeat(n)]],
    ['erasures', ['x'], ['abcdefgh\u001B[1K'.repeat(n / 10)]],
    ['overwriting', ['x'], ['進捗 10%\r'.repeat(n / 10)]],
    [
      'lines',
      Array.from({ length: n / 10 }, (_, k) => `a ${k}`),
      Array.from({ length: n / 10 }, (_, k) => `b ${k}`),
    ],
    ['notes', times('(3秒後)', n / 10), ['a', 'b']],
    [
      'notes and lines',
      Array.from({ length: n / 20 }, (_, k) => (k % 2 ? '(3秒後)' : `a ${k}`)),
      times('b', n / 20),
    ],
  ])('%s', (_, claim, output) => {
    const expected = claimed(claim.join('\n'));
    const { equality, actual } = compareClaim(expected, printed(...output));
    expect(equality).toBeNull();
    expect(differenceOf(expected, actual).rows.length).toBeGreaterThan(0);
  });
});

describe('what is common to two texts', () => {
  it.each([
    ['abc', 'abd', 2 / 3],
    ['kitten', 'sitting', 8 / 13],
    ['x'.repeat(40), 'x'.repeat(33), 66 / 73],
    ['a', 'b', 0],
    ['日本語', '日本人', 2 / 3],
  ])('of %j and %j is %d', (one, other, share) => {
    expect(similarity(one, other)).toBeCloseTo(share);
    expect(similarity(other, one)).toBeCloseTo(share);
  });
});

describe('a long text is found', () => {
  it('where it stands first, from an offset on', () => {
    const part = `${'ab'.repeat(60)}c`;
    const text = `${'ab'.repeat(100)}c${part}`;
    expect(placeOf(part, text, 0)).toBe(text.indexOf(part));
    expect(placeOf(part, text, 90)).toBe(text.indexOf(part, 90));
    expect(placeOf(`${part}d`, text, 0)).toBe(-1);
  });
});
