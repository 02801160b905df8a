import type { Problem } from '../problem.ts';
import type { GetRunner, Runner } from '../runners/runner.ts';
import type { PlannedExample } from '../sessions/plan.ts';
import { planOnly } from './judgedExample.ts';
import { unsuitablePython } from './unsuitablePython.ts';

/** The runner of a program, or why it is not run. */
export type PreparedRunner =
  | { readonly runner: Runner }
  /** `isPlanned` where all its claims are told with the reason, also those that may be none. */
  | { readonly problem: Problem; readonly isPlanned: boolean };

/** Finds the runner of a program. Nothing is installed for one that will not run. */
export async function preparedRunner(
  { program, settings, example, requirements }: PlannedExample,
  getRunner: GetRunner,
  mayRun: boolean,
): Promise<PreparedRunner> {
  const plain = await getRunner(settings.python);
  if ('problem' in plain) return { ...plain, isPlanned: false };
  if (!mayRun) return { problem: planOnly, isPlanned: true };
  const { place } = example.codeBlock;
  const unsuitable = unsuitablePython(program, plain.runner.version, place);
  if (unsuitable) return { problem: unsuitable, isPlanned: true };
  if (!requirements) return plain;
  const prepared = await getRunner(settings.python, requirements);
  if ('runner' in prepared) return prepared;
  return { problem: { ...prepared.problem, place }, isPlanned: false };
}
