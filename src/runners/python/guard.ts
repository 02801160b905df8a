import { createDiskCheck } from '../../isolation/diskUse.ts';
import { createHeldCheck } from '../../isolation/heldBytes.ts';
import { createIdleness } from '../../isolation/idleness.ts';
import { killGroup, killSupervised, killTree } from '../../isolation/kill.ts';
import { createMemoryCheck } from '../../isolation/memory.ts';
import type { ProcessEntry } from '../../isolation/processTable.ts';
import { watchProcesses } from '../../isolation/watchProcesses.ts';
import type { Limit } from '../../types.ts';
import type { Limits } from '../runner.ts';
import type { SetIdle } from '../scheduler.ts';

/** Keeps a program that runs within its limits. */
export interface Guard {
  /** The limit that the program went beyond first, if any. */
  readonly limit: () => Limit | null;
  /** Notes the limit, and kills the program unless `release` was called. */
  readonly stop: (limit: Limit) => void;
  /** To be called when the first process has ended: its time no longer counts. */
  readonly release: () => void;
}

export interface GuardOptions {
  readonly limits: Limits;
  readonly setIdle: SetIdle;
  /** Kills the program when it aborts. */
  readonly signal: AbortSignal;
  /** Of the run; what lies in it counts. */
  readonly folder: string;
  /** True where the first process is a supervisor, which ends when it is asked to. */
  readonly isSupervised: boolean;
}

/** A supervisor needs milliseconds to end; one that does not may have been stopped by the program. */
const patienceMs = 1000;

/** Watches what the program takes whose first process is `pid`, and tells when it idles. */
export function guard(pid: number, options: GuardOptions): Guard {
  const { limits, setIdle, signal, isSupervised } = options;
  let reached: Limit | null = null;
  let isReleased = false;
  let lastResort: NodeJS.Timeout | null = null;
  const kill = (): void => {
    if (isReleased) return;
    if (!isSupervised) return killGroup(pid);
    killSupervised(pid);
    lastResort ??= setTimeout(() => killTree(pid), patienceMs);
  };
  const stop = (limit: Limit): void => {
    reached ??= limit;
    kill();
  };
  const timer = setTimeout(() => stop('time'), limits.timeoutMs);
  const isIdle = createIdleness();
  const limitReached = createLimitCheck(options);
  const endWatch = watchProcesses(pid, (processes) => {
    setIdle(isIdle(processes));
    const limit = limitReached(processes);
    if (limit) stop(limit);
  });
  signal.addEventListener('abort', kill);
  if (signal.aborted) kill();
  const release = (): void => {
    isReleased = true;
    clearTimeout(timer);
    if (lastResort) clearTimeout(lastResort);
    endWatch();
    signal.removeEventListener('abort', kill);
  };
  return { limit: () => reached, stop, release };
}

type LimitCheck = (processes: readonly ProcessEntry[]) => Limit | null;

function createLimitCheck({ limits, folder }: GuardOptions): LimitCheck {
  const { maxMemoryBytes, maxProcesses, maxDiskBytes, maxFiles } = limits;
  const isOverMemory = createMemoryCheck(maxMemoryBytes);
  const holdsTooMuch = createHeldCheck(Math.min(maxMemoryBytes, maxDiskBytes));
  const isOverDisk = createDiskCheck(folder, { maxBytes: maxDiskBytes, maxFiles });
  return (processes) => {
    if (isOverMemory(processes)) return 'memory';
    if (processes.length > maxProcesses) return 'processes';
    return isOverDisk() || holdsTooMuch(processes) ? 'disk' : null;
  };
}
