import { access, lstat, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pythonIn } from './installCommands.ts';

/** The part of an environment's folder that packages are installed into. */
export function placeIn(folder: string): string {
  return join(folder, 'venv');
}

/**
 * The folder of the environment that was made for a key; null where none was finished. What lies in a
 * repository may have come with it: only real folders count, at the very place that the marker names,
 * since programs are let read them.
 *
 * @param root Real path of the folder that holds environments.
 */
export async function finishedEnvironment(root: string, key: string): Promise<string | null> {
  try {
    const folder: unknown = JSON.parse(await readFile(markerOf(root, key), 'utf8'));
    if (typeof folder !== 'string' || dirname(folder) !== root) return null;
    if (!basename(folder).startsWith(`${key}-`)) return null;
    for (const path of [folder, placeIn(folder)]) {
      if (!(await lstat(path)).isDirectory()) return null;
    }
    await access(pythonIn(placeIn(folder)));
    return folder;
  } catch {
    return null;
  }
}

/** Says that an environment is finished. Of two that were made at once, the last one counts. */
export async function markFinished(root: string, key: string, folder: string): Promise<void> {
  const fresh = `${folder}.json`;
  await writeFile(fresh, JSON.stringify(folder));
  await rename(fresh, markerOf(root, key));
}

function markerOf(root: string, key: string): string {
  return join(root, `${key}.json`);
}
