import type { Words } from '../messages/words.ts';
import type { Difference } from '../types.ts';

/** What `-` and `+` stand for in a difference. */
export function sidesOf({ between }: Difference, words: Words): readonly [string, string] {
  if (between === 'runs') return [words.firstRun, words.secondRun];
  return [words.claimedLines, words.actualLines];
}

/** Two runs need names in a unified diff; the article against its output speaks for itself. */
export function headOfRuns(difference: Difference, words: Words): string[] {
  if (difference.between !== 'runs') return [];
  const [first, second] = sidesOf(difference, words);
  return [`--- ${first}`, `+++ ${second}`];
}
