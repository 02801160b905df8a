import { createHash } from 'node:crypto';
import {
  type BigIntStats,
  type Dirent,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** What stood at a path: a file by its content, a folder by the names in it, or nothing. */
export interface RecordedState {
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'missing';
  /** Of content or names; `''` where nothing is there. */
  readonly sum: string;
  /**
   * Size, times and number of the file: as long as they are the same nothing has to be read. Null
   * where it was changed so lately that another change may leave them as they are, and of a folder
   * with links, which do not tell what became of their targets.
   */
  readonly stamp: string | null;
}

/** What a path held, or that it changed after `beganAtMs`, or is no file and no folder. */
export type Recording = RecordedState | 'changed' | 'special';

/** Clocks of file systems are coarse, some to two seconds. */
const coarseMs = 2100;

/** So much the kernel's clock of files may be behind that of the process. */
const behindMs = 50;

/** Looks at paths; what a file holds is read once, as long as it does not change. */
export interface Look {
  /**
   * Records what stands at a path, for a program that began at `beganAtMs` (milliseconds since 1970)
   * and has ended: what it read is what is there now only if nothing changed since.
   */
  readonly record: (path: string, beganAtMs: number) => Recording;
  /** Whether a path still holds what was recorded; each is looked at once. */
  readonly isUnchanged: (recorded: RecordedState) => boolean;
}

/** One for each run: later ones have to look again. */
export function createLook(): Look {
  const sums = new Map<string, string | null>();
  const looked = new Map<string, BigIntStats | null>();
  const sumAt = (path: string, stats: BigIntStats): string | null => {
    const key = `${stampOf(stats)} ${path}`;
    const sum = sums.get(key) ?? readSum(path, stats);
    sums.set(key, sum);
    return sum;
  };
  const statsOf = (path: string): BigIntStats | null => {
    const stats = looked.get(path) ?? statOf(path);
    looked.set(path, stats);
    return stats;
  };
  return {
    record: (path, beganAtMs) => {
      const stats = statOf(path);
      if (stats === null) return recordMissing(path, beganAtMs);
      const kind = kindOf(stats);
      if (kind === null || isOfKernel(path)) return 'special';
      const changedAtMs = Number(stats.ctimeMs);
      if (changedAtMs > beganAtMs - behindMs) return 'changed';
      const sum = sumAt(path, stats);
      if (sum === null) return 'changed';
      const isSettled = changedAtMs < Date.now() - coarseMs && !hasLinks(path, kind);
      return { path, kind, sum, stamp: isSettled ? stampOf(stats) : null };
    },
    isUnchanged: ({ path, kind, sum, stamp }) => {
      const stats = statsOf(path);
      if (stats === null) return kind === 'missing';
      if (kindOf(stats) !== kind) return false;
      return (stamp !== null && stamp === stampOf(stats)) || sumAt(path, stats) === sum;
    },
  };
}

/** A file that the program read may have been removed since: then its folder changed. */
function recordMissing(path: string, beganAtMs: number): Recording {
  const folder = nearestFolder(dirname(path));
  const isOld = folder !== null && Number(folder.ctimeMs) <= beganAtMs - behindMs;
  return isOld ? { path, kind: 'missing', sum: '', stamp: '' } : 'changed';
}

function nearestFolder(path: string): BigIntStats | null {
  const stats = statOf(path);
  if (stats) return stats;
  return dirname(path) === path ? null : nearestFolder(dirname(path));
}

/** Made when it is read: neither its times nor its size tell that it changed. */
function isOfKernel(path: string): boolean {
  try {
    return /^\/(?:proc|sys)(?:\/|$)/.test(realpathSync(path));
  } catch {
    return true;
  }
}

function kindOf(stats: BigIntStats): 'file' | 'folder' | null {
  if (stats.isFile()) return 'file';
  return stats.isDirectory() ? 'folder' : null;
}

function statOf(path: string): BigIntStats | null {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return null;
  }
}

function stampOf({ size, mtimeNs, ctimeNs, ino }: BigIntStats): string {
  return [size, mtimeNs, ctimeNs, ino].join('-');
}

/** Null where it cannot be read. */
function readSum(path: string, stats: BigIntStats): string | null {
  try {
    const content = stats.isFile() ? readFileSync(path) : namesIn(path);
    return createHash('sha256').update(content).digest('hex').slice(0, 32);
  } catch {
    return null;
  }
}

/** The names in a folder, and which of them are folders, or links to one. */
function namesIn(path: string): string {
  const entries = readdirSync(path, { withFileTypes: true });
  const lines = entries.map((one) => `${typeOf(one, path)}${one.name}`);
  return lines.toSorted().join('\0');
}

function typeOf(entry: Dirent, folder: string): string {
  if (!entry.isSymbolicLink()) return entry.isDirectory() ? 'd' : 'f';
  const target = statOf(join(folder, entry.name));
  return `l${target && (kindOf(target) ?? 'special')}`;
}

function hasLinks(path: string, kind: RecordedState['kind']): boolean {
  if (kind !== 'folder') return false;
  return readdirSync(path, { withFileTypes: true }).some((one) => one.isSymbolicLink());
}
