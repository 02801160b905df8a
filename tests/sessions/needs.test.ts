import { describe, expect, it } from 'vitest';
import { allNeeds, type BlockNames, directNeeds, sessionsOf } from '../../src/sessions/needs.ts';

/** `a b > c`: needs a and b, defines c. */
function block(names: string, others: Partial<BlockNames> = {}): BlockNames {
  const [needs = [], defines = []] = names
    .split('>')
    .map((side) => side.split(' ').filter((name) => name !== ''));
  return { needs, defines, isRunnable: true, ...others };
}

describe('a code block builds on', () => {
  it('the last one before it that defines a name which it uses', () => {
    expect(directNeeds([block('> x'), block('> x'), block('x >'), block('> x')])).toEqual([
      [],
      [],
      [1],
      [],
    ]);
  });

  it('several, and on itself never', () => {
    expect(directNeeds([block('> x'), block('> y'), block('x y > y'), block('y >')])).toEqual([
      [],
      [],
      [0, 1],
      [2],
    ]);
  });

  it('none behind it, and none that cannot run', () => {
    const broken = block('> x', { isRunnable: false });
    expect(directNeeds([block('x >'), broken, block('x >'), block('> x')])).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  it('nothing where it is alone, and nothing builds on that', () => {
    const alone = block('x > y', { isAlone: true });
    expect(directNeeds([block('> x'), alone, block('y >')])).toEqual([[], [], []]);
  });

  it('the one before it in the session that a directive names', () => {
    const inSession = block('>', { session: 'a' });
    expect(directNeeds([inSession, block('>'), inSession, inSession])).toEqual([[], [], [0], [2]]);
  });

  it('the one that a directive names', () => {
    expect(directNeeds([block('>'), block('>'), block('>', { after: 0 })])).toEqual([[], [], [0]]);
  });
});

describe('code blocks run together', () => {
  it('that build on each other, directly or not, in the order of the article', () => {
    expect(sessionsOf([[], [], [0], [], [1], [2]])).toEqual([[0, 2, 5], [1, 4], [3]]);
  });

  it('though what joins two groups comes last', () => {
    expect(sessionsOf([[], [], [1], [0], [3, 2]])).toEqual([[0, 1, 2, 3, 4]]);
  });

  it('in time that hardly grows faster than their number', () => {
    const startedAt = performance.now();
    const count = 20_000;
    const blocks = Array.from({ length: count }, (_, k) => block(`n${k} > n${k + 1}`));
    expect(sessionsOf(directNeeds(blocks))).toHaveLength(1);
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });
});

it('all needs of a code block are those of its needs as well', () => {
  const needs = [[], [0], [], [1], [3, 2]];
  expect([...allNeeds(needs, 4)].toSorted()).toEqual([0, 1, 2, 3]);
  expect([...allNeeds(needs, 0)]).toEqual([]);
});
