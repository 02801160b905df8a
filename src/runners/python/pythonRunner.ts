import { setMaxListeners } from 'node:events';
import type { Protection } from '../../isolation/launchCommand.ts';
import { canSeeProcesses } from '../../isolation/processTable.ts';
import { listed } from '../../problem.ts';
import type { Output } from '../../types.ts';
import type { Limits, Runner, RunRequest } from '../runner.ts';
import { createScheduler, type Scheduler, type SetIdle } from '../scheduler.ts';
import { createFastRunner, ForkServerEnded } from './forkServer/fastRunner.ts';
import { mayFork } from './forkServer/mayFork.ts';
import { decideClock } from './decideClock.ts';
import type { Interpreter } from './interpreter.ts';
import { readsClock } from './readsClock.ts';
import { runReference } from './referenceRunner.ts';
import type { Clock } from './programToSpawn.ts';
import { createSurveyor } from './surveyor.ts';
import { onRealClock, runOnClock, runVirtual } from './virtualRunner.ts';

export interface PythonRunnerOptions {
  readonly interpreter: Interpreter;
  /** On each program. */
  readonly limits: Limits;
  /** How many programs may be busy at once. */
  readonly cores: number;
  /** Default null: programs start without a supervisor, and nothing is closed to them. */
  readonly protection?: Protection | null;
  /** Shares its turns with other runners; default: the runner's own. */
  readonly scheduler?: Scheduler;
  /** True to fork programs from interpreters that are started already. Default: `mayFork`. */
  readonly forks?: boolean;
}

/** More would not be faster: they would wait for each other while they start. */
const maxRunning = 64;

/** Where idle programs cannot be told from busy ones, this many share a core. */
const sharingACore = 4;

/** A forked program that prints some lines takes a tenth of it on a machine that has time. */
const shortMs = 50;

/** Makes a scheduler for programs. */
export function createProgramScheduler(cores: number): Scheduler {
  return canSeeProcesses
    ? createScheduler({ cores, maxRunning, shortMs })
    : createScheduler({ cores: cores * sharingACore, maxRunning });
}

/** Makes a runner that runs programs side by side, each in a process of its own. */
export function createPythonRunner(options: PythonRunnerOptions): Runner {
  const { interpreter, limits, cores, protection = null, forks = mayFork(protection) } = options;
  const { scheduler = createProgramScheduler(cores) } = options;
  const closing = new AbortController();
  // One listener for each program that runs.
  setMaxListeners(0, closing.signal);
  const settings = { python: interpreter.path, limits, protection, signal: closing.signal };
  const fast = createFastRunner({ python: interpreter.path, limits });
  const surveyor = createSurveyor(interpreter.path, closing.signal);
  const unfinished = new Set<Promise<Output>>();

  const schedule = async (request: Required<RunRequest>): Promise<Output> => {
    const { program, alone, hashSeed, mode, clock: wanted, tellsReads } = request;
    const runPlainly = (setIdle: SetIdle) =>
      runReference(program, { ...settings, hashSeed, setIdle, tellsReads });
    if (mode === 'reference') return onRealClock(await scheduler.schedule(runPlainly, alone));
    const runFast = async (clock: Clock): Promise<Output> => {
      const spawn = (setIdle: SetIdle) =>
        clock === 'virtual'
          ? runVirtual(program, { ...settings, hashSeed, setIdle, tellsReads })
          : runPlainly(setIdle);
      const forkOrSpawn = async (setIdle: SetIdle) =>
        (await fast.run(program, { ...settings, hashSeed, setIdle, tellsReads, clock })) ??
        spawn(setIdle);
      try {
        return await scheduler.schedule(forks ? forkOrSpawn : spawn, alone);
      } catch (error) {
        if (!(error instanceof ForkServerEnded)) throw error;
        // It may be this program that ended the server: it is watched alone.
        return { ...(await scheduler.schedule(runPlainly, true)), endedServer: true };
      }
    };
    return runOnClock(decideClock(program, wanted), runFast);
  };

  return {
    run: ({ program, alone, hashSeed = 0, mode = 'reference', clock = 'auto', ...others }) => {
      const { tellsReads = false } = others;
      const asked = { program, alone, hashSeed, mode, clock, tellsReads };
      const run = schedule(asked).then((output) => withClock(output, readsClock(program)));
      unfinished.add(run);
      const forget = (): void => void unfinished.delete(run);
      run.then(forget, forget);
      return run;
    },
    version: interpreter.version,
    expectRuns: (text) => {
      surveyor.start();
      if (forks) fast.expectRuns(text);
    },
    survey: surveyor.survey,
    notices: () => {
      const detail = forks ? fast.fault() : null;
      return detail === null ? [] : [listed('python-no-fork', { path: interpreter.path, detail })];
    },
    close: async () => {
      closing.abort();
      surveyor.close();
      await Promise.allSettled([...unfinished, fast.close()]);
    },
  };
}

function withClock(output: Output, asksClock: boolean): Output {
  if (asksClock) return output;
  const cells = output.cells?.map((cell) => ({ ...cell, readsClock: false }));
  return { ...output, readsClock: false, ...(cells && { cells }) };
}
