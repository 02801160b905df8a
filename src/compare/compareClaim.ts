import { builtInRules, type LineRules } from '../normalizers/lineRules.ts';
import type { Equality, ExpectedOutput, Output } from '../types.ts';
import { type Identities, type SameObject, withoutBrokenIdentity } from './addressIdentity.ts';
import { align } from './align.ts';
import { claimLines } from './claimLines.ts';
import { type ClaimEntry, claimEntries, type PrintedEntry, printedEntries } from './entries.ts';
import { objectNumbers } from './objectNumbers.ts';
import { nearestPairing, type Pairing, pairingOf } from './pairing.ts';
import { type PrintedLine, printedLines, type StreamView } from './printedLines.ts';
import { rewriteClaim } from './rewriteClaim.ts';
import type { MeasuredWait } from './timingStart.ts';
import { viewsFor } from './views.ts';

/** What comparing one claim with one output gave. */
export interface Comparison {
  /** What was compared: stdout alone, or with stderr where the claim shows what only stderr holds. */
  readonly view: StreamView;
  /** How the two came to be equal; null where they are not. */
  readonly equality: Equality | null;
  /** The claim as it should stand; the claim itself where they are equal. */
  readonly actual: string;
  /** What the claim's timing notes tell of, as it was measured. */
  readonly waits: readonly MeasuredWait[];
  /** Which addresses and ids of the claim are which of the output. */
  readonly objects: readonly SameObject[];
}

/**
 * Compares what an article claims with what a run printed. Where several views of the output are
 * possible, the first that matches counts, else the first.
 *
 * @param only The view to compare, where it is known.
 * @param known Objects that other parts of the claim show.
 * @param rules By what two lines are equal.
 */
export function compareClaim(
  expected: ExpectedOutput,
  output: Output,
  only?: StreamView,
  known?: Identities,
  rules: LineRules = builtInRules,
): Comparison {
  const views = only === undefined ? viewsFor(expected, output, rules) : [only];
  const comparisons = views.map((view) => compareView(expected, output, view, known, rules));
  const [first] = comparisons;
  const match = comparisons.find(({ equality }) => equality !== null);
  return match ?? first ?? compareView(expected, output, 'stdout', known, rules);
}

/** Which lines of a claim stand for which lines of an output. */
export interface AlignedClaim {
  readonly lines: readonly PrintedLine[];
  readonly claim: readonly ClaimEntry[];
  readonly printed: readonly PrintedEntry[];
  /** True where every line of both is accounted for. */
  readonly isAligned: boolean;
  readonly pairing: Pairing;
  readonly objects: readonly SameObject[];
}

/** Aligns a claim with one view of an output, or pairs the two as well as it goes. */
export function alignClaim(
  expected: ExpectedOutput,
  output: Output,
  view: StreamView,
  known: Identities | undefined,
  rules: LineRules,
): AlignedClaim {
  const numbers = objectNumbers(output.code);
  const showsControls = expected.text.includes('\u001B');
  const lines = printedLines(output, view, showsControls);
  const printed = printedEntries(lines, numbers, rules);
  const claim = claimEntries(claimLines(expected.text), printed, numbers, rules);
  const steps = align(claim, printed);
  const nearest = steps ? pairingOf(steps) : nearestPairing(claim, printed);
  const consistent = withoutBrokenIdentity(claim, printed, nearest, known, numbers, rules);
  return { lines, claim, printed, isAligned: steps !== null, ...consistent };
}

function compareView(
  expected: ExpectedOutput,
  output: Output,
  view: StreamView,
  known: Identities | undefined,
  rules: LineRules,
): Comparison {
  const aligned = alignClaim(expected, output, view, known, rules);
  const { lines, claim, printed, isAligned, pairing, objects } = aligned;
  const { text: actual, waits } = rewriteClaim(claim, printed, pairing, output.durationMs);

  const claimed = claim.flatMap((entry) => entry.lines).join('\n');
  const isMatch = isAligned && pairing.replaced.size === 0 && actual === claimed;
  if (!isMatch) return { view, equality: null, actual, waits, objects };
  const isExact = claimed === lines.map(({ text }) => text).join('\n');
  const hasNotes = claim.some(({ note, timingBeside }) => note !== null || timingBeside !== null);
  const equality = isExact ? 'exact' : hasNotes ? 'noteLines' : 'normalised';
  return { view, equality, actual: expected.text, waits, objects };
}
