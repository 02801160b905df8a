import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The root of the git repository that holds a folder, which is a file `.git` in a worktree. */
export function rootAbove(folder: string): string | null {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? null : rootAbove(parent);
}
