/** Tells the scheduler whether the task is idle now: asleep, so that it needs no core. */
export type SetIdle = (isIdle: boolean) => void;

export type Task<Result> = (setIdle: SetIdle) => Promise<Result>;

export interface Scheduler {
  /** Runs a task when its turn has come; `alone` means while no other runs. */
  readonly schedule: <Result>(task: Task<Result>, alone: boolean) => Promise<Result>;
  /** Resolves when more tasks are wanted: while few wait for their turn. */
  readonly wanted: () => Promise<void>;
}

export interface SchedulerOptions {
  /** How many may be busy at once. */
  readonly cores: number;
  /** How many may run at once, busy or idle. */
  readonly maxRunning: number;
  /**
   * A task that took less lets one more than cores be busy: what takes so short a time waits for a good
   * part of it until it is begun, or seen to have ended. Default: none does.
   */
  readonly shortMs?: number;
}

interface Waiting {
  readonly alone: boolean;
  readonly start: () => void;
}

/** While so many wait for each core, no more are wanted. */
const waitingPerCore = 3;

/**
 * Runs tasks side by side, first come, first served: as many busy ones as there are cores. One that
 * sleeps lends its place to the next; when it wakes, there may for a while be one more than cores.
 */
export function createScheduler(options: SchedulerOptions): Scheduler {
  const { cores, maxRunning, shortMs = 0 } = options;
  const queue: Waiting[] = [];
  const asking: (() => void)[] = [];
  let running = 0;
  let idle = 0;
  let isAlone = false;
  let wasShort = false;

  const mayStart = ({ alone }: Waiting): boolean => {
    if (isAlone) return false;
    if (alone) return running === 0;
    return running < maxRunning && running - idle < (wasShort ? cores + 1 : cores);
  };

  const startNext = (): void => {
    for (let next = queue[0]; next && mayStart(next); next = queue[0]) {
      queue.shift();
      running += 1;
      isAlone = next.alone;
      next.start();
    }
    if (areFewWaiting()) for (const goOn of asking.splice(0)) goOn();
  };

  const areFewWaiting = (): boolean => queue.length < cores * waitingPerCore;

  const run = async <Result>(task: Task<Result>, alone: boolean): Promise<Result> => {
    const startedAt = performance.now();
    let wasIdle = false;
    const setIdle: SetIdle = (isIdle) => {
      if (isIdle === wasIdle) return;
      wasIdle = isIdle;
      idle += isIdle ? 1 : -1;
      if (isIdle) startNext();
    };
    try {
      return await task(setIdle);
    } finally {
      setIdle(false);
      running -= 1;
      wasShort = performance.now() - startedAt < shortMs;
      if (alone) isAlone = false;
      startNext();
    }
  };

  return {
    schedule: (task, alone) =>
      new Promise((resolve, reject) => {
        const start = (): void => void run(task, alone).then(resolve, reject);
        queue.push({ alone, start });
        startNext();
      }),
    wanted: () =>
      areFewWaiting() ? Promise.resolve() : new Promise((resolve) => void asking.push(resolve)),
  };
}
