import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import {
  canSeeProcesses,
  pids,
  type ProcessEntry,
  type ProcessTable,
  processesOf,
  readProcessTable,
  tableOf,
  unknownSince,
} from './processTable.ts';

/** Processes that a program started, by what they carry with them. */
export interface Kin {
  /** The first process, which leads a process group and a session of its own. */
  readonly leaderPid: number;
  /** The run's folder, which stands in the environment of every process of the run. */
  readonly folder: string;
  /** Knows the first processes of other runs, which need not be looked at; default none. */
  readonly isOthers?: (pid: number) => boolean;
}

const patience = 200;

/** Kills the process group of a program at once, and on Windows the tree of its processes. */
export function killGroup(leaderPid: number): void {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(leaderPid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  signalQuietly(-leaderPid, 'SIGKILL');
}

/**
 * Ends a program whose first process is a supervisor (`inside/supervise.py`): kills what the
 * supervisor has started, and asks it to see to the rest and to end.
 */
export function killSupervised(leaderPid: number): void {
  killDescendants(leaderPid);
  signalQuietly(leaderPid, 'SIGTERM');
}

/**
 * Kills all that a program left behind, also what moved to another group or session, until nothing
 * of it is left. What forks faster than it is killed is given up after some hundred rounds.
 */
export async function killAll(kin: Kin): Promise<void> {
  if (isAlone(kin)) return killGroup(kin.leaderPid);
  killTree(kin.leaderPid);
  for (let round = 0; round < patience; round += 1) {
    if (killStragglers(kin) === 0) return;
    await delay(round < 10 ? 1 : 10);
  }
}

/**
 * Whether nothing is there that a program may have started: so it is after most of them. Programs that
 * are started just now are there and not known yet.
 */
function isAlone({ leaderPid, folder, isOthers }: Kin): boolean {
  if (!canSeeProcesses) return false;
  const isKnown = (pid: number): boolean => pid === process.pid || isOthers?.(pid) === true;
  const unknown = unknownSince(leaderPid, isKnown);
  if (!unknown || unknown.some((pid) => names(pid, folder))) return false;
  const table = tableOf(unknown);
  // One that has just ended may have started another one before.
  return table.size === unknown.length && livingOf(leaderPid, table).length === 0;
}

/** As `killAll`, for a moment in which nothing can be awaited: while this process ends. */
export function killAllNow(kin: Kin): void {
  killTree(kin.leaderPid);
  for (let round = 0; round < patience; round += 1) {
    if (killStragglers(kin) === 0) return;
  }
}

/** The leader last: as long as it lives, a supervisor inherits the orphans of the others. */
export function killTree(leaderPid: number): void {
  for (let round = 0; round < patience; round += 1) {
    if (killDescendants(leaderPid) === 0) break;
  }
  killGroup(leaderPid);
}

/** Returns how many were there, but those that have ended already. */
function killDescendants(leaderPid: number): number {
  const living = livingOf(leaderPid, readProcessTable([leaderPid]));
  const descendants = living.filter(({ pid }) => pid !== leaderPid);
  for (const { pid } of descendants) signalQuietly(pid, 'SIGKILL');
  return descendants.length;
}

/** Of a program, but those that have ended already. */
function livingOf(leaderPid: number, table: ProcessTable): ProcessEntry[] {
  return processesOf(leaderPid, table).filter(({ state }) => state !== 'Z');
}

/** Returns how many were there. */
function killStragglers({ leaderPid, folder }: Kin): number {
  // jikko itself may have been started with such a folder in its own environment.
  const stragglers = pids([leaderPid]).filter((pid) => pid !== process.pid && names(pid, folder));
  for (const pid of stragglers) signalQuietly(pid, 'SIGKILL');
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

function signalQuietly(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended already.
  }
}
