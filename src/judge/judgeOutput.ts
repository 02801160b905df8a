import { compareClaim, type Comparison } from '../compare/compareClaim.ts';
import { differenceOf } from '../compare/difference.ts';
import { printedEntries } from '../compare/entries.ts';
import { printedLines } from '../compare/printedLines.ts';
import { problem, type Problem } from '../problem.ts';
import type { Example, ExpectedOutput, Output, ResultReport, Verdict } from '../types.ts';
import { failureOf, type KnownLimits } from './failure.ts';
import { reasonNotToJudge } from './notJudged.ts';

/** What one run of an example says about its claims. */
export interface Judgement {
  /** In the order of the example's expected outputs; possible ones only where they match. */
  readonly results: readonly ResultReport[];
  /** Why the program could not be used to check the claims, or ended badly without one. */
  readonly failure: Problem | null;
}

/** Judges every claim of an example by one run of its program. */
export function judgeOutput(example: Example, output: Output, limits: KnownLimits): Judgement {
  const failure = failureOf(example.codeBlock, output, limits);
  const compared = example.expectedOutputs
    .map((expected) => ({
      expected,
      comparison: expected.isClosed ? compareClaim(expected, output) : null,
    }))
    // What nothing marks as a result is one only if it is what was printed.
    .filter(({ expected, comparison }) => !expected.isPossible || comparison?.equality != null);
  // An exception that a claim of the article shows is what the author wanted.
  const isShown = compared.some(
    ({ comparison }) => comparison && showsFailure(comparison, failure),
  );
  const unexplained = isShown ? null : failure;
  const results = compared.map(({ expected, comparison }) => ({
    expected,
    stream: comparison?.view ?? 'stdout',
    verdict: verdictOf(expected, comparison, unexplained),
  }));
  return { results, failure: unexplained };
}

function showsFailure({ view, equality }: Comparison, failure: Problem | null): boolean {
  if (view === 'stdout') return false;
  if (failure?.code === 'program-raised' || failure?.code === 'program-syntax-error') return true;
  const isException =
    failure?.code === 'program-module-missing' || failure?.code === 'program-reads-input';
  return isException && equality !== null;
}

function verdictOf(
  expected: ExpectedOutput,
  comparison: Comparison | null,
  failure: Problem | null,
): Verdict {
  if (!comparison) {
    return { outcome: 'failed', reason: problem('fence-unclosed', {}, expected.place) };
  }
  if (failure) return { outcome: 'failed', reason: failure };
  const { equality, actual } = comparison;
  if (equality !== null) return { outcome: 'match', equality };
  const reason = reasonNotToJudge(expected);
  if (reason) return { outcome: 'skipped', reason };
  return { outcome: 'mismatch', actual, difference: differenceOf(expected, actual) };
}

/** Whether two runs printed the same, after normalisation; times do not count. */
export function printsTheSame(first: Output, second: Output): boolean {
  if (first.exitCode !== second.exitCode) return false;
  return (['stdout', 'stderr'] as const).every((stream) => {
    const keys = (output: Output): string =>
      printedEntries(printedLines(output, stream))
        .map(({ key }) => key)
        .join('\n');
    return keys(first) === keys(second);
  });
}
