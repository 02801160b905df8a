import { availableParallelism } from 'node:os';
import type { Readable } from 'node:stream';
import { execa } from 'execa';
import { programEnvironment } from '../../isolation/environment.ts';
import type { RunFolder } from './runFolder.ts';

export interface ProgramToSpawn {
  /** `sys.executable`. */
  readonly python: string;
  readonly folder: RunFolder;
  readonly keepsRecords: boolean;
  readonly maxMemoryBytes: number;
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

/** Starts `python main.py` in a session and process group of its own, with nothing to read. */
export async function spawnProgram(program: ProgramToSpawn): Promise<SpawnedProgram> {
  const { python, folder, keepsRecords, maxMemoryBytes } = program;
  const spawned = execa(python, ['main.py'], {
    cwd: folder.work,
    env: {
      ...programEnvironment(process.env, folder),
      // The rest leads to `inside/sitecustomize.py`, which takes it away before the program runs.
      PYTHONPATH: folder.inside,
      JIKKO_JOURNAL: keepsRecords ? 'lines' : 'start',
      JIKKO_ADDRESS_SPACE: String(addressSpaceBytes(maxMemoryBytes)),
    },
    extendEnv: false,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
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

/**
 * Address space is not memory: each thread reserves 8 MiB of stack, and glibc up to 8 arenas of
 * 64 MiB a core. Below, threads fail to start that start on the author's machine; above, a program
 * that asks for far too much at once gets its `MemoryError`. `isolation/memory.ts` does the rest.
 */
function addressSpaceBytes(maxMemoryBytes: number): number {
  const gibibyte = 1024 ** 3;
  return Math.max(4 * gibibyte, 4 * maxMemoryBytes) + (availableParallelism() * gibibyte) / 2;
}
