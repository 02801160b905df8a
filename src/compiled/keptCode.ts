import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { crc32 } from 'node:zlib';
import { userCacheFolder } from '../cache/userCacheFolder.ts';

/**
 * What V8 compiled of jikko's own files in an earlier run, so that the next one has it at once; about
 * articles it knows nothing. Node does the same from version 22 on, by `module.enableCompileCache`.
 */
export interface KeptCode {
  /** Null where there is none for this source, or none that is as it was written. */
  readonly find: (name: string, source: Buffer) => Buffer | null;
  /** Never throws: what cannot be made or kept is compiled again. */
  readonly keep: (name: string, source: Buffer, makeCode: () => Buffer) => void;
}

/** Builds of jikko and versions of Node that one user has at the same time. */
const maxFolders = 4;

/** V8 compares the length of a source only, and takes code that lost bytes for whole. */
const sumsLength = 8;

/**
 * Opens the user's own store of compiled code. Null where there is to be none: on a CI server, where
 * nobody comes a second time, and what a stranger's program wrote must not run in jikko; where the folder
 * for such things is another user's (`sudo` may keep `HOME`); and where `NODE_DISABLE_COMPILE_CACHE`
 * says so, as to Node itself.
 *
 * @param build What tells this build of jikko from others.
 */
export function openKeptCode(env: NodeJS.ProcessEnv, build: string): KeptCode | null {
  if (env['CI'] || env['NODE_DISABLE_COMPILE_CACHE']) return null;
  const cache = userCacheFolder(env);
  if (!isAbsolute(cache) || !isOfThisUser(cache)) return null;
  const root = join(cache, 'jikko', 'compiled');
  // Of the version of V8, its flags, and what the processor can do.
  const folder = join(root, `${build.slice(0, 32)}-${cachedDataVersionTag().toString(16)}`);
  return {
    find: (name, source) => {
      const bytes = bytesOf(join(folder, name));
      if (!bytes) return null;
      const code = bytes.subarray(sumsLength);
      return bytes.subarray(0, sumsLength).equals(sumsOf(source, code)) ? code : null;
    },
    keep: (name, source, makeCode) => {
      const file = join(folder, name);
      const fresh = `${file}.${randomBytes(6).toString('hex')}`;
      try {
        const code = makeCode();
        // One after the other: where there can be no folder, Node may look for its parent without an end.
        for (const path of [cache, dirname(root), root, folder]) makeFolder(path);
        writeFileSync(fresh, Buffer.concat([sumsOf(source, code), code]), { mode: 0o600 });
        renameSync(fresh, file);
        removeOldest(root);
      } catch {
        remove(fresh);
      }
    },
  };
}

/** Whether a folder, or where it is not there yet the one that it would be in, is this user's. */
function isOfThisUser(folder: string): boolean {
  const look = { throwIfNoEntry: false } as const;
  try {
    const stats = statSync(folder, look) ?? statSync(dirname(folder), look);
    return stats !== undefined && isOwn(stats);
  } catch {
    return false;
  }
}

function isOwn({ uid }: Stats): boolean {
  return process.platform === 'win32' || uid === process.getuid?.();
}

/** Does nothing where it is there. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function sumsOf(source: Buffer, code: Buffer): Buffer {
  const sums = Buffer.alloc(sumsLength);
  sums.writeUInt32LE(crc32(source), 0);
  sums.writeUInt32LE(crc32(code), 4);
  return sums;
}

/** Of a file that this user alone can write; null where there is none. */
function bytesOf(path: string): Buffer | null {
  // A pipe in its place is not waited for, a link not followed. Windows knows neither.
  const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants;
  let file: number;
  try {
    file = openSync(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
  } catch {
    return null;
  }
  try {
    const stats = fstatSync(file);
    const isSafe = isOwn(stats) && (process.platform === 'win32' || (stats.mode & 0o022) === 0);
    return stats.isFile() && isSafe ? readFileSync(file) : null;
  } catch {
    return null;
  } finally {
    closeSync(file);
  }
}

/** Of earlier builds nothing is asked for any more. */
function removeOldest(root: string): void {
  const folders = readdirSync(root)
    .filter((name) => nameOfFolder.test(name))
    .map((name) => join(root, name));
  if (folders.length <= maxFolders) return;
  const ages = folders.map((path) => ({ path, changedAtMs: statSync(path).mtimeMs }));
  const oldest = ages.toSorted((one, other) => one.changedAtMs - other.changedAtMs);
  for (const { path } of oldest.slice(0, -maxFolders)) remove(path);
}

const nameOfFolder = /^[0-9a-f]{32}-[0-9a-f]{1,8}$/;

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    return;
  }
}
