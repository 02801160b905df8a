import { readFileSync, renameSync, type Stats } from 'node:fs';
import { open, readdir, realpath, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { articleKey, hasEnded, newTemporaryName, readTemporaryName } from './temporaryName.ts';

/** Another `fix` writes for milliseconds only; so often it is waited for. */
const maxTries = 100;

/**
 * Replaces a file by a new text in one step: a temporary file in the same folder, fsync, rename.
 * Mode and owner are kept, of a symbolic link the file behind it is replaced. No library is used,
 * for the last look at the file must come after fsync and directly before the rename.
 *
 * @param known What the file must still hold.
 * @returns False, and the file is as it is, where it holds something else.
 * @throws An error of the file system; the file is as it was then.
 */
export async function replaceFile(path: string, known: Uint8Array, text: string): Promise<boolean> {
  const file = await realpath(path);
  for (let tries = 0; tries < maxTries; tries++) {
    const outcome = await tryToReplace(file, known, text);
    if (outcome !== 'busy') return outcome === 'replaced';
    await delay(Math.random() * 20);
  }
  throw Object.assign(new Error('another process writes the file'), { code: 'EBUSY' });
}

async function tryToReplace(
  file: string,
  known: Uint8Array,
  text: string,
): Promise<'replaced' | 'changed' | 'busy'> {
  const temporary = join(dirname(file), newTemporaryName(file));
  try {
    await writeLike(temporary, text, await stat(file));
    if (await isWrittenByOthers(file, temporary)) return 'busy';
    // Synchronous: nothing of this process comes between, and hardly anything of others.
    if (!readFileSync(file).equals(known)) return 'changed';
    renameSync(temporary, file);
    await syncFolder(dirname(file));
    return 'replaced';
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Makes a new file that is safely on the disk, with the mode and the owner of another one. */
async function writeLike(path: string, text: string, { mode, uid, gid }: Stats): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    const now = await handle.stat();
    if (now.uid !== uid || now.gid !== gid) await handle.chown(uid, gid);
    if (now.mode !== mode) await handle.chmod(mode & 0o7777);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Whether another living process has a temporary file for the same article. Each makes its own
 * before it looks for those of others, so that of two at least one sees the other.
 */
async function isWrittenByOthers(file: string, own: string): Promise<boolean> {
  const key = articleKey(file);
  const names = await readdir(dirname(file));
  return names.some((name) => {
    const read = own.endsWith(name) ? null : readTemporaryName(name);
    return read !== null && read.article === key && !hasEnded(read);
  });
}

/** Without it the rename itself could be lost with the power; Windows has no such thing. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
