import { setImmediate } from 'node:timers/promises';

let last: Promise<void> = Promise.resolve();

/**
 * Waits for a turn of the event loop in which nobody else goes on who waits here, and until `wanted`
 * resolves. To parse an article lets nothing else happen: while programs wait to be started, or to be
 * seen to have ended, it can wait.
 */
export function ownTurn(wanted: () => Promise<void>): Promise<void> {
  last = last.then(wanted).then(() => setImmediate());
  return last;
}
