import type { ShownLine } from './noteSlots.ts';
import { withMeasuredFigure } from './timingNote.ts';
import { findTimingStart, type MeasuredWait } from './timingStart.ts';
import type { TimingNote } from './timingWords.ts';

/** A timing note and the line of the claim on which it stands, from 0. */
export interface PlacedNote {
  readonly note: TimingNote;
  readonly claimLine: number;
}

/** Lines with a note as they should stand before a slot: the measured figure where theirs is wrong. */
export type MeasureNote = (
  lines: readonly string[],
  placed: PlacedNote,
  slot: number,
) => { readonly lines: readonly string[]; readonly wait: MeasuredWait };

/**
 * Measures the waits between lines that a claim shows.
 *
 * @param printedAtMs When each line was printed, those too that the claim leaves out.
 * @param endMs When the program ended.
 */
export function noteMeasurer(
  shown: readonly ShownLine[],
  printedAtMs: readonly number[],
  endMs: number,
): MeasureNote {
  const starts = printedAtMs.toSorted((a, b) => a - b);
  return (lines, { note, claimLine }, slot) => {
    const untilMs = shown[slot]?.atMs ?? endMs;
    const previousMs = slot === 0 ? null : (shown[slot - 1]?.atMs ?? 0);
    const { from, startMs } = findTimingStart(note, untilMs, previousMs, starts);
    const waitMs = untilMs - startMs;
    const wait = { claimLine, note, from, startMs, waitMs };
    const isRight = from !== null;
    return {
      lines: isRight ? lines : lines.map((line) => withMeasuredFigure(line, note, waitMs)),
      wait,
    };
  };
}
