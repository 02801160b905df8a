import { waitsOf } from './timingNote.ts';
import type { TimingNote } from './timingWords.ts';

/** What a note's figure counts from. */
export type TimingStart = 'previousLine' | 'earlierLine' | 'start';

/** A wait that a note tells of, as it was measured. */
export interface MeasuredWait {
  /** The line of the claim with the note, from 0. */
  readonly claimLine: number;
  readonly note: TimingNote;
  /** Null where the note's figure fits nothing: then it was measured from the previous line. */
  readonly from: TimingStart | null;
  /** When what it counts from was printed, in milliseconds since the program began. */
  readonly startMs: number;
  readonly waitMs: number;
}

/**
 * Authors count from the line before, from an earlier line (the start of that task) or from the
 * start of the program, and do not say which: each is right.
 *
 * @param untilMs When the line behind the note was printed.
 * @param previousMs When the line before it was; null where there is none.
 * @param sortedStarts When each line was printed, in order of time.
 */
export function findTimingStart(
  note: TimingNote,
  untilMs: number,
  previousMs: number | null,
  sortedStarts: readonly number[],
): { readonly from: TimingStart | null; readonly startMs: number } {
  const { leastMs, mostMs } = waitsOf(note);
  const fits = (startMs: number): boolean =>
    leastMs <= untilMs - startMs && untilMs - startMs < mostMs;
  if (previousMs !== null && fits(previousMs)) return { from: 'previousLine', startMs: previousMs };
  if (fits(0)) return { from: 'start', startMs: 0 };
  // The last line that was printed early enough; only one before the wait's end is a start.
  const latest = Math.min(untilMs - leastMs, untilMs - Number.MIN_VALUE);
  const earlier = sortedStarts[countUpTo(sortedStarts, latest) - 1];
  if (earlier !== undefined && earlier < untilMs && fits(earlier)) {
    return { from: 'earlierLine', startMs: earlier };
  }
  return { from: null, startMs: previousMs ?? 0 };
}

/** How many of the sorted numbers are at most `limit`. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
