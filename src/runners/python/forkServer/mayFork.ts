import type { Protection } from '../../../isolation/launchCommand.ts';

/**
 * Whether programs are forked from fork servers: the one place where that is decided. Not yet, for
 * the children of a server are not protected as programs that `launchCommand` starts are.
 */
export function mayFork(_protection: Protection | null): boolean {
  return false;
}
