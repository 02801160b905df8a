import { lstatSync, opendirSync } from 'node:fs';
import { join } from 'node:path';

export interface DiskQuota {
  readonly maxBytes: number;
  readonly maxFiles: number;
}

/** Each look may take this part of the time at most. */
const shareOfTime = 0.05;
const everyMs = 200;

/**
 * Tells whether a folder and all below it hold more than they may: bytes as they lie on the disk,
 * and files and folders. It looks a few times a second, less often where looking takes longer.
 */
export function createDiskCheck(folder: string, quota: DiskQuota): () => boolean {
  let nextAt = performance.now() + everyMs;
  let isOver = false;
  return () => {
    const startedAt = performance.now();
    if (isOver || startedAt < nextAt) return isOver;
    isOver = holdsMoreThan(folder, quota);
    const endedAt = performance.now();
    nextAt = endedAt + Math.max(everyMs, (endedAt - startedAt) / shareOfTime);
    return isOver;
  };
}

/** Stops counting as soon as it is too much. */
export function holdsMoreThan(folder: string, { maxBytes, maxFiles }: DiskQuota): boolean {
  let bytes = 0;
  let files = 0;
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { path, isFolder } of entriesOf(next)) {
      files += 1;
      bytes += bytesOf(path);
      if (files > maxFiles || bytes > maxBytes) return true;
      if (isFolder) waiting.push(path);
    }
  }
  return false;
}

function* entriesOf(folder: string): Generator<{ path: string; isFolder: boolean }> {
  let directory;
  try {
    directory = opendirSync(folder);
  } catch {
    return; // It is gone by now, or locked: who is not the superuser cannot lock what lies in it.
  }
  try {
    for (let entry = directory.readSync(); entry; entry = directory.readSync()) {
      yield { path: join(folder, entry.name), isFolder: entry.isDirectory() };
    }
  } finally {
    directory.closeSync();
  }
}

function bytesOf(path: string): number {
  try {
    return lstatSync(path).blocks * 512;
  } catch {
    return 0;
  }
}
