import { mkdir, mkdtemp, realpath, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folders of one run. */
export interface RunFolder {
  /** Holds all the others. */
  readonly base: string;
  /** Current folder of the program, with its `main.py`. */
  readonly work: string;
  readonly home: string;
  readonly temporary: string;
  /** Holds the Python that prepares the interpreter. */
  readonly inside: string;
}

const sitecustomize: string = readFileSync(
  new URL('./inside/sitecustomize.py', import.meta.url),
  'utf8',
);

/** Makes an empty folder for a run, with the real path that `os.getcwd()` will show. */
export async function createRunFolder(): Promise<RunFolder> {
  const base = await mkdtemp(join(await realpath(tmpdir()), 'jikko-'));
  return {
    base,
    work: join(base, 'work'),
    home: join(base, 'home'),
    temporary: join(base, 'tmp'),
    inside: join(base, 'inside'),
  };
}

/**
 * Writes the program and the Python that prepares for it. Each run has a copy of the latter: Python
 * keeps bytecode beside the source, and a program could leave other bytecode there for the next.
 */
export async function fillRunFolder(folder: RunFolder, source: string): Promise<void> {
  const { work, home, temporary, inside } = folder;
  await Promise.all([work, home, temporary, inside].map((path) => mkdir(path)));
  await Promise.all([
    writeFile(join(work, 'main.py'), source),
    writeFile(join(inside, 'sitecustomize.py'), sitecustomize),
  ]);
}

/** All paths of a run, longest first, so that replacing one leaves no rest of another. */
export function pathsOf({ base, work, home, temporary, inside }: RunFolder): string[] {
  return [work, home, temporary, inside, base].toSorted((one, other) => other.length - one.length);
}
