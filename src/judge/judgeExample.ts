import type { Problem, Severity } from '../problem.ts';
import { problem, warning } from '../problem.ts';
import { outcomeOf } from '../report.ts';
import type { GetRunner } from '../runners/runner.ts';
import { outputOfBlock } from '../sessions/outputOfBlock.ts';
import type { PlannedExample } from '../sessions/plan.ts';
import { runPlanOf } from '../sessions/runPlan.ts';
import type { Unclaimed } from '../settings/settingKeys.ts';
import type { CodeBlockReport, ExpectedOutput, Output, ResultReport, Verdict } from '../types.ts';
import { failureOf, type KnownLimits } from './failure.ts';
import { judgeOutput, type Judgement, printsTheSame } from './judgeOutput.ts';
import type { Runs } from './runs.ts';
import { skipReason } from './skip.ts';

/** An example with its report and the output that the report was made from. */
export interface JudgedExample {
  readonly planned: PlannedExample;
  readonly report: CodeBlockReport;
  /** Of the code block alone; null where nothing was run. */
  readonly output: Output | null;
  readonly failureBefore: Problem | null;
}

/** What judging one example of an article needs to know of the others. */
export interface JudgeContext {
  readonly getRunner: GetRunner;
  readonly runs: Runs;
  readonly limits: KnownLimits;
  readonly plan: readonly PlannedExample[];
  readonly mayRun: boolean;
  readonly unclaimed: Unclaimed;
  /** True to run what is skipped, and to tell which skip is no longer needed. */
  readonly runSkipped: boolean;
}

/** Runs an example and judges its claims; a mismatch is run once more, alone, before it counts. */
export async function judgeExample(
  planned: PlannedExample,
  context: JudgeContext,
): Promise<JudgedExample> {
  const { example, program, part, settings } = planned;
  const { plan } = context;
  const limits = { ...context.limits, timeoutMs: program.timeoutMs ?? context.limits.timeoutMs };
  const skipped = skipReason(planned);
  const isStaleChecked = skipped?.code === 'skipped-by-author' && context.runSkipped;
  if (skipped && !isStaleChecked) return notRun(planned, skipped, plan);
  if (skipped) return judgeSkipped(planned, skipped, context);
  if (context.unclaimed === 'off' && example.expectedOutputs.length === 0)
    return unasked(planned, plan);
  const available = await context.getRunner(settings.python);
  if ('problem' in available) return notRun(planned, available.problem, plan);
  if (!context.mayRun) {
    return notRun(planned, planOnly, plan, () => true);
  }
  const judge = (output: Output): JudgedRun => {
    const own = outputOfBlock(output, program, part);
    const before = failureBefore(planned, output, context);
    return { own, before, judgement: judgeOutput(example, own, limits, before, settings.exit) };
  };
  const { runner } = available;
  const first = judge(await context.runs.first(program, runner));
  const missing = missingRequirement(planned, first.judgement);
  if (missing) return notRun(planned, missing, plan);
  const isWrong = first.judgement.results.some(({ verdict }) => verdict.outcome === 'mismatch');
  const { unclaimed } = context;
  if (!isWrong) return judged(planned, plan, first, unclaimed);
  const second = judge(await context.runs.second(program, runner));
  const isStable = second.judgement.failure === null && printsTheSame(first.own, second.own);
  const judgement = isStable ? second.judgement : unstable(first.judgement, second.judgement);
  return judged(planned, plan, { ...second, judgement }, unclaimed);
}

/** Runs what its author skips: a skip that would match by now is no longer needed. */
async function judgeSkipped(
  planned: PlannedExample,
  skipped: Problem,
  context: JudgeContext,
): Promise<JudgedExample> {
  const settings = { ...planned.settings, skip: null };
  const { report } = await judgeExample({ ...planned, settings }, context);
  const { place } = planned.example.codeBlock;
  const isStale = report.outcome === 'match';
  return notRun(planned, isStale ? warning('skip-stale', {}, place) : skipped, context.plan);
}

/** Why the first of the code blocks that an example builds on failed, if one did. */
function failureBefore(
  { needs, program, members }: PlannedExample,
  output: Output,
  { plan, limits }: JudgeContext,
): Problem | null {
  for (const index of needs) {
    const needed = plan[index];
    // A block that is judged alone stands in this program as well.
    const part = members.get(index);
    if (!needed || !part) continue;
    const { codeBlock, expectedOutputs } = needed.example;
    const own = outputOfBlock(output, program, part);
    const { failure } = judgeOutput({ codeBlock, expectedOutputs }, own, limits);
    if (failure === null || failureOf(codeBlock, own, limits) === null) continue;
    const error = 'error' in failure.args ? failure.args.error : failure.code;
    const { line } = codeBlock.place;
    return problem('program-needs-failed', { line, error: String(error) });
  }
  return null;
}

const planOnly: Problem = { ...problem('program-not-run', {}), severity: 'info' };

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
    results,
  } as const;
  return { planned, report, output: null, failureBefore: null };
}

/** One run of an example, judged. */
interface JudgedRun {
  /** What the code block itself gave. */
  readonly own: Output;
  /** Why a code block that it builds on failed. */
  readonly before: Problem | null;
  readonly judgement: Judgement;
}

function judged(
  planned: PlannedExample,
  plan: readonly PlannedExample[],
  { own: output, before, judgement: { results, failure } }: JudgedRun,
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
    via: 'reference',
    results,
  } as const;
  return { planned, report, output, failureBefore: before };
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
function unasked(planned: PlannedExample, plan: readonly PlannedExample[]): JudgedExample {
  const { report, ...others } = notRun(planned, planOnly, plan);
  return { ...others, report: { ...report, outcome: 'unclaimed', reason: null } };
}

/** A module that the author says is needed, and that is not there. */
function missingRequirement(
  { settings: { requires }, example }: PlannedExample,
  { failure }: Judgement,
): Problem | null {
  if (failure?.code !== 'program-module-missing') return null;
  const { module } = failure.args;
  if (!requires.includes(module.split('.')[0] ?? module)) return null;
  return warning('skipped-requires', { module }, example.codeBlock.place);
}

/** Two runs that differ: only what matched both times is a match. */
function unstable(first: Judgement, second: Judgement): Judgement {
  const results = first.results.flatMap((result) => {
    const again = second.results.find(({ expected }) => isSamePlace(expected, result.expected));
    // A possible result that does not match every time is none.
    if (!again) return [];
    return { ...result, verdict: unstableVerdict(result.verdict, again.verdict) };
  });
  return { results, failure: null };
}

function isSamePlace(one: ExpectedOutput, other: ExpectedOutput): boolean {
  return one.range.start === other.range.start && one.kind === other.kind;
}

function unstableVerdict(first: Verdict, second: Verdict): Verdict {
  if (first.outcome === 'match' && second.outcome === 'match') return first;
  const shown = [second, first].find((verdict) => verdict.outcome === 'mismatch');
  return shown ? { ...shown, outcome: 'unstable' } : second;
}
