import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { pids } from './processTable.ts';

/** Processes that a program started, by what they carry with them. */
export interface Kin {
  /** The first process, which leads a process group and a session of its own. */
  readonly leaderPid: number;
  /** The run's folder, which stands in the environment of every process of the run. */
  readonly folder: string;
}

const patience = 200;

/** Kills the process group of a program at once, and on Windows the tree of its processes. */
export function killGroup(leaderPid: number): void {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(leaderPid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  killQuietly(-leaderPid);
}

/**
 * Kills all that a program left behind, also what moved to another group or session, until nothing
 * of it is left. What forks faster than it is killed is given up after some hundred rounds.
 */
export async function killAll(kin: Kin): Promise<void> {
  killGroup(kin.leaderPid);
  for (let round = 0; round < patience; round += 1) {
    if (killStragglers(kin) === 0) return;
    await delay(round < 10 ? 1 : 10);
  }
}

/** As `killAll`, for a moment in which nothing can be awaited: while this process ends. */
export function killAllNow(kin: Kin): void {
  killGroup(kin.leaderPid);
  for (let round = 0; round < patience; round += 1) {
    if (killStragglers(kin) === 0) return;
  }
}

/** Returns how many were there. */
function killStragglers({ leaderPid, folder }: Kin): number {
  // jikko itself may have been started with such a folder in its own environment.
  const stragglers = pids(leaderPid).filter((pid) => pid !== process.pid && names(pid, folder));
  for (const pid of stragglers) killQuietly(pid);
  return stragglers.length;
}

function names(pid: number, folder: string): boolean {
  return (
    attempt(() => readFileSync(`/proc/${pid}/environ`, 'utf8').includes(folder)) ||
    attempt(() => `${readlinkSync(`/proc/${pid}/cwd`)}/`.startsWith(`${folder}/`))
  );
}

/** False also for a process that has ended or belongs to somebody else. */
function attempt(test: () => boolean): boolean {
  try {
    return test();
  } catch {
    return false;
  }
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
