import type { LineRules } from '../normalizers/lineRules.ts';
import { type Problem, problem, warning } from '../problem.ts';
import type { KeptPrograms } from '../cache/keptPrograms.ts';
import type { GetRunner, Runner } from '../runners/runner.ts';
import { outputOfBlock } from '../sessions/outputOfBlock.ts';
import type { PlannedExample } from '../sessions/plan.ts';
import type { ClockSetting } from '../settings/runOptions.ts';
import type { Unclaimed } from '../settings/settingKeys.ts';
import type { Example, Output, Program } from '../types.ts';
import { failureOf, type KnownLimits } from './failure.ts';
import { hasMatch, isFastPass } from './fastPass.ts';
import { withIsolation } from './isolated.ts';
import { judged, type JudgedExample, type JudgedRun, notRun, unasked } from './judgedExample.ts';
import { keepPass, passFromKept, type QuickPass, withKept } from './keptPass.ts';
import { judgeOutput, type Judgement, printsTheSame } from './judgeOutput.ts';
import { mayVary } from './mayVary.ts';
import { missingModuleOf, withRequirements } from './missingModule.ts';
import { preparedRunner } from './preparedRunner.ts';
import type { Runs } from './runs.ts';
import { skipReason } from './skip.ts';
import { linesOfRun } from './instability/instabilityOf.ts';
import { unstable, type UnstableRun } from './unstable.ts';

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
  /** By what two lines are equal. */
  readonly rules: LineRules;
  readonly clock: ClockSetting;
  /** Passes of earlier runs; null or absent where each program is to run. */
  readonly kept?: KeptPrograms | null;
}

/**
 * Runs an example and judges its claims. The fast run decides where everything is as it should be,
 * and else the reference run; a mismatch is run once more, alone, before it counts.
 */
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
  const prepared = await preparedRunner(planned, context.getRunner, context.mayRun);
  if ('problem' in prepared) {
    return notRun(planned, prepared.problem, plan, prepared.isPlanned ? () => true : undefined);
  }
  const { runner } = prepared;
  const judge = (output: Output): JudgedRun => {
    const own = outputOfBlock(output, program, part);
    const before = failureBefore(planned, output, context);
    const { rules } = context;
    const judgement = judgeOutput(example, own, limits, before, settings.exit, rules);
    const { via = 'reference', clock = null, endedServer = false } = output;
    const explained = withRequirements(
      withIsolation(judgement, program, output),
      planned.requirements,
      runner,
    );
    return { own, before, judgement: explained, via, clock, endedServer };
  };
  const asked = { ...context, example, program, part, runner, judge };
  const kept = context.kept ? passFromKept(context.kept, asked) : null;
  if (kept && 'run' in kept) {
    return withKept(judged(planned, plan, kept.run, context.unclaimed), kept);
  }
  const fast = await context.runs.fast(program, runner);
  if (context.clock === 'virtual' && fast.clock?.kind === 'real') {
    const { place } = example.codeBlock;
    return notRun(
      planned,
      problem('program-real-clock', { reason: fast.clock.reason }, place),
      plan,
    );
  }
  const pass = await passQuickly(fast, asked);
  const run = pass?.run ?? (await decide(asked));
  const missing = missingRequirement(planned, run.judgement);
  if (missing) return notRun(planned, missing, plan);
  const found = judged(planned, plan, run, context.unclaimed);
  if (!context.kept || !kept) return found;
  return withKept(found, { miss: kept.miss, answer: keepPass(context.kept, pass, found, asked) });
}

/** What is run and judged for one example. */
interface Asked extends JudgeContext {
  readonly example: Example;
  readonly program: Program;
  readonly part: PlannedExample['part'];
  readonly runner: Runner;
  readonly judge: (output: Output) => JudgedRun;
}

/**
 * A pass that needs no more runs, or null where the reference run has to decide. What matched and
 * may print something else the next time has to match with sets in another order, too.
 */
async function passQuickly(first: Output, asked: Asked): Promise<QuickPass | null> {
  const { example, program, runner, runs, judge } = asked;
  const run = judge(first);
  if (!isFastPass(example, run)) return null;
  if (!hasMatch(run) || !mayVary(program)) return { run, outputs: { first, again: null } };
  const again = await runs.fastAgain(program, runner);
  return isFastPass(example, judge(again)) ? { run, outputs: { first, again } } : null;
}

/** By reference runs: what is wrong, or matched by chance, is run once more, alone. */
async function decide({ example, program, part, ...asked }: Asked): Promise<JudgedRun> {
  const { runs, runner, judge, rules } = asked;
  const first = judge(await runs.first(program, runner));
  const isWrong = first.judgement.results.some(({ verdict }) => verdict.outcome === 'mismatch');
  const mayBeChance = hasMatch(first) && mayVary(program);
  if (!isWrong && !mayBeChance) return first;
  const second = judge(await runs.second(program, runner));
  const again = { ...second, endedServer: first.endedServer };
  const { code } = example.codeBlock;
  const isStable =
    second.judgement.failure === null && printsTheSame(first.own, second.own, code, rules);
  if (isStable) return again;
  const third = outputOfBlock(await runs.third(program, runner), program, part);
  const judgement = unstable(asUnstable(first), asUnstable(second), {
    source: program.source,
    dependsOnHashSeed: printsTheSame(first.own, third, code, rules),
    rules,
  });
  return { ...again, judgement };
}

function asUnstable({ own, judgement }: JudgedRun): UnstableRun {
  return { lines: linesOfRun(own), judgement };
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
  { plan, limits, rules }: JudgeContext,
): Problem | null {
  for (const index of needs) {
    const needed = plan[index];
    // A block that is judged alone stands in this program as well.
    const part = members.get(index);
    if (!needed || !part) continue;
    const { codeBlock, expectedOutputs } = needed.example;
    const own = outputOfBlock(output, program, part);
    const { failure } = judgeOutput({ codeBlock, expectedOutputs }, own, limits, null, null, rules);
    if (failure === null || failureOf(codeBlock, own, limits) === null) continue;
    const error = 'error' in failure.args ? failure.args.error : failure.code;
    const { line } = codeBlock.place;
    return problem('program-needs-failed', { line, error: String(error) });
  }
  return null;
}

/** A module that the author says is needed, and that is not there. */
function missingRequirement(
  { settings: { requires }, example }: PlannedExample,
  { failure }: Judgement,
): Problem | null {
  const module = missingModuleOf(failure);
  if (module === null || !requires.includes(module.split('.')[0] ?? module)) return null;
  return warning('skipped-requires', { module }, example.codeBlock.place);
}
