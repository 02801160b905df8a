import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { glob } from 'tinyglobby';
import { type Problem, problem } from '../problem.ts';

/** Where Zenn keeps articles and the chapters of books. */
export const defaultPatterns: readonly string[] = ['articles/*.md', 'books/*/*.md'];

export interface FoundArticles {
  /** Relative to the working folder where they lie in it, in the order of their names. */
  readonly paths: readonly string[];
  /** What was asked for and is not there. */
  readonly problems: readonly Problem[];
}

/**
 * Finds the articles that paths name: a file, a folder (its own articles, or those of the Zenn
 * repository in it), or a glob. Without paths: the articles of the repository in `cwd`.
 */
export async function findArticles(paths: readonly string[], cwd: string): Promise<FoundArticles> {
  if (paths.length === 0) return inFolder('', [...defaultPatterns], cwd);
  const found = await Promise.all(paths.map((path) => findOne(path, cwd)));
  return {
    paths: [...new Set(found.flatMap((one) => one.paths))],
    problems: found.flatMap((one) => one.problems),
  };
}

async function findOne(path: string, cwd: string): Promise<FoundArticles> {
  const stats = await stat(resolve(cwd, path)).catch(() => null);
  if (stats?.isFile()) return { paths: [path], problems: [] };
  if (stats?.isDirectory()) return inFolder(path, ['*.md', ...defaultPatterns], cwd);
  if (!/[*?[\]{}]/.test(path))
    return { paths: [], problems: [problem('article-not-found', { path })] };
  return search([path], path, cwd);
}

function inFolder(
  folder: string,
  patterns: readonly string[],
  cwd: string,
): Promise<FoundArticles> {
  const prefix = folder === '' ? '' : `${folder.replaceAll('\\', '/').replace(/\/+$/, '')}/`;
  const escaped = prefix.replaceAll(/[*?[\]{}()!]/g, String.raw`\$&`);
  const within = patterns.map((pattern) => escaped + pattern);
  return search(within, patterns.map((pattern) => prefix + pattern).join(', '), cwd);
}

async function search(
  patterns: readonly string[],
  shown: string,
  cwd: string,
): Promise<FoundArticles> {
  const paths = await glob([...patterns], { cwd, expandDirectories: false });
  const articles = paths.filter((path) => path.endsWith('.md')).toSorted();
  if (articles.length > 0) return { paths: articles, problems: [] };
  return { paths: [], problems: [problem('no-articles', { patterns: shown })] };
}
