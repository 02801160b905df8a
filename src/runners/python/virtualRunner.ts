import type { ClockUsed, Output, Program } from '../../types.ts';
import type { ReferenceSettings } from './referenceRunner.ts';
import { runProgram } from './runProgram.ts';
import type { Clock } from './programToSpawn.ts';
import { spawnProgram } from './spawnProgram.ts';

/** Runs a program in an interpreter of its own, on the virtual clock. */
export function runVirtual(program: Program, settings: ReferenceSettings): Promise<Output> {
  const detail = program.tracesStatements ? 'statements' : 'lines';
  return runProgram(program, { ...settings, detail, clock: 'virtual', spawn: spawnProgram });
}

/**
 * Runs a program on the clock that was decided on; from the beginning again, on the real one, where
 * the virtual one turns out not to be right for it.
 */
export async function runOnClock(
  decided: ClockUsed,
  run: (clock: Clock) => Promise<Output>,
): Promise<Output> {
  if (decided.kind === 'real') return { ...(await run('real')), clock: decided };
  const output = await run('virtual');
  if (output.clock?.kind === 'virtual') return { ...output, via: 'virtual' };
  // Where a server ended, the reference run has been asked already.
  if (!output.clock) return onRealClock(output);
  return { ...(await run('real')), clock: output.clock };
}

/** An output of the reference run. */
export function onRealClock(output: Output): Output {
  return { ...output, clock: { kind: 'real', reason: 'reference' } };
}
