import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/** To remove so many files takes less time than to have it done beside. */
const fewEntries = 20;

/** Removes a folder with all that a program may have put there; never throws. */
export async function removeFolder(folder: string): Promise<void> {
  if (entriesLeft(folder, fewEntries) >= 0) return removeFolderNow(folder);
  try {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    removeFolderNow(folder);
  }
}

/** As `removeFolder`, for a moment in which nothing can be awaited. */
export function removeFolderNow(folder: string): void {
  if (attempt(folder)) return;
  unlock(folder);
  if (attempt(folder) || process.platform === 'win32') return;
  // Folders nested so deep that their path is too long for the system; rm(1) walks down to them.
  spawnSync('rm', ['-rf', '--', folder], { stdio: 'ignore', timeout: 10_000 });
}

/** So many of `most` entries are left when those of a folder are counted; negative where too few. */
function entriesLeft(folder: string, most: number): number {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory());
    return folders.reduce(
      (left, { name }) => (left < 0 ? left : entriesLeft(join(folder, name), left)),
      most - entries.length,
    );
  } catch {
    return -1;
  }
}

function attempt(folder: string): boolean {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    return true;
  } catch {
    return false;
  }
}

/** Gives back the permissions that a program took from its folders. */
function unlock(folder: string): void {
  try {
    chmodSync(folder, 0o700);
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) unlock(join(folder, entry.name));
    }
  } catch {
    // Not ours to unlock.
  }
}
