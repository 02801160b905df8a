import { readdirSync, readlinkSync, statSync } from 'node:fs';
import type { ProcessEntry } from './processTable.ts';

const everyMs = 200;

/** How the kernel shows a file that no folder holds any more, and one that lies in memory alone. */
const isUnseen = /^\/(?:memfd:.*|.* \(deleted\))$/;

/**
 * Tells whether processes hold more bytes than they may in files that no folder shows: deleted ones
 * that are still open, and those of `memfd_create`. It looks a few times a second.
 */
export function createHeldCheck(maxBytes: number): (processes: readonly ProcessEntry[]) => boolean {
  let nextAt = performance.now() + everyMs;
  return (processes) => {
    if (performance.now() < nextAt) return false;
    nextAt = performance.now() + everyMs;
    const sizes = new Map(processes.flatMap(({ pid }) => unseenFiles(pid)));
    return [...sizes.values()].reduce((total, size) => total + size, 0) > maxBytes;
  };
}

/** The unseen files that a process has open, once each however often they are open. */
function unseenFiles(pid: number): [file: string, bytes: number][] {
  const folder = `/proc/${pid}/fd`;
  try {
    return readdirSync(folder).flatMap((name) => unseenFile(`${folder}/${name}`));
  } catch {
    return []; // It has ended, or does not show it.
  }
}

function unseenFile(path: string): [file: string, bytes: number][] {
  try {
    if (!isUnseen.test(readlinkSync(path))) return [];
    const { dev, ino, blocks } = statSync(path);
    return [[`${dev}:${ino}`, blocks * 512]];
  } catch {
    return [];
  }
}
