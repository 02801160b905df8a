import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where a repository's cache is; null where it has no `node_modules`, which tools may fill. */
export function cacheFolder(cwd: string): string | null {
  const modules = join(cwd, 'node_modules');
  return existsSync(modules) ? join(modules, '.cache', 'jikko', 'kept') : null;
}
