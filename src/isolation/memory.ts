import { readFileSync } from 'node:fs';
import type { ProcessEntry } from './processTable.ts';

/** Whether processes hold more memory together than they may, in bytes. */
export function isOverMemory(processes: readonly ProcessEntry[], maxBytes: number): boolean {
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
  } catch {
    return residentBytes;
  }
}

function sum(bytes: readonly number[]): number {
  return bytes.reduce((total, part) => total + part, 0);
}
