import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { glob } from 'tinyglobby';
import { type Problem, problem } from '../problem.ts';
import { arrangeBooks, type ArrangedArticles } from './arrangeBooks.ts';
import { type FoundArticle, mergeFound } from './foundArticle.ts';

/**
 * Where Zenn keeps articles and the chapters of books, and Qiita CLI its articles: that one reads
 * the folders in `public` as well (`getItemFilenames` of Qiita CLI 1.9), but none that starts with
 * a dot.
 */
const defaultPatterns: readonly string[] = ['articles/*.md', 'books/*/*.md', 'public/**/*.md'];

/** What lies in one of these folders when it is named itself. */
const patternsIn: Readonly<Record<string, readonly string[]>> = {
  books: ['*/*.md'],
  public: ['**/*.md'],
};

export interface FoundArticles extends ArrangedArticles {
  /** What was asked for and is not there. */
  readonly problems: readonly Problem[];
}

/**
 * Finds the articles that paths name: a file, a line of a file (`file.md:12`), a folder (its own
 * articles, or those of the repository in it), or a glob. Without paths: the articles of the
 * repository in `cwd`. They come in the order of the paths, within one of them in the order of
 * their names, chapters in the order of their book.
 */
export async function findArticles(paths: readonly string[], cwd: string): Promise<FoundArticles> {
  const found =
    paths.length === 0
      ? [await inFolder('', defaultPatterns, cwd)]
      : await Promise.all(paths.map((path) => findOne(path, cwd)));
  const articles = await mergeFound(
    found.flatMap((one) => one.articles),
    cwd,
  );
  const problems = found.flatMap((one) => one.problems);
  return { ...(await arrangeBooks(articles, cwd)), problems };
}

type Found = Pick<FoundArticles, 'articles' | 'problems'>;

async function findOne(path: string, cwd: string): Promise<Found> {
  const stats = await statIn(cwd, path);
  if (stats?.isFile()) return { articles: [whole(path)], problems: [] };
  if (stats?.isDirectory()) {
    const own = patternsIn[basename(resolve(cwd, path))] ?? [];
    return inFolder(path, ['*.md', ...own, ...defaultPatterns], cwd);
  }
  const atLine = await findLine(path, cwd);
  if (atLine) return { articles: [atLine], problems: [] };
  if (!/[*?[\]{}]/.test(path))
    return { articles: [], problems: [problem('article-not-found', { path })] };
  return search([path], path, cwd);
}

/** A line, as jikko prints it itself: the column behind it makes no difference. */
async function findLine(path: string, cwd: string): Promise<FoundArticle | null> {
  const [, file = '', line = ''] = /^(.+?):(\d+)(?::\d+)?$/.exec(path) ?? [];
  const stats = file === '' ? null : await statIn(cwd, file);
  return stats?.isFile() ? { ...whole(file), lines: [Number(line)] } : null;
}

function statIn(cwd: string, path: string): Promise<Stats | null> {
  return stat(resolve(cwd, path)).catch(() => null);
}

function whole(path: string): FoundArticle {
  return { path, lines: null, warnings: [] };
}

function inFolder(folder: string, patterns: readonly string[], cwd: string): Promise<Found> {
  const prefix = folder === '' ? '' : `${folder.replaceAll('\\', '/').replace(/\/+$/, '')}/`;
  const escaped = prefix.replaceAll(/[*?[\]{}()!]/g, String.raw`\$&`);
  const within = patterns.map((pattern) => escaped + pattern);
  return search(within, patterns.map((pattern) => prefix + pattern).join(', '), cwd);
}

async function search(patterns: readonly string[], shown: string, cwd: string): Promise<Found> {
  const paths = await glob([...patterns], { cwd, expandDirectories: false });
  const found = paths.filter((path) => path.endsWith('.md')).toSorted(byFolders);
  if (found.length > 0) return { articles: found.map(whole), problems: [] };
  return { articles: [], problems: [problem('no-articles', { patterns: shown })] };
}

/** By name, folder by folder: `a/x` comes before `a-b/x`, although `-` comes before `/`. */
function byFolders(a: string, b: string): number {
  const [left, right] = [a, b].map((path) => path.replaceAll('/', '\0'));
  return (left ?? '') < (right ?? '') ? -1 : 1;
}
