import { readdirSync, readFileSync } from 'node:fs';
import type { Code } from 'mdast';
import { parseMarkdown } from '../../src/article/parse.ts';

/** An article in a page of cases, and what the page says of it. */
export interface PageCase {
  /** Line of the page on which the article's fence opens. */
  readonly line: number;
  readonly article: string;
  /** The claims that jikko reads, one a line. */
  readonly claims: string;
  /** What `verify` says of each claim, where the page shows it. */
  readonly verdicts: string | null;
  /** The article that `fix` makes of it, where the page shows it. */
  readonly fixed: string | null;
}

/** The pages of cases that stand beside the code of a folder of `src/`. */
export function pagesIn(folder: URL): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.md'));
}

/**
 * The cases of a page: a `markdown` fence holds an article, the fence behind it the claims; a
 * `text:verify` and a `markdown:fix` fence may follow.
 */
export function casesOf(folder: URL, page: string): PageCase[] {
  const tree = parseMarkdown(readFileSync(new URL(page, folder), 'utf8'));
  const fences = tree.children.filter((node): node is Code => node.type === 'code');
  const starts = fences.flatMap(({ lang }, k) => (lang === 'markdown' ? [k] : []));
  return starts.flatMap((start, k): PageCase[] => {
    const [article, claims, ...others] = fences.slice(start, starts[k + 1]);
    if (!article) return [];
    const named = (lang: string): string | null =>
      others.find((fence) => fence.lang === lang)?.value ?? null;
    return [
      {
        line: article.position?.start.line ?? 0,
        article: article.value,
        claims: claims?.value ?? '(no fence behind it)',
        verdicts: named('text:verify'),
        fixed: named('markdown:fix'),
      },
    ];
  });
}
