import { type Problem, problem } from '../problem.ts';
import type { Runner } from '../runners/runner.ts';
import { packagesOfModule } from '../sessions/packageOfModule.ts';
import { packageOf } from '../sessions/requirement.ts';
import type { Requirements, ResultReport } from '../types.ts';
import type { Judgement } from './judgeOutput.ts';

/**
 * What to do about a module that is missing depends on what the program is said to need: it is to be
 * installed, or not said.
 */
export function withRequirements(
  judgement: Judgement,
  requirements: Requirements | null,
  runner: Runner,
): Judgement {
  const { failure } = judgement;
  if (failure?.code !== 'program-module-missing' || !requirements) return judgement;
  const reason = reasonFor(failure, requirements, runner);
  if (!reason) return judgement;
  const results = judgement.results.map((result): ResultReport => {
    const { verdict } = result;
    if (verdict.outcome !== 'failed' || verdict.reason.code !== failure.code) return result;
    return { ...result, verdict: { ...verdict, reason } };
  });
  return { failure: reason, results };
}

type MissingModule = Extract<Problem, { readonly code: 'program-module-missing' }>;

function reasonFor(
  { args: { module }, place }: MissingModule,
  { lines, source }: Requirements,
  runner: Runner,
): Problem | null {
  if (runner.requirements) return problem('program-module-unlisted', { module, source }, place);
  const names = packagesOfModule(module);
  const declared = lines.map(packageOf).find((name) => names.includes(name));
  if (declared === undefined) return null;
  return problem('program-module-declared', { module, package: declared, source }, place);
}

/** The module that a program did not find, where that is why it failed; else null. */
export function missingModuleOf(failure: Problem | null): string | null {
  switch (failure?.code) {
    case 'program-module-missing':
    case 'program-module-declared':
    case 'program-module-unlisted':
      return failure.args.module;
    default:
      return null;
  }
}
