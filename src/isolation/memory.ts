import { readFileSync } from 'node:fs';
import type { ProcessEntry } from './processTable.ts';

/**
 * Tells from successive samples whether processes hold more memory together than they may, in
 * bytes. One sample is not enough: processes that end while they are looked at count too much.
 */
export function createMemoryCheck(
  maxBytes: number,
): (processes: readonly ProcessEntry[]) => boolean {
  let wasOver = false;
  return (processes) => {
    const isOver = holdsMoreThan(maxBytes, processes);
    const isOverTwice = isOver && wasOver;
    wasOver = isOver;
    return isOverTwice;
  };
}

function holdsMoreThan(maxBytes: number, processes: readonly ProcessEntry[]): boolean {
  if (sum(processes.map(({ residentBytes }) => residentBytes)) <= maxBytes) return false;
  // Forked children share pages with their parent, which resident memory counts for each of them.
  return sum(processes.map(proportionalBytes)) > maxBytes;
}

/** The memory of a process where a page shared by n processes counts for 1/n (proc(5), `Pss`). */
function proportionalBytes({ pid, residentBytes }: ProcessEntry): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1');
    const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1];
    return kilobytes === undefined ? residentBytes : Number(kilobytes) * 1024;
  } catch (error) {
    const isHidden = error instanceof Error && 'code' in error && error.code === 'EACCES';
    return isHidden ? residentBytes : 0; // Else it has ended.
  }
}

function sum(bytes: readonly number[]): number {
  return bytes.reduce((total, part) => total + part, 0);
}
