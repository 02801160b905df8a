import { compareParts, type PartsComparison } from '../compare/compareParts.ts';
import { builtInRules, type LineRules } from '../normalizers/lineRules.ts';
import type { ExpectedOutput, Output } from '../types.ts';

/** A claim, read in the way that fits, compared with an output. */
export interface ComparedClaim {
  readonly expected: ExpectedOutput;
  readonly comparison: PartsComparison;
}

/** A likely claim this near to what was printed is one that went wrong. */
const minNearness = 0.6;

/**
 * Compares a claim in each of its readings with an output: the first reading that matches counts.
 * Null where nothing matches and it is not sure enough that it is a claim at all.
 */
export function compareReadings(
  expected: ExpectedOutput,
  output: Output,
  rules: LineRules = builtInRules,
): ComparedClaim | null {
  const compared = [expected, ...(expected.otherReadings ?? [])].map((reading) => ({
    expected: reading,
    comparison: compareParts(reading, output, rules),
  }));
  const match = compared.find(({ comparison }) => comparison.equality !== null);
  if (match) return match;
  // Whoever names the exception that was raised tells of it, be it in other words.
  const named = compared.find(({ comparison }) => comparison.showsException);
  if (named) return named;
  if (expected.certainty === 'possible') return null;
  const lines = lineCountOf(expected);
  const nearest = compared
    // What a comment goes on with is part of the result only where it matches.
    .filter((one) => one.expected.kind !== 'comment' || lineCountOf(one.expected) <= lines)
    .toSorted((a, b) => b.comparison.nearness - a.comparison.nearness)[0];
  if (expected.certainty === 'certain') return nearest ?? null;
  return nearest && nearest.comparison.nearness >= minNearness ? nearest : null;
}

function lineCountOf({ text }: ExpectedOutput): number {
  return text.split('\n').length;
}
