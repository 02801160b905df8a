import type { Equality, ExpectedOutput, Output } from '../types.ts';
import { type Identities, type SameObject, withoutBrokenIdentity } from './addressIdentity.ts';
import { align } from './align.ts';
import { claimLines } from './claimLines.ts';
import { claimEntries, printedEntries } from './entries.ts';
import { objectNumbers } from './objectNumbers.ts';
import { nearestPairing, pairingOf } from './pairing.ts';
import { printedLines, type StreamView } from './printedLines.ts';
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
 */
export function compareClaim(
  expected: ExpectedOutput,
  output: Output,
  only?: StreamView,
  known?: Identities,
): Comparison {
  const views = only === undefined ? viewsFor(expected, output) : [only];
  const comparisons = views.map((view) => compareView(expected, output, view, known));
  const [first] = comparisons;
  const match = comparisons.find(({ equality }) => equality !== null);
  return match ?? first ?? compareView(expected, output, 'stdout', known);
}

function compareView(
  expected: ExpectedOutput,
  output: Output,
  view: StreamView,
  known?: Identities,
): Comparison {
  const numbers = objectNumbers(output.code);
  const showsControls = expected.text.includes('\u001B');
  const lines = printedLines(output, view, showsControls);
  const printed = printedEntries(lines, numbers);
  const claim = claimEntries(claimLines(expected.text), printed, numbers);
  const steps = align(claim, printed);
  const nearest = steps ? pairingOf(steps) : nearestPairing(claim, printed);
  const { pairing, objects } = withoutBrokenIdentity(claim, printed, nearest, known, numbers);
  const { text: actual, waits } = rewriteClaim(claim, printed, pairing, output.durationMs);

  const claimed = claim.flatMap((entry) => entry.lines).join('\n');
  const isMatch = steps !== null && pairing.replaced.size === 0 && actual === claimed;
  if (!isMatch) return { view, equality: null, actual, waits, objects };
  const isExact = claimed === lines.map(({ text }) => text).join('\n');
  const hasNotes = claim.some(({ note, timingBeside }) => note !== null || timingBeside !== null);
  const equality = isExact ? 'exact' : hasNotes ? 'noteLines' : 'normalised';
  return { view, equality, actual: expected.text, waits, objects };
}
