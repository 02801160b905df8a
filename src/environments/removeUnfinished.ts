import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { removeFolder } from '../isolation/removeFolder.ts';
import { finishedEnvironment } from './marker.ts';

/** No installation takes so long. */
const maxAgeMs = 24 * 3600_000;

/** Removes what killed installations left in the folder that holds environments, and nothing else. */
export async function removeUnfinished(root: string): Promise<void> {
  for (const name of await readdir(root).catch(() => [])) {
    const key = /^([0-9a-f]{32})-[A-Za-z0-9]{6}$/.exec(name)?.[1];
    if (key === undefined) continue;
    const folder = join(root, name);
    const changedAtMs = (await stat(folder).catch(() => null))?.mtimeMs ?? Date.now();
    if (Date.now() - changedAtMs < maxAgeMs) continue;
    if ((await finishedEnvironment(root, key)) !== folder) await removeFolder(folder);
  }
}
