import type { OwnNormaliser } from '../normalizers/ownNormalisers.ts';
import type { LeftOut, ShardReport } from '../types.ts';
import type { Division } from './selectArticles.ts';

/** What a shard has to say so that all of them together say what a single run does. */
export function shardReport(
  division: Division,
  leftOut: LeftOut | null,
  isComplete: boolean,
  normalisers: readonly OwnNormaliser[],
): ShardReport {
  const { otherShard: _, ...others } = leftOut?.articles ?? {};
  const isOnlyDivided = Object.keys(others).length === 0 && (leftOut?.codeBlocks ?? 0) === 0;
  const unused = normalisers.filter((one) => !one.hasMatched()).map(({ name }) => name);
  return { ...division, unusedNormalisers: isComplete && isOnlyDivided ? unused : null };
}
