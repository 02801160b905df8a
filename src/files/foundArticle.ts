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
 * Each file once: through symbolic links it may have several names, and `fix` would write it as
 * often. Its own name stands for it, or else the first of them.
 */
export async function mergeFound(
  articles: readonly FoundArticle[],
  cwd: string,
): Promise<FoundArticle[]> {
  const realCwd = await fileOf(cwd);
  const files = await Promise.all(articles.map(({ path }) => fileOf(resolve(cwd, path))));
  const namesOf = new Map<string, FoundArticle[]>();
  for (const [index, article] of articles.entries()) {
    const file = files[index] ?? article.path;
    namesOf.set(file, [...(namesOf.get(file) ?? []), article]);
  }
  const chosen = new Map<FoundArticle | undefined, FoundArticle['lines']>();
  for (const [file, names] of namesOf) {
    const own = names.find(({ path }) => resolve(realCwd, path) === file);
    chosen.set(own ?? names[0], mergeLines(names));
  }
  return articles.flatMap((article) => {
    const lines = chosen.get(article);
    return lines === undefined ? [] : [{ ...article, lines }];
  });
}

/** What is asked for as a whole is not narrowed to lines. */
function mergeLines(names: readonly FoundArticle[]): FoundArticle['lines'] {
  const lines = names.flatMap((one) => one.lines ?? []);
  return names.some((one) => one.lines === null) ? null : [...new Set(lines)];
}

/** A link to nothing stays as it is: that it cannot be read is told when it is read. */
function fileOf(absolutePath: string): Promise<string> {
  return realpath(absolutePath).catch(() => absolutePath);
}
