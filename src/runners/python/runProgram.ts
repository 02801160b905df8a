import { randomBytes } from 'node:crypto';
import type { Protection } from '../../isolation/launchCommand.ts';
import { remember } from '../../isolation/liveRuns.ts';
import type { Output, Program } from '../../types.ts';
import { RunInterrupted } from '../interrupted.ts';
import type { Limits } from '../runner.ts';
import type { SetIdle } from '../scheduler.ts';
import { followProgram } from './followProgram.ts';
import { fillRunFolder, mainFileOf, newFolders, type RunFolders } from './runFolder.ts';
import type { Clock, JournalDetail, ProgramToSpawn, SpawnedProgram } from './programToSpawn.ts';

/** How a program is run. */
export interface RunSettings {
  /** Path of the interpreter. */
  readonly python: string;
  readonly limits: Limits;
  /** Null to start programs without a supervisor. */
  readonly protection: Protection | null;
  readonly hashSeed: number;
  /** Interrupts the run when it aborts. */
  readonly signal: AbortSignal;
  readonly setIdle: SetIdle;
  readonly detail: JournalDetail;
  /** Default: what it looks at is not told. */
  readonly tellsReads?: boolean;
  /** Default: the real one. */
  readonly clock?: Clock;
  /** Default: a new folder for each run. */
  readonly folders?: RunFolders;
  /** Starts the program, whose folder is ready. */
  readonly spawn: (toSpawn: ProgramToSpawn) => Promise<SpawnedProgram>;
}

/**
 * Runs a program once, in a fresh folder. When it settles, no process and no file of the program is
 * left.
 *
 * @throws RunInterrupted when the signal aborts; what `spawn` and its `exit` throw.
 */
export async function runProgram(program: Program, settings: RunSettings): Promise<Output> {
  const { python, protection, signal, detail, hashSeed, clock = 'real' } = settings;
  const { folders = newFolders } = settings;
  const tellsReads = settings.tellsReads === true && detail !== 'start';
  if (signal.aborted) throw new RunInterrupted();
  const limits = { ...settings.limits, timeoutMs: program.timeoutMs ?? settings.limits.timeoutMs };
  const folder = folders.take(mainFileOf(program));
  const { run, forget } = remember(folder.base);
  let hasEnded = false;
  try {
    const secret = program.cells ? `jikko-${randomBytes(12).toString('hex')}` : null;
    fillRunFolder(folder, program, secret);
    const spawnedAtNs = process.hrtime.bigint();
    const about = { program, folder, clock, limits, protection };
    const spawned = await settings.spawn({ ...about, python, detail, hashSeed, tellsReads });
    run.leaderPid = spawned.pid;
    const { setIdle } = settings;
    const watching = { secret, spawnedAtNs, signal, setIdle };
    const output = await followProgram(spawned, { ...about, ...watching });
    hasEnded = output.limit === null;
    return output;
  } finally {
    await folders.giveBack(folder, hasEnded);
    forget();
  }
}
