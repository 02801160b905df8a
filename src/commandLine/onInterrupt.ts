/** A promise of the user's Ctrl-C, and how to stop waiting for it. */
export interface Interrupt {
  readonly promise: Promise<'interrupted'>;
  readonly stop: () => void;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Resolves when the process is asked to end, after `cleanUp`. A second signal ends it at once; the
 * runners' own exit hook then kills and removes what is left.
 */
export function onInterrupt(cleanUp: () => Promise<void>): Interrupt {
  let interrupt: () => void = () => {};
  const promise = new Promise<'interrupted'>((resolve) => {
    let count = 0;
    interrupt = () => {
      count += 1;
      if (count > 1) process.exit(130);
      void cleanUp().finally(() => resolve('interrupted'));
    };
  });
  for (const signal of signals) process.on(signal, interrupt);
  return {
    promise,
    stop: () => {
      for (const signal of signals) process.off(signal, interrupt);
    },
  };
}
