import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { userCacheFolder } from '../cache/userCacheFolder.ts';
import type { Environment } from '../isolation/environment.ts';

/** The folder that holds environments: the project's own cache, or where it has none the user's. */
export function cacheFolder(cwd: string, env: Environment): string {
  const own = join(cwd, 'node_modules');
  const base = existsSync(own) ? join(own, '.cache') : userCacheFolder(env);
  return join(base, 'jikko', 'environments');
}
