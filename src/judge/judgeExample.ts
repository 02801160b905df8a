import type { Problem, Severity } from '../problem.ts';
import { outcomeOf } from '../report.ts';
import type { GetRunner } from '../runners/runner.ts';
import type { CodeBlockReport, Example, Output, ResultReport, Verdict } from '../types.ts';
import type { KnownLimits } from './failure.ts';
import { judgeOutput, type Judgement, printsTheSame } from './judgeOutput.ts';
import { skipReason } from './skip.ts';

/** An example with its report and the output that the report was made from. */
export interface JudgedExample {
  readonly example: Example;
  readonly report: CodeBlockReport;
  /** Null where nothing was run. */
  readonly output: Output | null;
}

/** Runs an example and judges its claims; a mismatch is run once more, alone, before it counts. */
export async function judgeExample(
  example: Example,
  getRunner: GetRunner,
  limits: KnownLimits,
): Promise<JudgedExample> {
  const skipped = skipReason(example.codeBlock);
  if (skipped) return notRun(example, skipped);
  const available = await getRunner();
  if ('problem' in available) return notRun(example, available.problem);
  const { runner } = available;
  const program = { source: `${example.codeBlock.code}\n` };
  const output = await runner.run({ program, alone: false });
  const judgement = judgeOutput(example, output, limits);
  if (!judgement.results.some(({ verdict }) => verdict.outcome === 'mismatch')) {
    return judged(example, output, judgement);
  }
  const secondOutput = await runner.run({ program, alone: true });
  const second = judgeOutput(example, secondOutput, limits);
  const isStable = second.failure === null && printsTheSame(output, secondOutput);
  return judged(example, secondOutput, isStable ? second : unstable(judgement, second));
}

/** The judgement of an example that could not be run at all. */
export function notRun(example: Example, reason: Problem): JudgedExample {
  const outcome = reason.severity === 'error' ? 'failed' : 'skipped';
  const results = example.expectedOutputs
    .filter(({ isPossible }) => !isPossible)
    .map((expected): ResultReport => ({
      expected,
      stream: 'stdout',
      verdict: { outcome, reason },
    }));
  const report = {
    codeBlock: example.codeBlock,
    outcome,
    reason,
    durationMs: null,
    via: null,
    results,
  } as const;
  return { example, report, output: null };
}

function judged(example: Example, output: Output, { results, failure }: Judgement): JudgedExample {
  const { codeBlock } = example;
  const outcome = outcomeOf(results);
  const deciding = results.find(({ verdict }) => verdict.outcome === outcome)?.verdict;
  const why = deciding && 'reason' in deciding ? deciding.reason : null;
  const reason = outcome === 'unclaimed' ? ofUnclaimed(failure) : why;
  const { durationMs } = output;
  const report = { codeBlock, outcome, reason, durationMs, via: 'reference', results } as const;
  return { example, report, output };
}

const remarkable = new Set<Problem['code']>(['program-raised', 'program-exited', 'program-killed']);

/** A code block that claims nothing may need what the article does not give; only a crash is told. */
function ofUnclaimed(failure: Problem | null): Problem | null {
  if (!failure) return null;
  const severity: Severity = remarkable.has(failure.code) ? 'warning' : 'info';
  return { ...failure, severity };
}

/** Two runs that differ: only what matched both times is a match. */
function unstable(first: Judgement, second: Judgement): Judgement {
  const results = first.results.flatMap((result) => {
    const again = second.results.find(({ expected }) => expected === result.expected);
    // A possible result that does not match every time is none.
    if (!again) return [];
    return { ...result, verdict: unstableVerdict(result.verdict, again.verdict) };
  });
  return { results, failure: null };
}

function unstableVerdict(first: Verdict, second: Verdict): Verdict {
  if (first.outcome === 'match' && second.outcome === 'match') return first;
  const shown = [second, first].find((verdict) => verdict.outcome === 'mismatch');
  return shown ? { ...shown, outcome: 'unstable' } : second;
}
