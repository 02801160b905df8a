import { existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';

/** One process, as `/proc/<pid>/stat` shows it (proc(5)). */
export interface ProcessEntry {
  readonly pid: number;
  readonly parentPid: number;
  /** Of a program this is the pid of its first process, which was started in a session of its own. */
  readonly sessionId: number;
  /** `R` runs or waits for a core, `S` sleeps, `D` waits for a disk, `T` is stopped, `Z` has ended. */
  readonly state: string;
  /** Processor time of all its threads, in clock ticks of mostly 10 ms. */
  readonly cpuTicks: number;
  readonly residentBytes: number;
}

export type ProcessTable = ReadonlyMap<number, ProcessEntry>;

/** The kernel counts resident memory in pages; where they are larger, the figure is too low. */
const pageBytes = 4096;

let loadAverage: number | null = null;
const loadAverageText = Buffer.alloc(256);

/** True where processes can be looked at: on Linux. */
export const canSeeProcesses: boolean = pids([1]).length > 0;

/**
 * The pids that the kernel has given since any of `firstPids`. Processes of a program are younger
 * than its first.
 */
export function pids(firstPids: readonly number[]): number[] {
  try {
    return pidsSince(firstPids);
  } catch {
    return [];
  }
}

/** @throws Error where processes cannot be looked at. */
function pidsSince(firstPids: readonly number[]): number[] {
  const all = readdirSync('/proc').map(Number);
  // Read later than the others, it is not passed by a process that was started meanwhile.
  const last = lastPid();
  return all.filter((pid) => firstPids.some((first) => isGivenSince(pid, first, last)));
}

/**
 * Whether a pid was given from `first` to `last`. They rise up to the kernel's `pid_max`, behind
 * which it starts over: then higher ones are mostly those of older processes.
 */
export function isGivenSince(pid: number, first: number, last: number): boolean {
  return last < first ? pid >= first || pid <= last : pid >= first && pid <= last;
}

/** To ask for so many pids takes less time than to list all processes. */
const fewPids = 32;

/**
 * The processes since `firstPid` but those that `isKnown` tells to be of no interest; where they are
 * few, also threads. Null where they cannot be looked at.
 */
export function unknownSince(
  firstPid: number,
  isKnown: (pid: number) => boolean,
): readonly number[] | null {
  const isUnknown = (pid: number): boolean => !isKnown(pid);
  try {
    return fewSince(firstPid, isUnknown) ?? pidsSince([firstPid]).filter(isUnknown);
  } catch {
    return null;
  }
}

/** Null where many pids were given since, or where they have started over. */
function fewSince(firstPid: number, isUnknown: (pid: number) => boolean): number[] | null {
  const found: number[] = [];
  let last = lastPid();
  if (last < firstPid) return null;
  for (let pid = firstPid; pid <= last; pid += 1) {
    if (pid - firstPid > fewPids) return null;
    if (isUnknown(pid) && existsSync(`/proc/${pid}`)) found.push(pid);
    // One that goes on in a child while it is looked for is met there.
    if (pid === last) last = lastPid();
  }
  return found;
}

/** The pid that the kernel gave last (proc(5), `/proc/loadavg`). */
function lastPid(): number {
  // Opened once: it is asked after each program, and is written anew for each read.
  loadAverage ??= openSync('/proc/loadavg', 'r');
  const length = readSync(loadAverage, loadAverageText, 0, loadAverageText.length, 0);
  return Number(loadAverageText.toString('latin1', 0, length).split(' ')[4]);
}

/** The processes since any of `firstPids`. */
export function readProcessTable(firstPids: readonly number[]): ProcessTable {
  return tableOf(pids(firstPids));
}

/** Those that are still there. Synchronous, for it takes about 20 µs a process. */
export function tableOf(all: readonly number[]): ProcessTable {
  const table = new Map<number, ProcessEntry>();
  for (const pid of all) {
    const entry = readProcess(pid);
    if (entry) table.set(pid, entry);
  }
  return table;
}

function readProcess(pid: number): ProcessEntry | null {
  try {
    return parseStat(pid, readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return null; // It ended meanwhile.
  }
}

function parseStat(pid: number, stat: string): ProcessEntry {
  // The second field is the command's name in parentheses, which may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const at = (field: number): number => Number(fields[field - 3]);
  return {
    pid,
    state: fields[0] ?? '',
    parentPid: at(4),
    sessionId: at(6),
    cpuTicks: at(14) + at(15),
    residentBytes: at(24) * pageBytes,
  };
}

/** The processes of a program: its session, and descendants that made a session of their own. */
export function processesOf(leaderPid: number, table: ProcessTable): ProcessEntry[] {
  const members = new Set([leaderPid]);
  const ordered = [...table.values()].toSorted((one, other) => one.pid - other.pid);
  // Children are mostly younger than their parents, so one pass in the order of pids finds them.
  for (let found = 0; found < members.size;) {
    found = members.size;
    for (const { pid, parentPid, sessionId } of ordered) {
      if (sessionId === leaderPid || members.has(parentPid)) members.add(pid);
    }
  }
  return ordered.filter(({ pid }) => members.has(pid));
}
