import { setImmediate } from 'node:timers/promises';

let last: Promise<void> = Promise.resolve();

/**
 * Waits for a turn of the event loop in which nobody else goes on who waits here. To parse an article
 * lets nothing else happen: several in one turn would keep programs from starting that are ready.
 */
export function ownTurn(): Promise<void> {
  last = last.then(() => setImmediate());
  return last;
}
