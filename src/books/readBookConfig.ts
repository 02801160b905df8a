import { type Document, isNode, isSeq, parseDocument } from 'yaml';
import { valueRangeIn } from '../article/frontMatter.ts';
import { indexLines, type LineIndex } from '../article/lines.ts';
import { type Problem, warning } from '../problem.ts';
import type { Place } from '../types.ts';
import { checkBookRules } from './bookRules.ts';
import type { ChapterOrder } from './chapterOrder.ts';

/** What a book's `config.yaml` says about its chapters, and what is wrong with it. */
export interface BookConfig {
  readonly order: ChapterOrder;
  readonly problems: readonly Problem[];
}

/**
 * Reads the `config.yaml` of a book.
 *
 * @param fileNames What lies in the folder of the book: a chapter that is listed needs a file.
 */
export function readBookConfig(text: string, fileNames: ReadonlySet<string>): BookConfig {
  const lines = indexLines(text);
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  if (error) return unreadable(error.message, lines.place(rangeOf(error.pos)));
  const values = mapIn(document);
  if (typeof values === 'string') return unreadable(values, lines.place({ start: 0, end: 0 }));

  const placeOf = (key: string): Place =>
    lines.place(valueRangeIn(document, key) ?? { start: 0, end: 0 });
  const { chapters } = values;
  const list = readChapters(chapters, placeOf('chapters'), placesIn(document, lines), fileNames);
  return { order: list.order, problems: [...checkBookRules({ values, placeOf }), ...list.problems] };
}

function unreadable(detail: string, place: Place): BookConfig {
  return { order: { by: 'name' }, problems: [warning('book-config-yaml', { detail }, place)] };
}

function rangeOf([start, end]: readonly [number, number]): { start: number; end: number } {
  return { start, end };
}

/** The map that a document holds, or why it holds none. */
function mapIn(document: Document): Record<string, unknown> | string {
  try {
    const value: unknown = document.toJS();
    const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isMap ? (value as Record<string, unknown>) : 'not a map of keys and values';
  } catch (error) {
    // Aliases without an anchor, or too many of them.
    return String(error);
  }
}

/** Where each item of the list `chapters` stands. */
function placesIn(document: Document, lines: LineIndex): (Place | null)[] {
  const list = document.get('chapters', true);
  if (!isSeq(list)) return [];
  return list.items.map((item) => {
    const range = isNode(item) ? item.range : null;
    return range ? lines.place({ start: range[0], end: range[1] }) : null;
  });
}

function readChapters(
  chapters: unknown,
  place: Place,
  places: readonly (Place | null)[],
  fileNames: ReadonlySet<string>,
): BookConfig {
  // zenn-cli orders by file names where the list is empty or has no value.
  if (!chapters || (Array.isArray(chapters) && chapters.length === 0)) {
    return { order: { by: 'number' }, problems: [] };
  }
  if (!isChapterList(chapters)) {
    return { order: { by: 'name' }, problems: [warning('book-chapters-list', {}, place)] };
  }
  const problems = chapters.flatMap((chapter, index) => {
    const where = places[index] ?? place;
    if (chapter.endsWith('.md')) return [warning('book-chapter-extension', { chapter }, where)];
    if (fileNames.has(`${chapter}.md`)) return [];
    return [warning('book-chapter-missing', { chapter }, where)];
  });
  // The extension is told where it stands; the file is meant to be a chapter all the same.
  return { order: { by: 'list', slugs: chapters.map((one) => one.replace(/\.md$/, '')) }, problems };
}

/** zenn-cli 0.5 refuses a book with any other list; a nested one reads as `a - b` in YAML. */
function isChapterList(chapters: unknown): chapters is string[] {
  if (!Array.isArray(chapters)) return false;
  return chapters.every((one) => typeof one === 'string' && !one.includes(' - '));
}
