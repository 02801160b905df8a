import { isReadme } from '../article/siteRules.ts';
import { type Problem, warning } from '../problem.ts';

/**
 * What orders the chapters of a book, as zenn-cli 0.5 reads it (`server/lib/books.ts`): the list
 * `chapters` of its `config.yaml`; numbers in file names such as `1.intro.md` where there is no
 * list or an empty one; only names where Zenn cannot read the book at all.
 */
export type ChapterOrder =
  | { readonly by: 'list'; readonly slugs: readonly string[] }
  | { readonly by: 'number' }
  | { readonly by: 'name' };

/** Where a file stands among the chapters; what is no chapter comes after all of them. */
export function chapterPosition(order: ChapterOrder, fileName: string): number {
  const slug = fileName.replace(/\.md$/, '');
  if (order.by === 'name') return 0;
  if (order.by === 'number') return numberIn(slug) ?? Infinity;
  const index = order.slugs.indexOf(slug);
  return index === -1 ? Infinity : index;
}

/**
 * Why Zenn does not publish a file of a book, or null. zenn-cli shows such a file apart from the
 * chapters, as one that the deployment leaves out. A README is not meant to be one.
 */
export function chapterWarning(
  order: ChapterOrder,
  fileName: string,
  configName: string,
): Problem | null {
  if (isReadme(fileName) || chapterPosition(order, fileName) !== Infinity) return null;
  const top = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return order.by === 'list'
    ? warning('book-chapter-unlisted', { config: configName }, top)
    : warning('book-chapter-unnumbered', { file: fileName }, top);
}

/** zenn-cli takes a number only from a name of two parts. */
function numberIn(slug: string): number | null {
  const [number = '', ...rest] = slug.split('.');
  return rest.length === 1 && /^\d+$/.test(number) ? Number(number) : null;
}
