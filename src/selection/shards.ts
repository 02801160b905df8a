import type { Shard } from '../types.ts';

/** An article and how long it is expected to take, in milliseconds. */
export interface Weighed {
  readonly path: string;
  readonly weightMs: number;
}

/**
 * Divides articles over shards so that all take about as long: the longest first, each to the shard
 * that has least so far. Every shard computes the whole division, so it depends on nothing but what
 * is given here: not on the order of the files, the machine or its language.
 *
 * @returns The paths of one shard.
 */
export function shardOf(articles: readonly Weighed[], { index, count }: Shard): Set<string> {
  const sorted = articles.toSorted(
    (a, b) => b.weightMs - a.weightMs || compareCodeUnits(a.path, b.path),
  );
  const totals = Array.from({ length: count }, () => 0);
  const own = new Set<string>();
  for (const { path, weightMs } of sorted) {
    const least = totals.indexOf(Math.min(...totals));
    totals[least] = (totals[least] ?? 0) + weightMs;
    if (least === index - 1) own.add(path);
  }
  return own;
}

function compareCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
