import type { ClaimEntry } from './entries.ts';
import { neighboursOf } from './neighbour.ts';
import { agreesWithNote } from './timingNote.ts';
import type { TimingNote } from './timingWords.ts';

/** A printed line that the rewritten claim shows, and the entry of the claim that it stands for. */
export interface ShownLine {
  readonly claim: number | null;
  readonly atMs: number;
}

/**
 * For each note of the claim the index of the shown line before which it stands; the number of
 * shown lines means behind the last. A note stays between the lines that it stood between. Where
 * one of them is gone, a timing note goes to the wait that fits its figure best.
 */
export function placeNotes(
  claim: readonly ClaimEntry[],
  shown: readonly ShownLine[],
  endMs: number,
): Map<number, number> {
  const shownOf = new Map(
    shown.flatMap(({ claim: index }, k) => (index === null ? [] : [[index, k]])),
  );
  const before = neighboursOf(claim, shownOf, -1, -1);
  const after = neighboursOf(claim, shownOf, 1, shown.length);
  const next = nextShown(claim, shownOf, shown.length);
  const slots = new Map<number, number>();
  let earliest = 0;
  claim.forEach(({ note }, index) => {
    if (!note) {
      earliest = Math.max(earliest, (shownOf.get(index) ?? -1) + 1);
      return;
    }
    const latest = Math.max(earliest, next[index] ?? shown.length);
    const lineBefore = before[index] ?? null;
    const isBetweenItsLines = lineBefore !== null && after[index] === lineBefore + 1;
    if (note.kind === 'timing' && !isBetweenItsLines) {
      earliest = bestWait(note.timing, shown, earliest, latest, endMs);
    } else if (lineBefore === null) {
      earliest = latest;
    }
    slots.set(index, earliest);
  });
  return slots;
}

/** For each entry of the claim the place of the next one that is shown. */
function nextShown(
  claim: readonly ClaimEntry[],
  shownOf: ReadonlyMap<number, number>,
  end: number,
): number[] {
  let place = end;
  return claim
    .map((_, k) => {
      const next = place;
      place = shownOf.get(claim.length - 1 - k) ?? place;
      return next;
    })
    .toReversed();
}

/** Slots that are looked at for one note: a note that was moved stands near its place. */
const maxSlots = 200;

/**
 * The slot between two neighbours whose wait is nearest to the note's figure. Where none of them
 * has that wait but another slot has, the lines around the note were moved, and it moves with them.
 */
function bestWait(
  timing: TimingNote,
  shown: readonly ShownLine[],
  earliest: number,
  latest: number,
  endMs: number,
): number {
  const near = nearestWait(timing, shown, earliest, latest, endMs);
  if (agreesWithNote(timing, waitBefore(shown, near, endMs))) return near;
  const anywhere = nearestWait(timing, shown, earliest, shown.length, endMs);
  return agreesWithNote(timing, waitBefore(shown, anywhere, endMs)) ? anywhere : near;
}

function nearestWait(
  timing: TimingNote,
  shown: readonly ShownLine[],
  earliest: number,
  latest: number,
  endMs: number,
): number {
  const claimedMs = timing.figure * timing.unitMs;
  let best = earliest;
  let bestError = Infinity;
  for (let slot = earliest; slot <= Math.min(latest, earliest + maxSlots); slot++) {
    const error = Math.abs(waitBefore(shown, slot, endMs) - claimedMs);
    if (error < bestError) [best, bestError] = [slot, error];
  }
  return best;
}

/** Milliseconds between the shown line before a slot, or the start, and the one behind it. */
export function waitBefore(shown: readonly ShownLine[], slot: number, endMs: number): number {
  const from = slot === 0 ? 0 : (shown[slot - 1]?.atMs ?? 0);
  return (shown[slot]?.atMs ?? endMs) - from;
}
