import { setMaxListeners } from 'node:events';
import type { Protection } from '../../isolation/launchCommand.ts';
import { canSeeProcesses } from '../../isolation/processTable.ts';
import type { Output } from '../../types.ts';
import type { Limits, Runner } from '../runner.ts';
import { createScheduler } from '../scheduler.ts';
import type { Interpreter } from './interpreter.ts';
import { runReference } from './referenceRunner.ts';
import { surveyCodes } from './survey.ts';

export interface PythonRunnerOptions {
  readonly interpreter: Interpreter;
  /** On each program. */
  readonly limits: Limits;
  /** How many programs may be busy at once. */
  readonly cores: number;
  /** Default null: programs start without a supervisor, and nothing is closed to them. */
  readonly protection?: Protection | null;
}

/** More would not be faster: they would wait for each other while they start. */
const maxRunning = 64;

/** Where idle programs cannot be told from busy ones, this many share a core. */
const sharingACore = 4;

/** Makes a runner that runs programs side by side, each in a process of its own. */
export function createPythonRunner(options: PythonRunnerOptions): Runner {
  const { interpreter, limits, cores, protection = null } = options;
  const closing = new AbortController();
  // One listener for each program that runs.
  setMaxListeners(0, closing.signal);
  const scheduler = createScheduler({
    cores: canSeeProcesses ? cores : cores * sharingACore,
    maxRunning,
  });
  const settings = { interpreter, limits, protection, signal: closing.signal };
  const unfinished = new Set<Promise<Output>>();

  return {
    run: ({ program, alone, hashSeed = 0 }) => {
      const run = scheduler.schedule(
        (setIdle) => runReference(program, { ...settings, hashSeed }, setIdle),
        alone,
      );
      unfinished.add(run);
      const forget = (): void => void unfinished.delete(run);
      run.then(forget, forget);
      return run;
    },
    version: interpreter.version,
    survey: (codes) => surveyCodes(interpreter.path, codes, closing.signal),
    close: async () => {
      closing.abort();
      await Promise.allSettled(unfinished);
    },
  };
}
