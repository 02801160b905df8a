import {
  canSeeProcesses,
  processesOf,
  readProcessTable,
  type ProcessEntry,
} from './processTable.ts';

export type OnSample = (processes: readonly ProcessEntry[]) => void;

/** A busy program gains a clock tick of 10 ms in this time, or is seen to wait for a core. */
const sampleEveryMs = 20;

/** A busy machine with many processes is looked at less often: looking must not be what it does. */
const restPerSample = 10;

interface Watched {
  readonly onSample: OnSample;
  readonly sinceMs: number;
}

const watched = new Map<number, Watched>();
let timer: NodeJS.Timeout | null = null;

/**
 * Shows the processes of a program to `onSample` about every 20 ms, where the system lets them be seen
 * (Linux). One look at the system serves all programs that run. Returns what ends it.
 */
export function watchProcesses(leaderPid: number, onSample: OnSample): () => void {
  if (!canSeeProcesses) return () => undefined;
  watched.set(leaderPid, { onSample, sinceMs: performance.now() });
  timer ??= setTimeout(sample, sampleEveryMs).unref();
  return () => {
    watched.delete(leaderPid);
    if (watched.size > 0 || timer === null) return;
    clearTimeout(timer);
    timer = null;
  };
}

function sample(): void {
  const startedAt = performance.now();
  // Most programs have ended before there is anything to see.
  const isDue = [...watched.values()].some(({ sinceMs }) => startedAt - sinceMs >= sampleEveryMs);
  if (isDue) showAll();
  const tookMs = performance.now() - startedAt;
  timer =
    watched.size > 0
      ? setTimeout(sample, Math.max(sampleEveryMs, restPerSample * tookMs)).unref()
      : null;
}

function showAll(): void {
  const table = readProcessTable([...watched.keys()]);
  for (const [leaderPid, { onSample }] of watched) onSample(processesOf(leaderPid, table));
}
