import type { Readable } from 'node:stream';
import { programEnvironment } from '../../isolation/environment.ts';
import { type Command, launchCommand } from '../../isolation/launchCommand.ts';
import {
  type Exit,
  parametersOf,
  type ProgramToSpawn,
  type SpawnedProgram,
} from './programToSpawn.ts';
import { fillInside, mainFileOf } from './runFolder.ts';

/** Starts `python main.py` in a session and process group of its own. */
export async function spawnProgram(toSpawn: ProgramToSpawn): Promise<SpawnedProgram> {
  const { folder, program, hashSeed, clock } = toSpawn;
  fillInside(folder, clock);
  const [file, ...args] = commandOf(toSpawn);
  const { execa } = await import('execa');
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
