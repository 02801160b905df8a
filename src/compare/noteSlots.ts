import type { ClaimEntry } from './entries.ts';
import { neighbourOf } from './neighbour.ts';
import { agreesWithNote, type TimingNote } from './timingNote.ts';

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
  const slots = new Map<number, number>();
  let earliest = 0;
  claim.forEach(({ note }, index) => {
    if (!note) {
      earliest = Math.max(earliest, (shownOf.get(index) ?? -1) + 1);
      return;
    }
    const latest = Math.max(earliest, nextShown(claim, shownOf, index, shown.length));
    const before = neighbourOf(claim, shownOf, index, -1, -1);
    const after = neighbourOf(claim, shownOf, index, 1, shown.length);
    const isBetweenItsLines = before !== null && after === before + 1;
    if (note.kind === 'timing' && !isBetweenItsLines) {
      earliest = bestWait(note.timing, shown, earliest, latest, endMs);
    } else if (before === null) {
      earliest = latest;
    }
    slots.set(index, earliest);
  });
  return slots;
}

function nextShown(
  claim: readonly ClaimEntry[],
  shownOf: ReadonlyMap<number, number>,
  index: number,
  end: number,
): number {
  for (let i = index + 1; i < claim.length; i++) {
    const k = shownOf.get(i);
    if (k !== undefined) return k;
  }
  return end;
}

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
  for (let slot = earliest; slot <= latest; slot++) {
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
