import { type Problem, problem, type Severity } from '../problem.ts';
import { outcomeOf } from '../report.ts';
import type { PlannedExample } from '../sessions/plan.ts';
import { runPlanOf } from '../sessions/runPlan.ts';
import type { Unclaimed } from '../settings/settingKeys.ts';
import type {
  ClockUsed,
  CodeBlockReport,
  ExpectedOutput,
  Output,
  ResultReport,
  Via,
} from '../types.ts';
import type { Conditions } from '../cache/conditions.ts';
import type { Judgement } from './judgeOutput.ts';

/** An example with its report and the output that the report was made from. */
export interface JudgedExample {
  readonly planned: PlannedExample;
  readonly report: CodeBlockReport;
  /** Of the code block alone; null where nothing was run. */
  readonly output: Output | null;
  readonly failureBefore: Problem | null;
  /** True where the fork server ended while it ran the example's program. */
  readonly endedServer?: boolean;
  /** Under which circumstances the pass counts again; absent where it does not. */
  readonly conditions?: Conditions;
}

/** Why a code block was only planned. */
export const planOnly: Problem = { ...problem('program-not-run', {}), severity: 'info' };

/** The judgement of an example that could not be run at all. */
export function notRun(
  planned: PlannedExample,
  reason: Problem,
  plan: readonly PlannedExample[],
  isAsked: (claim: ExpectedOutput) => boolean = ({ certainty }) => certainty === 'certain',
): JudgedExample {
  const outcome = reason.severity === 'error' ? 'failed' : 'skipped';
  const results = planned.example.expectedOutputs.filter(isAsked).map((expected): ResultReport => ({
    expected,
    stream: 'stdout',
    verdict: { outcome, reason },
  }));
  const report = {
    codeBlock: planned.example.codeBlock,
    session: planned.session,
    runs: runPlanOf(planned, plan),
    outcome,
    reason,
    durationMs: null,
    via: null,
    clock: null,
    results,
  } as const;
  return { planned, report, output: null, failureBefore: null };
}

/** One run of an example, judged. */
export interface JudgedRun {
  /** What the code block itself gave. */
  readonly own: Output;
  /** Why a code block that it builds on failed. */
  readonly before: Problem | null;
  readonly judgement: Judgement;
  readonly via: Via;
  readonly clock: ClockUsed | null;
  readonly endedServer: boolean;
}

/** The report of an example that was run. */
export function judged(
  planned: PlannedExample,
  plan: readonly PlannedExample[],
  { own: output, before, judgement: { results, failure }, via, clock, endedServer }: JudgedRun,
  unclaimed: Unclaimed,
): JudgedExample {
  const { codeBlock } = planned.example;
  const outcome = outcomeOf(results);
  const deciding = results.find(({ verdict }) => verdict.outcome === outcome)?.verdict;
  const why = deciding && 'reason' in deciding ? deciding.reason : null;
  const reason = outcome === 'unclaimed' ? ofUnclaimed(failure, before, unclaimed) : why;
  const { durationMs } = output;
  const { session } = planned;
  const report = {
    codeBlock,
    session,
    runs: runPlanOf(planned, plan),
    outcome,
    reason,
    durationMs,
    via,
    clock,
    results,
  } as const;
  return { planned, report, output, failureBefore: before, endedServer };
}

const remarkable = new Set<Problem['code']>(['program-raised', 'program-exited', 'program-killed']);

/** A code block that claims nothing may need what the article does not give; only a crash is told. */
function ofUnclaimed(
  failure: Problem | null,
  before: Problem | null,
  unclaimed: Unclaimed,
): Problem | null {
  if (!failure) return null;
  if (before) return { ...before, severity: 'info' };
  const told: Severity = unclaimed === 'error' ? 'error' : 'warning';
  return { ...failure, severity: remarkable.has(failure.code) ? told : 'info' };
}

/** A code block that claims nothing, and is not to be run then. */
export function unasked(planned: PlannedExample, plan: readonly PlannedExample[]): JudgedExample {
  const { report, ...others } = notRun(planned, planOnly, plan);
  return { ...others, report: { ...report, outcome: 'unclaimed', reason: null } };
}
