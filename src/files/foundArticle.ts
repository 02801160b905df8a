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

/** Each article once; what is asked for as a whole is not narrowed to lines. */
export function mergeFound(articles: readonly FoundArticle[]): FoundArticle[] {
  const byPath = new Map<string, FoundArticle>();
  for (const article of articles) {
    const { lines } = byPath.get(article.path) ?? { lines: [] };
    const merged = lines && article.lines && [...new Set([...lines, ...article.lines])];
    byPath.set(article.path, { ...article, lines: merged });
  }
  return [...byPath.values()];
}
