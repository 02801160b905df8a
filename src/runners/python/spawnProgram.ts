import { availableParallelism } from 'node:os';
import type { Readable } from 'node:stream';
import { execa } from 'execa';
import { programEnvironment } from '../../isolation/environment.ts';
import { type Command, launchCommand, type Protection } from '../../isolation/launchCommand.ts';
import type { ClockUsed, Program } from '../../types.ts';
import type { Limits } from '../runner.ts';
import { fillInside, mainFileOf, type RunFolder } from './runFolder.ts';

/** What the journal is to hold: the start only, each line, or each statement's writes. */
export type JournalDetail = 'start' | 'lines' | 'statements';

export type Clock = ClockUsed['kind'];

export interface ProgramToSpawn {
  /** `sys.executable`. */
  readonly python: string;
  readonly folder: RunFolder;
  readonly program: Program;
  readonly detail: JournalDetail;
  /** Default false. */
  readonly tellsReads?: boolean;
  readonly hashSeed: number;
  readonly clock: Clock;
  /** With the program's own time limit. */
  readonly limits: Limits;
  /** Null to start it without a supervisor. */
  readonly protection: Protection | null;
}

export interface SpawnedProgram {
  readonly pid: number;
  readonly stdout: Readable;
  readonly stderr: Readable;
  readonly journal: Readable;
  readonly exit: Promise<Exit>;
}

/** How the first process ended: one of the two is null. */
export interface Exit {
  readonly exitCode: number | null;
  readonly signal: string | null;
}

/** Starts `python main.py` in a session and process group of its own. */
export async function spawnProgram(toSpawn: ProgramToSpawn): Promise<SpawnedProgram> {
  const { folder, program, hashSeed, clock } = toSpawn;
  fillInside(folder, clock);
  const [file, ...args] = commandOf(toSpawn);
  const spawned = execa(file, args, {
    cwd: folder.work,
    env: {
      ...programEnvironment(process.env, folder),
      // The rest leads to `inside/sitecustomize.py`, which takes it away before the program runs.
      PYTHONHASHSEED: String(hashSeed),
      PYTHONPATH: folder.inside,
      JIKKO_PROGRAM: JSON.stringify(parametersOf(toSpawn)),
    },
    extendEnv: false,
    ...(program.stdin == null ? {} : { input: program.stdin }),
    stdio: [program.stdin == null ? 'ignore' : 'pipe', 'pipe', 'pipe', 'pipe'],
    detached: true,
    buffer: false,
    encoding: 'buffer',
    reject: false,
  });
  const exit = new Promise<Exit>((resolve) => {
    spawned.once('exit', (exitCode, signal) => resolve({ exitCode, signal }));
  });
  const { pid, stdout, stderr } = spawned;
  const journal = spawned.stdio[3] as Readable | null;
  if (pid === undefined || !journal) throw new Error((await spawned).shortMessage);
  return { pid, stdout, stderr, journal, exit };
}

/** What `inside/prepare.py` needs to know; no true, false or null in it. */
export interface Parameters {
  readonly main: string;
  readonly journal: JournalDetail;
  readonly cells: string;
  readonly clock: Clock;
  readonly address_space: number;
  /** 1 where it is to be told what the program looks at. */
  readonly reads: 0 | 1;
}

export function parametersOf(toSpawn: ProgramToSpawn): Parameters {
  const { folder, program, detail, clock, limits, tellsReads = false } = toSpawn;
  return {
    main: mainFileOf(program),
    journal: detail,
    cells: program.cells ? folder.inside : '',
    clock,
    address_space: addressSpaceBytes(limits.maxMemoryBytes),
    reads: tellsReads ? 1 : 0,
  };
}

function commandOf({ python, folder, program, limits, protection }: ProgramToSpawn): Command {
  const plain: Command = [python, mainFileOf(program), ...(program.argv ?? [])];
  if (!protection) return plain;
  return launchCommand(plain, {
    python,
    protection,
    folder: folder.base,
    wantsNetwork: program.network ?? false,
    maxFileBytes: limits.maxDiskBytes,
    maxMemoryBytes: limits.maxMemoryBytes,
  });
}

/**
 * Address space is not memory: each thread reserves 8 MiB of stack, and glibc up to 8 arenas of
 * 64 MiB a core. Below, threads fail to start that start on the author's machine; above, a program
 * that asks for far too much at once gets its `MemoryError`. `isolation/memory.ts` does the rest.
 */
export function addressSpaceBytes(maxMemoryBytes: number): number {
  const gibibyte = 1024 ** 3;
  return Math.max(4 * gibibyte, 4 * maxMemoryBytes) + (availableParallelism() * gibibyte) / 2;
}
