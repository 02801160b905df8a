import { maskAddresses } from '../normalizers/addresses.ts';
import type { ClaimEntry, PrintedEntry } from './entries.ts';
import { asAuthorWrites } from './keptByHand.ts';
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
    const other = replaced.get(index);
    const fresh = freshLines(claim[other ?? -1], entry.lines);
    return {
      claim: own ?? other ?? null,
      atMs: entry.atMs,
      lines: own === undefined ? withWordsOf(claim[other ?? -1], fresh) : (claim[own]?.lines ?? []),
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
function freshLines(claim: ClaimEntry | undefined, lines: readonly string[]): readonly string[] {
  const [written, ...others] = claim?.lines ?? [];
  const [line, ...more] = lines;
  if (written !== undefined && line !== undefined && others.length + more.length === 0) {
    return [asAuthorWrites(written, line)];
  }
  return lines.map((each) => maskAddresses(each).trimEnd());
}

/** The author's words behind a line (`3  ← ここ`) stay behind the line that takes its place. */
function withWordsOf(claim: ClaimEntry | undefined, fresh: readonly string[]): readonly string[] {
  const [line] = fresh;
  if (line === undefined || line.trim() === '' || fresh.length > 1) return fresh;
  if (!claim || claim.withoutWords === null || claim.lines.length > 1) return fresh;
  const written = claim.lines[0] ?? '';
  const words = written.startsWith(claim.withoutWords)
    ? written.slice(claim.withoutWords.length)
    : '';
  // The sign may also be a part of what was printed, as in `Issue #12`.
  const isRemark = /^\s+(?:[#＃]\s|←|<-+\s*[^ -~]|※)/.test(words);
  return isRemark && !/[#＃←※]|<-/.test(line) ? [line + words.trimEnd()] : fresh;
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
