import { randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { remember } from '../../../isolation/liveRuns.ts';
import { removeFolder } from '../../../isolation/removeFolder.ts';
import { makeFoldersIn, type RunFolder, type RunFolders, runFolderPrefix } from '../runFolder.ts';

export interface ReusedFolders extends RunFolders {
  /** Removes those that nobody has. */
  readonly close: () => Promise<void>;
}

/** A folder that waits for the next program. */
interface Free {
  readonly folder: RunFolder;
  /** The one file in it; to make and remove files takes longer than to write over them. */
  readonly mainFile: string;
  readonly forget: () => void;
}

/**
 * Gives a folder to one program after the other, where each left it as it was: to make and remove
 * four folders takes as long as a short program. One in which a program did anything is removed.
 *
 * New ones have names that were announced before: who was told can remove them should this process
 * be killed at any moment. None was there already.
 *
 * @param announce Told of some paths at a time.
 */
export function createReusedFolders(announce: (bases: readonly string[]) => void): ReusedFolders {
  const free: Free[] = [];
  const modes = new Map<string, string | null>();
  const names = announcedNames(announce);
  let isClosed = false;
  const remove = async ({ base }: RunFolder): Promise<void> => {
    modes.delete(base);
    await removeFolder(base);
  };
  return {
    take: (mainFile) => {
      for (let next = free.pop(); next; next = free.pop()) {
        next.forget();
        // Who tidies temporary folders up may have come meanwhile.
        const mode = modesOf(next.folder);
        const isAsBefore = mode !== null && mode === modes.get(next.folder.base);
        if (isAsBefore && hasNoOther(next, mainFile)) return next.folder;
        void remove(next.folder);
      }
      const folder = makeAt(names());
      modes.set(folder.base, modesOf(folder));
      return folder;
    },
    giveBack: async (folder, hasEnded) => {
      const mainFile = isClosed || !hasEnded ? null : onlyFileIn(folder);
      if (mainFile === null) return remove(folder);
      free.push({ folder, mainFile, forget: remember(folder.base).forget });
    },
    close: async () => {
      isClosed = true;
      for (const { folder, forget } of free.splice(0)) {
        await remove(folder);
        forget();
      }
    },
  };
}

function makeAt(base: string): RunFolder {
  mkdirSync(base, { mode: 0o700 });
  return makeFoldersIn(base);
}

const atOnce = 64;

function announcedNames(announce: (bases: readonly string[]) => void): () => string {
  const names: string[] = [];
  return () => {
    if (names.length === 0) {
      // As many characters as those of `createRunFolder`: a child puts one path in another's place.
      const prefix = runFolderPrefix();
      names.push(...Array.from({ length: atOnce }, () => prefix + sixCharacters()));
      announce(names);
    }
    return names.pop() ?? '';
  };
}

function sixCharacters(): string {
  return randomBytes(6).toString('base64url').slice(0, 6).replaceAll(/[-_]/g, '0');
}

/** Name of the file that is all that a program left; null where there is more, or another kind of file. */
function onlyFileIn({ base, work, home, temporary }: RunFolder): string | null {
  try {
    const entries = readdirSync(base, { withFileTypes: true });
    if (entries.length !== 3 || !entries.every((entry) => entry.isDirectory())) return null;
    if (readdirSync(home).length + readdirSync(temporary).length > 0) return null;
    const [mainFile, ...others] = readdirSync(work);
    if (mainFile === undefined || others.length > 0) return null;
    return isPlainFile(join(work, mainFile), statSync(work).mode) ? mainFile : null;
  } catch {
    return null;
  }
}

/** Whether a file has no second name, and the rights of one that was made as its folder was. */
function isPlainFile(path: string, folderMode: number): boolean {
  const found = lstatSync(path);
  return found.isFile() && found.nlink === 1 && (found.mode & 0o7777) === (folderMode & 0o666);
}

/** Removes the file of a folder unless it is one of this name. */
function hasNoOther({ folder, mainFile }: Free, wanted: string): boolean {
  try {
    const path = join(folder.work, mainFile);
    if (mainFile !== wanted) unlinkSync(path);
    return mainFile !== wanted || isPlainFile(path, statSync(folder.work).mode);
  } catch {
    return false;
  }
}

/** Null where one of the folders is not to be seen. */
function modesOf({ base, work, home, temporary }: RunFolder): string | null {
  try {
    return [base, work, home, temporary].map((path) => statSync(path).mode).join(' ');
  } catch {
    return null;
  }
}
