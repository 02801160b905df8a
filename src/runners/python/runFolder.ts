import {
  closeSync,
  constants,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { removeFolder } from '../../isolation/removeFolder.ts';
import type { Cell, ClockUsed, Program, ProgramFile } from '../../types.ts';

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

/** The Python that prepares the interpreter; each has a copy. */
const inside = ['sitecustomize.py', 'prepare.py', 'journal.py', 'cells.py', 'reads.py'];

/** For a program on the virtual clock, and for a fork server. */
const insideClock = ['load_clock.py', ...pythonIn('clock')];

const insideServer = pythonIn('server');

function pythonIn(folder: string): string[] {
  return readdirSync(new URL(`./inside/${folder}`, import.meta.url))
    .filter((name) => name.endsWith('.py'))
    .map((name) => `${folder}/${name}`);
}

const textOf = memoised((name) =>
  readFileSync(new URL(`./inside/${name}`, import.meta.url), 'utf8'),
);

function memoised(make: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const text = known.get(name) ?? make(name);
    known.set(name, text);
    return text;
  };
}

/** Gives programs their folders. */
export interface RunFolders {
  /** Gives one in which nothing is yet, but for a file that is going to be written over. */
  readonly take: (mainFile: string) => RunFolder;
  /**
   * Takes one back when nothing of its program runs any more; never throws.
   *
   * @param hasEnded False where something of the program may not have ended.
   */
  readonly giveBack: (folder: RunFolder, hasEnded: boolean) => Promise<void>;
}

/** A new one for each. */
export const newFolders: RunFolders = {
  take: createRunFolder,
  giveBack: ({ base }) => removeFolder(base),
};

/** Makes an empty folder for a run, with the real path that `os.getcwd()` will show. */
export function createRunFolder(): RunFolder {
  return makeFoldersIn(mkdtempSync(runFolderPrefix()));
}

/** Makes the folders of a run in one that is empty. */
export function makeFoldersIn(base: string): RunFolder {
  const folder = runFolderAt(base);
  for (const path of [folder.work, folder.home, folder.temporary]) mkdirSync(path);
  return folder;
}

/** What the paths of such folders begin with; six characters follow. */
export function runFolderPrefix(): string {
  return join(realpathSync(tmpdir()), 'jikko-');
}

function runFolderAt(base: string): RunFolder {
  return {
    base,
    work: join(base, 'work'),
    home: join(base, 'home'),
    temporary: join(base, 'tmp'),
    inside: join(base, 'inside'),
  };
}

/**
 * Writes the program and its files. Synchronous, for a handful of small files takes four times as
 * long by promises.
 *
 * @param secret For the marks between cells; null where there are none.
 */
export function fillRunFolder(folder: RunFolder, program: Program, secret: string | null): void {
  const { work } = folder;
  for (const file of program.files ?? []) writeProgramFile(work, file);
  const { source, cells } = program;
  writeOver(join(work, mainFileOf(program)), cells ? '__jikko_cells__()\n' : source);
  if (!cells) return;
  mkdirSync(folder.inside);
  writeFileSync(join(folder.inside, 'source.py'), source);
  writeFileSync(join(folder.inside, 'cells.json'), planText(cells, secret ?? ''));
}

/**
 * Writes the Python that prepares an interpreter. Each has a copy: Python keeps bytecode beside the
 * source, and a program could leave other bytecode there for the next.
 */
export function fillInside(folder: RunFolder, clock: ClockUsed['kind']): void {
  writeInside(folder, clock === 'virtual' ? [...inside, ...insideClock] : inside);
}

function writeInside(folder: RunFolder, names: readonly string[]): void {
  mkdirSync(folder.inside, { recursive: true });
  for (const name of new Set(names.map(dirname))) {
    if (name !== '.') mkdirSync(join(folder.inside, name));
  }
  for (const name of names) writeFileSync(join(folder.inside, name), textOf(name));
}

/** Fills the folder of a fork server, which has no program of its own. */
export function fillServerFolder(folder: RunFolder): void {
  writeInside(folder, [...inside, ...insideClock, ...insideServer]);
}

function writeProgramFile(work: string, { path, text }: ProgramFile): void {
  try {
    mkdirSync(dirname(join(work, path)), { recursive: true });
    writeFileSync(join(work, path), text);
  } catch {
    // A folder and a file of one name, say: the program will tell that it misses the file.
  }
}

/**
 * Writes a file, over what an earlier program may have left of it. It is not emptied before: ext4 then
 * writes it to the disk when it is closed, as of one that must not be lost.
 */
function writeOver(path: string, text: string): void {
  const { O_WRONLY, O_CREAT, O_NOFOLLOW = 0 } = constants;
  const file = openSync(path, O_WRONLY | O_CREAT | O_NOFOLLOW);
  try {
    const bytes = Buffer.from(text);
    writeFileSync(file, bytes);
    ftruncateSync(file, bytes.length);
  } finally {
    closeSync(file);
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
