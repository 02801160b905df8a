import { maskAddresses } from '../normalizers/addresses.ts';
import type { ClaimEntry, PrintedEntry } from './entries.ts';
import { placeNotes, type ShownLine, waitBefore } from './noteSlots.ts';
import type { Pairing } from './pairing.ts';
import { agreesWithNote, type TimingNote, withMeasuredFigure } from './timingNote.ts';

/**
 * The claim as it should stand: the author's own line wherever it says what was printed, the
 * printed line elsewhere, note lines in their place, timing notes with the measured figure where
 * theirs is wrong. A line that is new shows `0x...` for an address, which differs in each run.
 */
export function rewriteClaim(
  claim: readonly ClaimEntry[],
  printed: readonly PrintedEntry[],
  { equal, replaced, leftOut }: Pairing,
  endMs: number,
): string {
  const shown = printed.flatMap((entry, index) => {
    if (leftOut.has(index)) return [];
    const own = equal.get(index);
    return {
      claim: own ?? replaced.get(index) ?? null,
      atMs: entry.atMs,
      lines: own === undefined ? entry.lines.map(freshLine) : (claim[own]?.lines ?? []),
    };
  });
  const slots = placeNotes(claim, shown, endMs);
  const notesAt = (slot: number): string[] =>
    [...slots]
      .filter(([, place]) => place === slot)
      .flatMap(([index]) => noteLines(claim[index], slot, shown, printed, endMs));
  return [...shown, null]
    .flatMap((line, slot) => [...notesAt(slot), ...(line?.lines ?? [])])
    .join('\n');
}

/** What differs in each run, or cannot be seen, is not written. */
function freshLine(line: string): string {
  return maskAddresses(line).trimEnd();
}

function noteLines(
  entry: ClaimEntry | undefined,
  slot: number,
  shown: readonly ShownLine[],
  printed: readonly PrintedEntry[],
  endMs: number,
): readonly string[] {
  if (!entry) return [];
  if (entry.note?.kind !== 'timing') return entry.lines;
  const { timing } = entry.note;
  const waitMs = waitBefore(shown, slot, endMs);
  if (agreesWithNote(timing, waitMs)) return entry.lines;
  if (agreesWithEarlierStart(timing, shown[slot]?.atMs ?? endMs, printed)) return entry.lines;
  return entry.lines.map((line) => withMeasuredFigure(line, timing, waitMs));
}

/**
 * Authors count from the line before, from an earlier line (the start of that task) or from the
 * start of the program, and do not say which: each is right.
 */
function agreesWithEarlierStart(
  timing: TimingNote,
  untilMs: number,
  printed: readonly PrintedEntry[],
): boolean {
  const starts = printed.map(({ atMs }) => atMs).filter((atMs) => atMs < untilMs);
  return [0, ...starts].some((startMs) => agreesWithNote(timing, untilMs - startMs));
}
