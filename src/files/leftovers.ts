import { lstat, readdir, realpath, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { hasEnded, readTemporaryName } from './temporaryName.ts';

/** Writing takes milliseconds: what is older was left behind, on whatever machine. */
const maxAgeMs = 10 * 60_000;

/**
 * Removes the temporary files that a killed `fix` left beside these articles. What another one is
 * writing at this moment stays, and so does everything whose name is not surely one of jikko's.
 */
export async function removeLeftovers(paths: readonly string[], cwd: string): Promise<void> {
  const folders = await Promise.all(paths.map((path) => folderOf(resolve(cwd, path))));
  await Promise.all([...new Set(folders)].map(removeIn));
}

/** Temporary files stand beside the file itself, not beside a symbolic link to it. */
async function folderOf(absolutePath: string): Promise<string> {
  return dirname(await realpath(absolutePath).catch(() => absolutePath));
}

async function removeIn(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const read = readTemporaryName(name);
    if (read && (await isLeftBehind(join(folder, name), hasEnded(read)))) {
      await rm(join(folder, name), { force: true }).catch(() => undefined);
    }
  }
}

async function isLeftBehind(path: string, isOfDeadProcess: boolean): Promise<boolean> {
  const stats = await lstat(path).catch(() => null);
  if (!stats?.isFile()) return false;
  return isOfDeadProcess || Date.now() - stats.mtimeMs > maxAgeMs;
}
