/** Whether the user has asked the process to end, and how to stop listening for it. */
export interface Interrupt {
  readonly hasHappened: () => boolean;
  readonly stop: () => void;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Calls `cleanUp` when the process is asked to end. A second signal ends it at once; the runners'
 * own exit hook then kills and removes what is left.
 */
export function onInterrupt(exitCode: number, cleanUp: () => void): Interrupt {
  let count = 0;
  const interrupt = (): void => {
    count += 1;
    if (count > 1) process.exit(exitCode);
    cleanUp();
  };
  for (const signal of signals) process.on(signal, interrupt);
  return {
    hasHappened: () => count > 0,
    stop: () => {
      for (const signal of signals) process.off(signal, interrupt);
    },
  };
}
