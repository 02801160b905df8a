import type { ProcessEntry } from './processTable.ts';

/**
 * Tells from successive samples whether a program is idle: none of its processes wants a core or a
 * disk, and none got processor time since the sample before.
 */
export function createIdleness(): (processes: readonly ProcessEntry[]) => boolean {
  let previous: string | null = null;
  return (processes) => {
    const usage = processes.map(({ pid, cpuTicks }) => `${pid}:${cpuTicks}`).join();
    const isQuiet = processes.every(({ state }) => state !== 'R' && state !== 'D');
    const isIdle = isQuiet && usage === previous;
    previous = isQuiet ? usage : null;
    return isIdle;
  };
}
