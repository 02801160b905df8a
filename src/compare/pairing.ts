import { diffArrays } from 'diff';
import { type AlignmentStep, isEqualEntry } from './align.ts';
import type { ClaimEntry, PrintedEntry } from './entries.ts';
import { neighboursOf } from './neighbour.ts';
import { isTracebackHeader } from './traceback.ts';

/** Which entry of the claim stands for which entry of the output; keys are output indices. */
export interface Pairing {
  /** The claim's entry that says the same. */
  readonly equal: ReadonlyMap<number, number>;
  /** The claim's entry in whose place the output's entry comes. */
  readonly replaced: ReadonlyMap<number, number>;
  /** Entries of the output that the claim leaves out on purpose. */
  readonly leftOut: ReadonlySet<number>;
}

/** The pairing of a claim and an output that align. */
export function pairingOf(steps: readonly AlignmentStep[]): Pairing {
  const equal = new Map<number, number>();
  const leftOut = new Set<number>();
  for (const step of steps) {
    if (step.kind === 'equal') equal.set(step.printed, step.claim);
    if (step.kind === 'leftOut') leftOut.add(step.printed);
  }
  return { equal, replaced: new Map(), leftOut };
}

/** Beyond so many differing lines the claim is as good as a different text. */
const maxEditLength = 2000;

/** A comparison takes up to as many steps as there are lines times edits. */
const maxSteps = 4_000_000;

/** How many edits to look for between two texts of so many lines in all. */
export function editLimit(lines: number): number {
  return Math.max(20, Math.min(maxEditLength, Math.floor(maxSteps / Math.max(1, lines))));
}

/**
 * The nearest pairing of a claim and an output that do not align: the longest common run of equal
 * entries, and what stands between two of them paired in order.
 */
export function nearestPairing(
  claim: readonly ClaimEntry[],
  printed: readonly PrintedEntry[],
): Pairing {
  const { equal, hunks } = commonRun(claim, printed);
  const replaced = new Map(hunks.flatMap((hunk) => pairInHunk(claim, hunk)));
  const leftOut = findLeftOut(claim, printed, new Map([...equal, ...replaced]));
  return { equal, replaced, leftOut };
}

/** What stands between two equal entries: indices of the claim and of the output. */
interface Hunk {
  readonly claimed: readonly number[];
  readonly printed: readonly number[];
  /** Index of the equal entry of the claim before it, or -1. */
  readonly after: number;
}

function commonRun(
  claim: readonly ClaimEntry[],
  printed: readonly PrintedEntry[],
): { equal: Map<number, number>; hunks: Hunk[] } {
  const literal = claim.flatMap((entry, index) => (entry.note ? [] : [index]));
  const changes = diffArrays<ClaimEntry | PrintedEntry>(
    literal.flatMap((index) => claim[index] ?? []),
    [...printed],
    {
      comparator: (a, b) => isEqualEntry(a as ClaimEntry, b as PrintedEntry),
      maxEditLength: editLimit(claim.length + printed.length),
    },
  );
  const equal = new Map<number, number>();
  const hunks: Hunk[] = [];
  let i = 0;
  let j = 0;
  const closeHunk = (endOfClaimed: number, endOfPrinted: number): void => {
    const claimed = literal.slice(i, endOfClaimed);
    const between = indices(j, endOfPrinted);
    hunks.push({ claimed, printed: between, after: literal[i - 1] ?? -1 });
    i = endOfClaimed;
    j = endOfPrinted;
  };
  let removed = 0;
  let added = 0;
  for (const change of changes ?? []) {
    if (change.removed) removed += change.value.length;
    else if (change.added) added += change.value.length;
    else {
      closeHunk(i + removed, j + added);
      for (const _ of change.value) equal.set(j++, literal[i++] ?? 0);
      removed = 0;
      added = 0;
    }
  }
  closeHunk(literal.length, printed.length);
  return { equal, hunks };
}

function indices(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, k) => start + k);
}

/** Pairs in order; what stands behind an elision is paired from the end. Output index first. */
function pairInHunk(
  claim: readonly ClaimEntry[],
  { claimed, printed, after }: Hunk,
): [number, number][] {
  const end = claimed.at(-1) ?? after;
  const elision = claim.findLastIndex(
    ({ note }, index) => note?.kind === 'elision' && index > after && index < end,
  );
  const head = claimed.filter((index) => elision === -1 || index < elision);
  const tail = claimed.slice(head.length);
  const forTail = printed
    .slice(head.length)
    .slice(tail.length === 0 ? printed.length : -tail.length);
  const forHead = printed.slice(0, printed.length - forTail.length);
  return [...zip(forHead, head), ...zip(forTail, tail)];
}

function zip(printed: readonly number[], claimed: readonly number[]): [number, number][] {
  return printed.slice(0, claimed.length).map((output, k) => [output, claimed[k] ?? 0]);
}

/** Elided lines stay elided where both neighbours of the elision have their place. */
function findLeftOut(
  claim: readonly ClaimEntry[],
  printed: readonly PrintedEntry[],
  paired: ReadonlyMap<number, number>,
): Set<number> {
  const leftOut = new Set<number>();
  const printedOf = new Map([...paired].map(([output, index]) => [index, output]));
  const before = neighboursOf(claim, printedOf, -1, -1);
  const behind = neighboursOf(claim, printedOf, 1, printed.length);
  claim.forEach((entry, index) => {
    if (entry.note?.kind !== 'elision') return;
    const from = before[index] ?? null;
    const to = behind[index] ?? null;
    // Several elisions in a row leave out the same.
    if (from === null || to === null || leftOut.has(from + 1)) return;
    for (const output of indices(from + 1, Math.max(from + 1, to))) leftOut.add(output);
  });
  if (claim.some(({ lines }) => isTracebackHeader(lines[0] ?? ''))) return leftOut;
  printed.forEach(({ isOptional }, output) => {
    if (isOptional && !paired.has(output)) leftOut.add(output);
  });
  return leftOut;
}
