import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { ArticleError, problem } from '../problem.ts';
import type { ChangedPaths } from './changedPaths.ts';
import { companionsOf } from './companions.ts';

/** Tells whether an article, or what its report depends on, is among changed files. */
export type IsChanged = (path: string, text: string | null) => Promise<boolean>;

/**
 * Makes the test. Where the settings of the project changed, every article passes it.
 *
 * @param settingsFile The one in force, if any.
 */
export async function changeTest(
  { root, paths }: ChangedPaths,
  cwd: string,
  settingsFile: string | null,
): Promise<IsChanged> {
  const changed = new Set(paths);
  const realRoot = await realpath(root);
  const isAmong = async (path: string): Promise<boolean> => {
    const names = await namesIn(realRoot, resolve(cwd, path));
    return names.some((name) => foldersAbove(name).some((one) => changed.has(one)));
  };
  const isOtherwise = paths.some((path) => /(?:^|\/)jikko\.config\.js(?:on)?$/.test(path));
  if (isOtherwise || (settingsFile !== null && (await isAmong(settingsFile)))) {
    return async () => true;
  }
  return async (path, text) => {
    const names = await namesIn(realRoot, resolve(cwd, path));
    if (names.length === 0) throw new ArticleError(problem('git-outside', { path }));
    const all = [path, ...companionsOf(path, text)];
    return (await Promise.all(all.map(isAmong))).some(Boolean);
  };
}

/** What git may call a file: a symbolic link is a file of its own, and so is what it leads to. */
async function namesIn(root: string, path: string): Promise<string[]> {
  const folder = await realpath(dirname(path)).catch(() => dirname(path));
  const own = join(folder, basename(path));
  const target = await realpath(path).catch(() => own);
  return [...new Set([own, target])]
    .map((one) => relative(root, one))
    .filter((name) => name !== '' && name !== '..' && !name.startsWith(`..${sep}`))
    .map((name) => name.replaceAll(sep, '/'));
}

/** A repository within the repository is told as a folder, with or without a slash at its end. */
function foldersAbove(name: string): string[] {
  const parts = name.split('/');
  const above = parts.slice(0, -1).map((_, k) => parts.slice(0, k + 1).join('/'));
  return [name, ...above.flatMap((one) => [one, `${one}/`])];
}
