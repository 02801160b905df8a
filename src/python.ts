import { availableParallelism } from 'node:os';
import type { GetRunner, Limits, Runner } from './runners/runner.ts';
import { resolveInterpreter } from './runners/python/interpreter.ts';
import { createPythonRunner } from './runners/python/pythonRunner.ts';

export interface PythonOptions {
  /** A path, a command or a version; without it the usual places are tried. */
  readonly requested?: string | undefined;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly limits: Limits;
}

/** Python, looked for and started no earlier than something is to be run. */
export interface Python {
  readonly getRunner: GetRunner;
  /** Null before the first run and where there is none. */
  readonly version: () => string | null;
  /** Kills what still runs and removes every temporary folder. */
  readonly close: () => Promise<void>;
}

/** Makes a Python that is resolved once, on the first call of `getRunner`. */
export function createPython({ requested, cwd, env, limits }: PythonOptions): Python {
  let answer: ReturnType<GetRunner> | null = null;
  let runner: Runner | null = null;
  let version: string | null = null;

  const resolve: GetRunner = async () => {
    const found = await resolveInterpreter({ requested, cwd, env });
    if ('problem' in found) return found;
    version = found.interpreter.version;
    const cores = availableParallelism();
    const created = createPythonRunner({ interpreter: found.interpreter, limits, cores });
    runner = created;
    return { runner: created };
  };

  return {
    getRunner: () => (answer ??= resolve()),
    version: () => version,
    close: async () => {
      await answer;
      await runner?.close();
    },
  };
}
