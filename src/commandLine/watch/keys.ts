import type { Wish } from '../../watch/inbox.ts';

const wishes: Readonly<Record<string, Wish>> = {
  f: 'fix',
  a: 'all',
  q: 'quit',
  // Ctrl-C and Ctrl-D, which are keys like others while they are read one by one.
  '\u0003': 'quit',
  '\u0004': 'quit',
};

/**
 * Reads single keys where there is a terminal.
 *
 * @returns How to stop.
 */
export function readKeys(stdin: NodeJS.ReadStream, onWish: (wish: Wish) => void): () => void {
  if (!stdin.isTTY) return () => undefined;
  const onData = (data: Buffer | string): void => {
    for (const key of String(data)) {
      const wish = wishes[key.toLowerCase()];
      if (wish) onWish(wish);
    }
  };
  stdin.setRawMode(true);
  stdin.on('data', onData);
  stdin.resume();
  return () => {
    stdin.off('data', onData);
    stdin.setRawMode(false);
    stdin.pause();
  };
}
