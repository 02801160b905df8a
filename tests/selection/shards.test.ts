import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { shardOf } from '../../src/selection/shards.ts';
import { countPythonFences, weigh } from '../../src/selection/weights.ts';
import { fuzzing } from '../support/fuzzing.ts';

const articles = fc
  .array(fc.record({ path: fc.string(), weightMs: fc.nat(10_000) }), { maxLength: 30 })
  .map((all) => [...new Map(all.map((one) => [one.path, one])).values()]);

function shards(all: Parameters<typeof shardOf>[0], count: number): string[][] {
  return Array.from({ length: count }, (_, k) => [...shardOf(all, { index: k + 1, count })]);
}

test('every article is in exactly one shard, whatever the order in which they were found', () => {
  fc.assert(
    fc.property(articles, fc.integer({ min: 1, max: 9 }), (all, count) => {
      const divided = shards(all, count);
      expect(divided.flat().toSorted()).toEqual(all.map(({ path }) => path).toSorted());
      expect(shards(all.toReversed(), count)).toEqual(divided);
    }),
    { seed: fuzzing.seed },
  );
});

test('no shard takes longer than the mean and one article', () => {
  fc.assert(
    fc.property(articles, fc.integer({ min: 1, max: 9 }), (all, count) => {
      const weights = new Map(all.map(({ path, weightMs }) => [path, weightMs]));
      const total = all.reduce((sum, { weightMs }) => sum + weightMs, 0);
      const longest = Math.max(0, ...weights.values());
      for (const shard of shards(all, count)) {
        const own = shard.reduce((sum, path) => sum + (weights.get(path) ?? 0), 0);
        expect(own).toBeLessThanOrEqual(total / count + longest);
      }
    }),
    { seed: fuzzing.seed },
  );
});

it('goes by known durations, and takes what is not known for as long as the mean', () => {
  const known = new Map([
    ['slow.md', { durationMs: 9000, codeBlocks: 2 }],
    ['quick.md', { durationMs: 1000, codeBlocks: 2 }],
  ]);
  const sizes = ['slow.md', 'quick.md', 'new.md'].map((path) => ({
    path,
    codeBlocks: 2,
    bytes: 0,
  }));
  expect(weigh(sizes, known)).toEqual([
    { path: 'slow.md', weightMs: 9000 },
    { path: 'quick.md', weightMs: 1000 },
    { path: 'new.md', weightMs: 5000 },
  ]);
});

it('goes by code blocks and size where nothing is known', () => {
  const text = '```python\n1\n```\n\n> ```py:x.py\n> ```\n\n```text\npy\n```\n';
  expect(countPythonFences(text)).toBe(2);
  const sizes = [
    { path: 'a.md', codeBlocks: 2, bytes: 8192 },
    { path: 'b.md', codeBlocks: 0, bytes: 1024 },
  ];
  expect(weigh(sizes, new Map())).toEqual([
    { path: 'a.md', weightMs: 136 },
    { path: 'b.md', weightMs: 2 },
  ]);
});
