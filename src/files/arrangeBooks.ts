import { chapterPosition, chapterWarning } from '../books/chapterOrder.ts';
import type { FileReport } from '../types.ts';
import type { FoundArticle } from './foundArticle.ts';
import type { Book } from './readBook.ts';

export interface ArrangedArticles {
  readonly articles: readonly FoundArticle[];
  /** The `config.yaml` of each book of which there is something to tell. */
  readonly otherFiles: readonly FileReport[];
}

/**
 * Puts the chapters of each book in the order of the book, at the place of the first of them, and
 * tells which of them Zenn does not publish. Everything else keeps its place.
 */
export async function arrangeBooks(
  articles: readonly FoundArticle[],
  cwd: string,
): Promise<ArrangedArticles> {
  const groups = new Map<string, FoundArticle[]>();
  for (const article of articles) {
    const key = folderOfBook(article.path) ?? article.path;
    groups.set(key, [...(groups.get(key) ?? []), article]);
  }
  const arranged = await Promise.all(
    [...groups].map(async ([folder, group]) => {
      const isBook = group.some(({ path }) => folderOfBook(path) !== null);
      if (!isBook) return { group, config: null };
      const { readBook } = await import('./readBook.ts');
      return arrange(group, await readBook(folder, cwd));
    }),
  );
  return {
    articles: arranged.flatMap(({ group }) => group),
    otherFiles: arranged.flatMap(({ config }) => (config?.problems.length ? [config] : [])),
  };
}

/** `books/<slug>` of a path `books/<slug>/<chapter>.md`; only these are chapters to Zenn. */
function folderOfBook(path: string): string | null {
  return /^((?:.*\/)?books\/[^/]+)\/[^/]+\.md$/.exec(path.replaceAll('\\', '/'))?.[1] ?? null;
}

interface ArrangedGroup {
  readonly group: readonly FoundArticle[];
  readonly config: FileReport | null;
}

function arrange(chapters: readonly FoundArticle[], { order, config }: Book): ArrangedGroup {
  const configName = fileName(config.path);
  const placed = chapters.map((chapter) => {
    const name = fileName(chapter.path);
    const reason = chapterWarning(order, name, configName);
    const warnings = reason ? [...chapter.warnings, reason] : chapter.warnings;
    return { name, position: chapterPosition(order, name), chapter: { ...chapter, warnings } };
  });
  const sorted = placed.toSorted(
    (a, b) => compare(a.position, b.position) || compare(a.name, b.name),
  );
  // Whoever asks for one line of a chapter does not ask for the book.
  const isAsked = chapters.some(({ lines }) => lines === null);
  return { group: sorted.map(({ chapter }) => chapter), config: isAsked ? config : null };
}

function fileName(path: string): string {
  return path.replaceAll('\\', '/').split('/').pop() ?? path;
}

/** Infinity equals itself, which a subtraction would not show. */
function compare<Value extends number | string>(a: Value, b: Value): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
