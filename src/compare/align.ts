import { agreesOnElapsed } from './elapsedFigures.ts';
import { hasParts } from './elidedLine.ts';
import type { ClaimEntry, PrintedEntry } from './entries.ts';
import { candidates } from './segmentSearch.ts';
import { pointAtTheSame } from './syntaxCaret.ts';

/** One step along claim and output. Indices are into the two lists of entries. */
export type AlignmentStep =
  | { readonly kind: 'equal'; readonly claim: number; readonly printed: number }
  /** An output line for which an elision of the claim stands, or that a traceback may leave out. */
  | { readonly kind: 'leftOut'; readonly printed: number };

/** What made two entries equal: their keys, frames without source, and what stands behind these. */
export type EqualEntryBy = 'key' | 'frame' | 'words' | 'present' | 'elapsed' | 'elision';

/** Whether a claim's entry is what an output's entry shows, after normalisation. */
export function isEqualEntry(claim: ClaimEntry, printed: PrintedEntry): boolean {
  return whyEqual(claim, printed) !== null;
}

/** Why a claim's entry is what an output's entry shows; null where it is not. */
export function whyEqual(claim: ClaimEntry, printed: PrintedEntry): EqualEntryBy | null {
  if (claim.key === (claim.isBare ? printed.bareKey : printed.key)) {
    if (!pointAtTheSame(claim.carets, printed.carets)) return null;
    return claim.isBare ? 'frame' : 'key';
  }
  // Code typed at a prompt has no source line in a traceback, but older prompts showed one.
  if (claim.bareKey === printed.key && claim.key !== claim.bareKey) return 'frame';
  if (claim.withoutWords === printed.key) return 'words';
  if (printed.withoutPresent !== null && printed.withoutPresent === claim.withoutTimes)
    return 'present';
  if (agreesOnElapsed(claim.elapsed, printed.elapsed)) return 'elapsed';
  const { parts } = claim;
  return parts !== null && hasParts(printed.key, parts, printed.hasOwnDots) ? 'elision' : null;
}

type IsEqual = typeof isEqualEntry;

/** The ordinary entries between two elisions, by their indices in the claim. */
type Segment = readonly number[];

/** A part of the output in which a segment stands, from `start` up to `end`. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly steps: readonly AlignmentStep[];
}

/**
 * Aligns a claim with an output so that every line of both is accounted for, or returns null. Note
 * lines stand between lines and need none; an elision stands for as few lines as do. The first
 * segment stands at the output's start, the last at its end, the others where they are found first:
 * a later place would leave less for those behind. The work is linear in the lines of both.
 *
 * @param isEqual Whether two entries are equal; counted in tests.
 */
export function align(
  claim: readonly ClaimEntry[],
  printed: readonly PrintedEntry[],
  isEqual: IsEqual = isEqualEntry,
): AlignmentStep[] | null {
  const [first = [], ...others] = segmentsOf(claim);
  const match = matcher(claim, printed, isEqual);
  const search = searcher(claim, printed, withinWork(claim, printed, isEqual));
  const head = match(first, 0, 1);
  if (!head) return null;
  const last = others.pop();
  const found: Found[] = [head];
  for (const segment of others) {
    const next = search(segment, found.at(-1)?.end ?? 0);
    if (!next) return null;
    found.push(next);
  }
  const from = found.at(-1)?.end ?? 0;
  if (last) {
    const tail = match(last, printed.length, -1);
    if (!tail || tail.start < from) return null;
    found.push(tail);
  } else if (printed.slice(from).some(({ isOptional }) => !isOptional)) {
    return null;
  }
  const equal = found.flatMap(({ steps }) => steps);
  const used = new Set(equal.map((step) => step.printed));
  const leftOut = printed.flatMap((_, index) =>
    used.has(index) ? [] : [{ kind: 'leftOut', printed: index } as const],
  );
  return [...equal, ...leftOut];
}

function segmentsOf(claim: readonly ClaimEntry[]): Segment[] {
  const segments: number[][] = [[]];
  claim.forEach(({ note }, index) => {
    if (note?.kind === 'elision') segments.push([]);
    else if (!note) segments.at(-1)?.push(index);
  });
  return segments;
}

/** Matches a segment from a place on, forwards (1) or backwards (-1); `place` is a boundary. */
type Match = (segment: Segment, place: number, direction: 1 | -1) => Found | null;

function matcher(
  claim: readonly ClaimEntry[],
  printed: readonly PrintedEntry[],
  isEqual: IsEqual,
): Match {
  return (segment, place, direction) => {
    const steps: AlignmentStep[] = [];
    let boundary = place;
    for (const index of direction === 1 ? segment : segment.toReversed()) {
      const entry = claim[index];
      if (!entry) return null;
      let output = direction === 1 ? boundary : boundary - 1;
      let other = printed[output];
      // Parts of a traceback that the claim does not show are passed over.
      while (other && !isEqual(entry, other)) {
        if (!other.isOptional) return null;
        output += direction;
        other = printed[output];
      }
      if (!other) return null;
      steps.push({ kind: 'equal', claim: index, printed: output });
      boundary = direction === 1 ? output + 1 : output;
    }
    return { start: Math.min(place, boundary), end: Math.max(place, boundary), steps };
  };
}

/** Comparisons for each line of claim and output, and for each thousand of their characters. */
const workPerLine = 100;

/**
 * A comparison that refuses everything once the work is used up. Where lines have elisions, figures
 * or times, equality is not transitive, and a search in linear time is not known; what needs more
 * than this was made to need it.
 */
function withinWork(
  claim: readonly ClaimEntry[],
  printed: readonly PrintedEntry[],
  isEqual: IsEqual,
): IsEqual {
  let left = 0;
  for (const { key } of [...claim, ...printed]) left += workPerLine * costOf(key);
  return (entry, other) => {
    left -= costOf(other.key);
    return left > 0 && isEqual(entry, other);
  };
}

function costOf(key: string): number {
  return 1 + key.length / 1000;
}

/** Finds the first place from one on where a segment matches. */
function searcher(
  claim: readonly ClaimEntry[],
  printed: readonly PrintedEntry[],
  isEqual: IsEqual,
): (segment: Segment, from: number) => Found | null {
  const match = matcher(claim, printed, isEqual);
  const hasOptional = printed.some(({ isOptional }) => isOptional);
  return (segment, from) => {
    const entries = segment.flatMap((index) => claim[index] ?? []);
    const [first] = entries;
    for (const start of candidates(entries, printed, from, hasOptional)) {
      const other = printed[start];
      // From what is passed over the search would go on to the next place.
      if (first && other?.isOptional && !isEqual(first, other)) continue;
      const found = match(segment, start, 1);
      if (found) return found;
    }
    return null;
  };
}
