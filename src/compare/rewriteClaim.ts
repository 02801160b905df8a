import { maskAddresses } from '../normalizers/addresses.ts';
import type { ClaimEntry, PrintedEntry } from './entries.ts';
import { noteMeasurer, type PlacedNote } from './measuredNotes.ts';
import { placeNotes } from './noteSlots.ts';
import { asAuthorWrites } from './keptByHand.ts';
import type { Pairing } from './pairing.ts';
import type { MeasuredWait } from './timingStart.ts';

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
): RewrittenClaim {
  const shown = printed.flatMap((entry, index) => {
    if (leftOut.has(index)) return [];
    const own = equal.get(index);
    const other = replaced.get(index);
    const fresh = freshLines(claim[other ?? -1], entry.lines);
    return {
      claim: own ?? other ?? null,
      atMs: entry.atMs,
      key: entry.key,
      lines: own === undefined ? withWordsOf(claim[other ?? -1], fresh) : (claim[own]?.lines ?? []),
    };
  });
  const measure = noteMeasurer(
    shown,
    printed.map(({ atMs }) => atMs),
    endMs,
  );
  const notesAt: number[][] = [];
  for (const [index, slot] of placeNotes(claim, shown, endMs)) (notesAt[slot] ??= []).push(index);
  const waits: MeasuredWait[] = [];
  const lines = [...shown, null].flatMap((line, slot) => {
    const notes = (notesAt[slot] ?? []).flatMap((index) => claim[index] ?? []);
    const beside = line && noteBeside(line, claim);
    return [
      ...notes.map((entry) => ({ lines: entry.lines, placed: noteAlone(entry) })),
      { lines: line?.lines ?? [], placed: beside },
    ].flatMap(({ lines: own, placed }) => {
      if (!placed) return own;
      const measured = measure(own, placed, slot);
      waits.push(measured.wait);
      return measured.lines;
    });
  });
  return { text: lines.join('\n'), waits };
}

function noteAlone({ note, firstLine }: ClaimEntry): PlacedNote | null {
  return note?.kind === 'timing' ? { note: note.timing, claimLine: firstLine } : null;
}

/** The note behind an output line, which is none where the program printed it. */
function noteBeside(
  line: { readonly claim: number | null; readonly key: string },
  claim: readonly ClaimEntry[],
): PlacedNote | null {
  const entry = claim[line.claim ?? -1];
  if (!entry?.timingBeside || entry.withoutWords !== line.key) return null;
  return { note: entry.timingBeside, claimLine: entry.firstLine };
}

/** A claim as it should stand, and the waits that its notes tell of. */
interface RewrittenClaim {
  readonly text: string;
  readonly waits: readonly MeasuredWait[];
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
