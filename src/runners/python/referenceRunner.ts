import type { Output, Program } from '../../types.ts';
import { observesItself, showsTheRecorder } from './observesItself.ts';
import { runProgram, type RunSettings } from './runProgram.ts';
import { spawnProgram } from './spawnProgram.ts';

/** How programs are run. */
export type ReferenceSettings = Omit<RunSettings, 'detail' | 'spawn'>;

/**
 * The reference run, which everything else is measured by: `python main.py`, alone in a fresh
 * folder, with the real clock. When it settles, no process and no file of the program is left.
 * Rejects with `RunInterrupted` when the signal aborts.
 */
export async function runReference(program: Program, given: ReferenceSettings): Promise<Output> {
  const settings = { ...given, spawn: spawnProgram };
  // Who asks for statements, or runs cells, has given up being plain to that extent.
  if (program.tracesStatements) {
    return runProgram(program, { ...settings, detail: 'statements' });
  }
  if (!observesItself(program.source)) {
    const output = await runProgram(program, { ...settings, detail: 'lines' });
    if (!showsTheRecorder(output)) return output;
  }
  return runProgram(program, { ...settings, detail: 'start' });
}
