import { setTimeout as delay } from 'node:timers/promises';

/** What is to be done next; `look` for what may have changed. */
export type Wish = 'look' | 'all' | 'fix' | 'quit' | 'settings';

/** One thing that comes in. */
export type Incoming = { readonly path: string } | { readonly wish: Wish };

/** What came in while nobody looked: changed files, and what the user wishes. */
export interface Inbox {
  readonly onChange: (path: string) => void;
  readonly wish: (wish: Wish) => void;
  /** Puts back what was not done. */
  readonly putBack: (paths: Iterable<string>) => void;
  /** Waits until there is something to do and no more comes in, and takes it. */
  readonly take: () => Promise<{ readonly paths: ReadonlySet<string>; readonly wish: Wish | null }>;
  /** Called at once for whatever comes in, until it is set anew; null for nobody. */
  interruptedBy: ((what: Incoming) => void) | null;
}

/** Some editors save in several steps, and a formatter saves once more. */
const quietMs = 40;
/** A hundred saves at once are one change; one that never ends is not waited for. */
const maxWaitMs = 500;

/** Makes an inbox. The strongest wish wins: the end, then new settings. */
export function createInbox(): Inbox {
  let paths = new Set<string>();
  let wished: Wish | null = null;
  let lastAtMs = 0;
  let wake: (() => void) | null = null;
  const strength = (wish: Wish | null): number =>
    wish === null ? -1 : (['look', 'fix', 'all', 'settings', 'quit'] as const).indexOf(wish);

  const comeIn = (what: Incoming): void => {
    lastAtMs = performance.now();
    wake?.();
    inbox.interruptedBy?.(what);
  };
  const isEmpty = (): boolean => paths.size === 0 && wished === null;

  const isComingIn = (): boolean => wished !== 'quit' && performance.now() - lastAtMs < quietMs;

  const settle = async (): Promise<void> => {
    const deadlineMs = performance.now() + maxWaitMs;
    while (isComingIn() && performance.now() < deadlineMs) await delay(quietMs / 4);
  };

  const inbox: Inbox = {
    onChange: (path) => {
      paths.add(path);
      comeIn({ path });
    },
    wish: (wish) => {
      if (strength(wish) > strength(wished)) wished = wish;
      comeIn({ wish });
    },
    putBack: (others) => {
      for (const path of others) paths.add(path);
    },
    take: async () => {
      if (isEmpty()) await new Promise<void>((resolve) => (wake = resolve));
      wake = null;
      await settle();
      const taken = { paths, wish: wished };
      paths = new Set();
      wished = null;
      return taken;
    },
    interruptedBy: null,
  };
  return inbox;
}
