import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareClaim } from '../../src/compare/compareClaim.ts';
import type { Output } from '../../src/types.ts';
import { claimed, printed } from '../support/output.ts';
import { fuzzing } from '../support/fuzzing.ts';

function rewritten(claim: string, output: Output): string {
  return compareClaim(claimed(claim), output).actual;
}

const tenNumbers = '0, 1, 2, 3, 4, 5, 6, 7, 8, 9';

describe('inside a line that changed, the author has his way', () => {
  it.each([
    ['an address left out', '<f at 0x...> 3', '<f at 0x7f01> 4', '<f at 0x...> 4'],
    ['in his spelling', '<f at 0x…> 3', '<f at 0x7f01> 4', '<f at 0x…> 4'],
    ['and one that he wrote', '<f at 0x7f00> 3', '<f at 0x7f01> 4', '<f at 0x...> 4'],
    ['the middle of a list', `n=3 [0, 1, ..., 9]`, `n=4 [${tenNumbers}]`, `n=4 [0, 1, ..., 9]`],
    ['another end of it', '[0, 1, ..., 9]', `[${tenNumbers}, 10, 11, 99]`, '[0, 1, ..., 99]'],
    ['with another ellipsis', '{0: 1, …} 3', '{0: 1, 1: 2} 4', '{0: 1, …} 4'],
    ['several times', 'a ... m ... z 1', 'a b c m n o z 2', 'a ... m ... z 2'],
    ['the end of a line', 'total 3: abc...', 'total 4: abcdefgh', 'total 4: abc...'],
  ])('%s', (_, claim, output, expected) => {
    expect(rewritten(claim, printed(output))).toBe(expected);
    expect(compareClaim(claimed(expected), printed(output)).equality).not.toBeNull();
  });

  it.each([
    ['where the text around it is another', '[0, 1, ..., 9]', 'None'],
    ['where the program prints dots itself', 'a ... z 1', 'a b ... z 2'],
    ['where nothing is left out', 'ab ... yz 1', 'ab yz 2'],
  ])('but nothing is left out %s', (_, claim, output) => {
    expect(rewritten(claim, printed(output))).toBe(output);
  });
});

describe('a timing note gets the measured figure in the words of its author', () => {
  it.each([
    ['(2秒後)', '(1秒後)'],
    ['（約２．５秒後）', '（約１．２秒後）'],
    ['※2．5秒待つ', '※1．2秒待つ'],
    ['(after 3.00 seconds)', '(after 1.23 seconds)'],
    ['（５００ミリ秒後）', '（１２３４ミリ秒後）'],
    ['(1.0分後)', '(1秒後)'],
  ])('%s', (note, expected) => {
    const output = printed([1, 'a'], [1235, 'b']);
    const [, actual] = rewritten(`a\n${note}\nb`, output).split('\n');
    expect(actual).toBe(expected);
  });
});

const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{3,6}$/), { minLength: 3, maxLength: 8 });

/** Lines of which some are printed no longer, and a note behind one of them. */
const notedClaim = words.chain((lines) =>
  fc.record({
    lines: fc.constant(lines),
    noteBehind: fc.nat({ max: lines.length - 2 }),
    note: fc.constantFrom('# 注', '＃ ここで待つ'),
    gone: fc.nat({ max: lines.length - 1 }),
    added: fc.nat({ max: lines.length }),
  }),
);

it('a note stays between the lines between which it stood', () => {
  fc.assert(
    fc.property(notedClaim, ({ lines, noteBehind, note, gone, added }) => {
      const output = lines.toSpliced(added, 0, 'NEW').filter((line) => line !== lines[gone]);
      const claim = lines.toSpliced(noteBehind + 1, 0, note).join('\n');
      const [before, after] = [lines[noteBehind] ?? '', lines[noteBehind + 1] ?? ''];
      const now = rewritten(claim, printed(...output)).split('\n');
      expect(now.filter((line) => line !== note)).toEqual(output);
      const at = now.indexOf(note);
      expect(at).toBeGreaterThan(output.includes(before) ? now.indexOf(before) : -1);
      expect(at).toBeLessThan(output.includes(after) ? now.indexOf(after) : now.length);
    }),
    { numRuns: fuzzing.documents, seed: fuzzing.seed },
  );
});
