import { builtInRules, type LineRules } from '../normalizers/lineRules.ts';
import type { Equality, ExpectedOutput, Output } from '../types.ts';
import { withoutBrokenIdentity } from './addressIdentity.ts';
import { align } from './align.ts';
import { claimLines } from './claimLines.ts';
import { type ClaimEntry, claimEntries, type PrintedEntry, printedEntries } from './entries.ts';
import { nearestPairing, type Pairing, pairingOf } from './pairing.ts';
import { type PrintedLine, printedLines, type StreamView } from './printedLines.ts';
import { rewriteClaim } from './rewriteClaim.ts';
import { viewsFor } from './views.ts';

/** What comparing one claim with one output gave. */
export interface Comparison {
  /** What was compared: stdout alone, or with stderr where the claim shows what only stderr holds. */
  readonly view: StreamView;
  /** How the two came to be equal; null where they are not. */
  readonly equality: Equality | null;
  /** The claim as it should stand; the claim itself where they are equal. */
  readonly actual: string;
}

/**
 * Compares what an article claims with what a run printed. Where several views of the output are
 * possible, the first that matches counts, else the first.
 *
 * @param only The view to compare, where it is known.
 * @param rules By what two lines are equal.
 */
export function compareClaim(
  expected: ExpectedOutput,
  output: Output,
  only?: StreamView,
  rules: LineRules = builtInRules,
): Comparison {
  const views = only === undefined ? viewsFor(expected, output, rules) : [only];
  const comparisons = views.map((view) => compareView(expected, output, view, rules));
  const [first] = comparisons;
  const match = comparisons.find(({ equality }) => equality !== null);
  return match ?? first ?? compareView(expected, output, 'stdout', rules);
}

/** Which lines of a claim stand for which lines of an output. */
export interface AlignedClaim {
  readonly lines: readonly PrintedLine[];
  readonly claim: readonly ClaimEntry[];
  readonly printed: readonly PrintedEntry[];
  /** True where every line of both is accounted for. */
  readonly isAligned: boolean;
  readonly pairing: Pairing;
}

/** Aligns a claim with one view of an output, or pairs the two as well as it goes. */
export function alignClaim(
  expected: ExpectedOutput,
  output: Output,
  view: StreamView,
  rules: LineRules,
): AlignedClaim {
  const lines = printedLines(output, view);
  const printed = printedEntries(lines, rules);
  const claim = claimEntries(claimLines(expected.text), printed, rules);
  const steps = align(claim, printed);
  const pairing = steps ? pairingOf(steps) : nearestPairing(claim, printed);
  const consistent = withoutBrokenIdentity(claim, printed, pairing);
  return { lines, claim, printed, isAligned: steps !== null, pairing: consistent };
}

function compareView(
  expected: ExpectedOutput,
  output: Output,
  view: StreamView,
  rules: LineRules,
): Comparison {
  const aligned = alignClaim(expected, output, view, rules);
  const { lines, claim, printed, isAligned, pairing: consistent } = aligned;
  const actual = rewriteClaim(claim, printed, consistent, output.durationMs);

  const claimed = claim.flatMap((entry) => entry.lines).join('\n');
  const isMatch = isAligned && consistent.replaced.size === 0 && actual === claimed;
  if (!isMatch) return { view, equality: null, actual };
  const isExact = claimed === lines.map(({ text }) => text).join('\n');
  const hasNotes = claim.some(({ note }) => note !== null);
  const equality = isExact ? 'exact' : hasNotes ? 'noteLines' : 'normalised';
  return { view, equality, actual: expected.text };
}
