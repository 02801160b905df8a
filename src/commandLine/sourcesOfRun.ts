import { type Dirent, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { rootAbove } from '../cache/rootAbove.ts';
import { configFile } from '../settings/config.ts';

const configNames = ['jikko.config.json', 'jikko.config.js', 'package.json'];

/**
 * Every path that has a part in what a run without paths is about: articles, the folders in which
 * they are looked for, the settings of books and of the repository. Null where that cannot be told:
 * settings that are a program, links to folders.
 *
 * @param articles Relative to `cwd`.
 */
export async function sourcesOfRun(
  articles: readonly string[],
  cwd: string,
): Promise<string[] | null> {
  if ((await configFile(cwd))?.endsWith('.js')) return null;
  const folders = [
    join(cwd, 'articles'),
    ...foldersBelow(join(cwd, 'books'), 1),
    ...foldersBelow(join(cwd, 'public'), Infinity),
  ];
  if (folders.some(hasLinks)) return null;
  const books = [...new Set(articles.filter(isChapter).map((path) => dirname(path)))];
  return [
    ...settingsOf(cwd, rootAbove(cwd) ?? cwd),
    ...folders,
    ...articles.map((path) => resolve(cwd, path)),
    ...books.flatMap((book) => ['config.yaml', 'config.yml'].map((name) => join(cwd, book, name))),
  ];
}

function isChapter(path: string): boolean {
  return path.replaceAll('\\', '/').startsWith('books/');
}

/** A folder and those in it, so many levels deep; the folder alone where it is not there. */
function foldersBelow(folder: string, levels: number): string[] {
  if (levels === 0) return [folder];
  const inIt = entriesOf(folder).filter((entry) => entry.isDirectory());
  return [folder, ...inIt.flatMap(({ name }) => foldersBelow(join(folder, name), levels - 1))];
}

function hasLinks(folder: string): boolean {
  return entriesOf(folder).some((entry) => entry.isSymbolicLink());
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Where settings are looked for: upward to the root of the repository, or here alone. */
function settingsOf(folder: string, root: string): string[] {
  const own = configNames.map((name) => join(folder, name));
  return folder === root ? own : [...own, ...settingsOf(dirname(folder), root)];
}
