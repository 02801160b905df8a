import { outcomeOf } from '../report.ts';
import type { CodeBlockReport, Example, ExpectedOutput } from '../types.ts';

/**
 * A code block that console sessions run with different arguments is an example for each of them;
 * claims that say nothing of arguments go with the first.
 */
export function withRepeats(example: Example): Example[] {
  const keys = new Set(example.expectedOutputs.flatMap(({ argv }) => (argv ? [keyOf(argv)] : [])));
  const [first, ...others] = keys;
  if (others.length === 0) return [example];
  const claimsOf = (isWanted: (claim: ExpectedOutput) => boolean): ExpectedOutput[] =>
    example.expectedOutputs.filter(isWanted);
  return [
    { ...example, expectedOutputs: claimsOf(({ argv }) => !argv || keyOf(argv) === first) },
    ...others.map((key) => ({
      ...example,
      isRepeated: true,
      expectedOutputs: claimsOf(({ argv }) => argv !== undefined && keyOf(argv) === key),
    })),
  ];
}

function keyOf(argv: readonly string[]): string {
  return JSON.stringify(argv);
}

/** The reports of one code block as one; the worst outcome decides. */
export function joinRepeats(reports: readonly CodeBlockReport[]): CodeBlockReport[] {
  const byStart = new Map<number, CodeBlockReport>();
  for (const report of reports) {
    const { start } = report.codeBlock.range;
    const before = byStart.get(start);
    byStart.set(start, before ? joined(before, report) : report);
  }
  return [...byStart.values()];
}

function joined(one: CodeBlockReport, other: CodeBlockReport): CodeBlockReport {
  const results = [...one.results, ...other.results];
  const outcome = outcomeOf(results);
  const reason = [one, other].find((report) => report.outcome === outcome)?.reason ?? null;
  return { ...one, results, outcome, reason };
}
