import type { Readable } from 'node:stream';

/** Calls back with each line that a stream brings, without its line feed; an unfinished one never. */
export function readLines(stream: Readable, onLine: (line: string) => void): void {
  let unfinished: string[] = [];
  stream.setEncoding('utf8');
  stream.on('data', (part: string) => {
    const [first = '', ...others] = part.split('\n');
    unfinished.push(first);
    for (const next of others) {
      const line = unfinished.join('');
      unfinished = [next];
      onLine(line);
    }
  });
  // Who waits for an answer learns of the end otherwise.
  stream.on('error', () => undefined);
}

/** What keeps this process alive as long as it is referred to. */
export interface Referable {
  readonly ref?: () => void;
  readonly unref?: () => void;
}

/** Lets these keep this process alive, or not. */
export function setReferred(things: readonly unknown[], isReferred: boolean): void {
  for (const thing of things as readonly Referable[]) {
    if (isReferred) thing.ref?.();
    else thing.unref?.();
  }
}
