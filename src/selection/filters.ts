import { splitByteOrderMark } from '../article/decode.ts';
import { readArticle } from '../article/readArticle.ts';
import type { FoundArticle } from '../files/foundArticle.ts';
import type { LeftOutBy } from '../types.ts';
import { changedPaths, stagedPaths } from './changedPaths.ts';
import { changeTest, type IsChanged } from './changeTest.ts';
import { headingPattern } from './headingPattern.ts';
import { isPublished } from './isPublished.ts';
import { type IsHeading, linesBelow } from './sections.ts';
import type { Selection } from './selection.ts';

/** Lets an article pass, perhaps for some of its lines, or says why not. */
export type Filter = (
  article: FoundArticle,
  /** Without a byte order mark; null where it cannot be read. */
  text: string | null,
) => Promise<FoundArticle | LeftOutBy>;

/** Makes the filters of a selection, in the order in which they are asked. */
export async function filtersOf(selection: Selection, cwd: string): Promise<Filter[]> {
  const { changedSince, staged, heading, publishedOnly, settingsFile = null } = selection;
  const filters: Filter[] = [];
  if (changedSince !== undefined) {
    const changes = await changedPaths(cwd, changedSince);
    filters.push(byChange(await changeTest(changes, cwd, settingsFile), 'unchanged'));
  }
  if (staged) {
    const changes = await stagedPaths(cwd);
    filters.push(byChange(await changeTest(changes, cwd, settingsFile), 'unstaged'));
  }
  if (publishedOnly) filters.push(byPublication);
  if (heading !== undefined) filters.push(byHeading(await headingPattern(heading)));
  return filters;
}

function byChange(isChanged: IsChanged, otherwise: LeftOutBy): Filter {
  return async (article, text) => ((await isChanged(article.path, text)) ? article : otherwise);
}

/** What cannot be read passes: its error is to be told. */
const byPublication: Filter = async (article, text) =>
  text === null || isPublished(article.path, text) ? article : 'unpublished';

function byHeading(isAsked: IsHeading): Filter {
  return async (article, text) => {
    if (text === null) return article;
    const lines = linesOf(article, text, isAsked);
    if (lines === null) return article;
    return lines.length > 0 ? { ...article, lines } : 'heading';
  };
}

/** Null where the article cannot be read. */
function linesOf({ path, lines }: FoundArticle, text: string, isAsked: IsHeading): number[] | null {
  try {
    return linesBelow(readArticle(path, splitByteOrderMark(text)), isAsked, lines);
  } catch {
    return null;
  }
}
