/** Tells the scheduler whether the task is idle now: asleep, so that it needs no core. */
export type SetIdle = (isIdle: boolean) => void;

export type Task<Result> = (setIdle: SetIdle) => Promise<Result>;

export interface Scheduler {
  /** Runs a task when its turn has come; `alone` means while no other runs. */
  readonly schedule: <Result>(task: Task<Result>, alone: boolean) => Promise<Result>;
}

export interface SchedulerOptions {
  /** How many may be busy at once. */
  readonly cores: number;
  /** How many may run at once, busy or idle. */
  readonly maxRunning: number;
}

interface Waiting {
  readonly alone: boolean;
  readonly start: () => void;
}

/**
 * Runs tasks side by side, first come, first served: as many busy ones as there are cores. One that
 * sleeps lends its place to the next; when it wakes, there may for a while be one more than cores.
 */
export function createScheduler({ cores, maxRunning }: SchedulerOptions): Scheduler {
  const queue: Waiting[] = [];
  let running = 0;
  let idle = 0;
  let isAlone = false;

  const mayStart = ({ alone }: Waiting): boolean => {
    if (isAlone) return false;
    if (alone) return running === 0;
    return running < maxRunning && running - idle < cores;
  };

  const startNext = (): void => {
    for (let next = queue[0]; next && mayStart(next); next = queue[0]) {
      queue.shift();
      running += 1;
      isAlone = next.alone;
      next.start();
    }
  };

  const run = async <Result>(task: Task<Result>, alone: boolean): Promise<Result> => {
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
  };
}
