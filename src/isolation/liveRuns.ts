import { killAllNow, type Kin } from './kill.ts';
import { removeFolderNow } from './removeFolder.ts';

/** A run with its folder; without a process while that is not yet started. */
export interface LiveRun {
  readonly folder: string;
  leaderPid: number | null;
}

const live = new Set<LiveRun>();
let isRegistered = false;

/**
 * Remembers a run until `forget` is called. Should this process end before, its processes are
 * killed and its folder is removed: the last resort where nobody closed the runner.
 */
export function remember(folder: string): { readonly run: LiveRun; readonly forget: () => void } {
  if (!isRegistered) process.on('exit', removeAll);
  isRegistered = true;
  const run: LiveRun = { folder, leaderPid: null };
  live.add(run);
  return { run, forget: () => void live.delete(run) };
}

/** Whether a process is the first of a run that goes on. */
export function isLeader(pid: number): boolean {
  for (const { leaderPid } of live) if (leaderPid === pid) return true;
  return false;
}

function removeAll(): void {
  for (const { leaderPid, folder } of live) {
    if (leaderPid !== null) killAllNow({ leaderPid, folder } satisfies Kin);
    removeFolderNow(folder);
  }
  live.clear();
}
