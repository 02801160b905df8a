import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Problem } from '../problem.ts';

/** An article that is to be verified. */
export interface FoundArticle {
  /** Relative to the working folder where it lies in it. */
  readonly path: string;
  /** Lines to which `file.md:LINE` narrows it; null for the whole article. */
  readonly lines: readonly number[] | null;
  /** What its place in a repository makes of it. */
  readonly warnings: readonly Problem[];
}

/**
 * Each file once, by the name that comes first: through symbolic links it may have several, and
 * `fix` would write it as often. What is asked for as a whole is not narrowed to lines.
 */
export async function mergeFound(
  articles: readonly FoundArticle[],
  cwd: string,
): Promise<FoundArticle[]> {
  const files = await Promise.all(articles.map(({ path }) => fileOf(resolve(cwd, path))));
  const byFile = new Map<string, FoundArticle>();
  for (const [index, article] of articles.entries()) {
    const file = files[index] ?? article.path;
    const { path, lines } = byFile.get(file) ?? { path: article.path, lines: [] };
    const merged = lines && article.lines && [...new Set([...lines, ...article.lines])];
    byFile.set(file, { ...article, path, lines: merged });
  }
  return [...byFile.values()];
}

/** A link to nothing stays as it is: that it cannot be read is told when it is read. */
function fileOf(absolutePath: string): Promise<string> {
  return realpath(absolutePath).catch(() => absolutePath);
}
