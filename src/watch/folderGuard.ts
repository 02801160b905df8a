import { statSync } from 'node:fs';

/** Tells when a folder is another one than before. */
export interface FolderGuard {
  readonly stop: () => void;
}

const intervalMs = 500;

/**
 * A folder that is deleted and made again at once, as git does between branches, looks to a watcher
 * as if nothing had happened, and it goes on watching the one that is gone. So now and then it is
 * looked at whether the folders are the same.
 *
 * @param folders Absolute.
 * @param onReplaced Called once.
 */
export function guardFolders(folders: readonly string[], onReplaced: () => void): FolderGuard {
  const before = new Map(folders.map((folder) => [folder, identity(folder)]));
  const timer = setInterval(() => {
    if ([...before].every(([folder, one]) => identity(folder) === one)) return;
    clearInterval(timer);
    onReplaced();
  }, intervalMs);
  return { stop: () => clearInterval(timer) };
}

function identity(folder: string): string {
  const stats = statSync(folder, { throwIfNoEntry: false, bigint: true });
  // The next folder often gets the number of the one that is gone.
  return stats ? `${stats.dev}/${stats.ino}/${stats.birthtimeNs}` : '-';
}
