import { createIdleness } from '../../isolation/idleness.ts';
import { killGroup } from '../../isolation/kill.ts';
import { createMemoryCheck } from '../../isolation/memory.ts';
import { watchProcesses } from '../../isolation/watchProcesses.ts';
import type { Limit } from '../../types.ts';
import type { Limits } from '../runner.ts';
import type { SetIdle } from '../scheduler.ts';

/** Keeps a program that runs within its limits. */
export interface Guard {
  /** The limit that the program went beyond first, if any. */
  readonly limit: () => Limit | null;
  /** Notes the limit, and kills the program's group unless `release` was called. */
  readonly stop: (limit: Limit) => void;
  /** To be called when the first process has ended: its time no longer counts. */
  readonly release: () => void;
}

export interface GuardOptions {
  readonly limits: Limits;
  readonly setIdle: SetIdle;
  /** Kills the program when it aborts. */
  readonly signal: AbortSignal;
}

/** Watches time and memory of the program whose first process is `pid`, and tells when it idles. */
export function guard(pid: number, { limits, setIdle, signal }: GuardOptions): Guard {
  let reached: Limit | null = null;
  let isReleased = false;
  const kill = (): void => {
    if (!isReleased) killGroup(pid);
  };
  const stop = (limit: Limit): void => {
    reached ??= limit;
    kill();
  };
  const timer = setTimeout(() => stop('time'), limits.timeoutMs);
  const isIdle = createIdleness();
  const isOverMemory = createMemoryCheck(limits.maxMemoryBytes);
  const endWatch = watchProcesses(pid, (processes) => {
    setIdle(isIdle(processes));
    if (isOverMemory(processes)) stop('memory');
  });
  signal.addEventListener('abort', kill);
  if (signal.aborted) kill();
  const release = (): void => {
    isReleased = true;
    clearTimeout(timer);
    endWatch();
    signal.removeEventListener('abort', kill);
  };
  return { limit: () => reached, stop, release };
}
