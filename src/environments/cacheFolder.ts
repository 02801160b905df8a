import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { Environment } from '../isolation/environment.ts';

/** The folder that holds environments: the project's own cache, or where it has none the user's. */
export function cacheFolder(cwd: string, env: Environment): string {
  const own = join(cwd, 'node_modules');
  const base = existsSync(own) ? join(own, '.cache') : ofUser(env);
  return join(base, 'jikko', 'environments');
}

function ofUser({ XDG_CACHE_HOME: cache, LOCALAPPDATA: local, HOME: home }: Environment): string {
  // The specification of XDG: a path that is not absolute does not count.
  if (cache && isAbsolute(cache)) return cache;
  if (process.platform === 'win32' && local) return local;
  return join(home || homedir(), '.cache');
}
