import type { Protection } from '../../../isolation/launchCommand.ts';

/**
 * Whether programs are forked from fork servers: the one place where that is decided. Not under a
 * protection: the launcher that closes things to a program has to start it, and costs more than a
 * fork saves. Elsewhere than on Linux a child cannot be given a place of its own
 * (`inside/server/place.py`).
 */
export function mayFork(protection: Protection | null): boolean {
  return protection === null && process.platform === 'linux';
}
