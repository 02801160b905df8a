import {
  canSeeProcesses,
  processesOf,
  readProcessTable,
  type ProcessEntry,
} from './processTable.ts';

export type OnSample = (processes: readonly ProcessEntry[]) => void;

/** A busy program gains a clock tick of 10 ms in this time, or is seen to wait for a core. */
const sampleEveryMs = 20;

const watched = new Map<number, OnSample>();
let timer: NodeJS.Timeout | null = null;

/**
 * Shows the processes of a program to `onSample` every 20 ms, where the system lets them be seen
 * (Linux). One look at the system serves all programs that run. Returns what ends it.
 */
export function watchProcesses(leaderPid: number, onSample: OnSample): () => void {
  if (!canSeeProcesses) return () => undefined;
  watched.set(leaderPid, onSample);
  timer ??= setInterval(sample, sampleEveryMs).unref();
  return () => {
    watched.delete(leaderPid);
    if (watched.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
}

function sample(): void {
  const table = readProcessTable(Math.min(...watched.keys()));
  for (const [leaderPid, onSample] of watched) onSample(processesOf(leaderPid, table));
}
