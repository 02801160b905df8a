import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Where programs keep for a user what they can make again. */
export function userCacheFolder(env: Readonly<Record<string, string | undefined>>): string {
  const { XDG_CACHE_HOME: cache, LOCALAPPDATA: local, HOME: home } = env;
  // The specification of XDG: a path that is not absolute does not count.
  if (cache && isAbsolute(cache)) return cache;
  if (process.platform === 'win32' && local) return local;
  return join(home || homedir(), '.cache');
}
