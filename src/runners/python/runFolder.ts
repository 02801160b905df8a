import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Cell, Program, ProgramFile } from '../../types.ts';

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

/** The Python that prepares the interpreter; each run gets a copy. */
const inside: readonly { readonly name: string; readonly text: string }[] = [
  'sitecustomize.py',
  'prepare.py',
  'journal.py',
  'cells.py',
  'load_clock.py',
  ...readdirSync(new URL('./inside/clock', import.meta.url))
    .filter((name) => name.endsWith('.py'))
    .map((name) => `clock/${name}`),
].map((name) => ({
  name,
  text: readFileSync(new URL(`./inside/${name}`, import.meta.url), 'utf8'),
}));

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
 * Writes the program, its files and the Python that prepares for it. Each run has a copy of the
 * latter: Python keeps bytecode beside the source, and a program could leave other bytecode there
 * for the next. Synchronous, for a handful of small files takes four times as long by promises.
 *
 * @param secret For the marks between cells.
 */
export function fillRunFolder(folder: RunFolder, program: Program, secret: string): void {
  const { work, home, temporary } = folder;
  for (const path of [work, home, temporary, folder.inside]) mkdirSync(path);
  for (const { name, text } of inside) writeFileSync(join(folder.inside, name), text);
  for (const file of program.files ?? []) writeProgramFile(work, file);
  const { source, cells } = program;
  writeFileSync(join(work, mainFileOf(program)), cells ? '__jikko_cells__()\n' : source);
  if (!cells) return;
  writeFileSync(join(folder.inside, 'source.py'), source);
  writeFileSync(join(folder.inside, 'cells.json'), planText(cells, secret));
}

function writeProgramFile(work: string, { path, text }: ProgramFile): void {
  try {
    mkdirSync(dirname(join(work, path)), { recursive: true });
    writeFileSync(join(work, path), text);
  } catch {
    // A folder and a file of one name, say: the program will tell that it misses the file.
  }
}

export function mainFileOf({ fileName }: Program): string {
  return fileName ?? 'main.py';
}

/** For `inside/cells.py`, which reads it as a Python expression: no true, false or null in it. */
function planText(cells: readonly Cell[], secret: string): string {
  return JSON.stringify({
    mark: secret,
    cells: cells.map(({ firstLine, endLine, isPrompt, awaits, shows }) => ({
      lines: [firstLine, endLine],
      prompt: isPrompt ? 1 : 0,
      awaits: awaits ? 1 : 0,
      shows,
    })),
  });
}

/** All paths of a run, longest first, so that replacing one leaves no rest of another. */
export function pathsOf({ base, work, home, temporary, inside: own }: RunFolder): string[] {
  return [work, home, temporary, own, base].toSorted((one, other) => other.length - one.length);
}
