import { mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
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
export function createRunFolder(): RunFolder {
  const base = mkdtempSync(join(realpathSync(tmpdir()), 'jikko-'));
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
 * Synchronous, for a handful of small files takes four times as long by promises.
 */
export function fillRunFolder(folder: RunFolder, source: string): void {
  const { work, home, temporary, inside } = folder;
  for (const path of [work, home, temporary, inside]) mkdirSync(path);
  writeFileSync(join(work, 'main.py'), source);
  writeFileSync(join(inside, 'sitecustomize.py'), sitecustomize);
}

/** All paths of a run, longest first, so that replacing one leaves no rest of another. */
export function pathsOf({ base, work, home, temporary, inside }: RunFolder): string[] {
  return [work, home, temporary, inside, base].toSorted((one, other) => other.length - one.length);
}
