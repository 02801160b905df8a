import { type Problem, warning } from '../problem.ts';
import type { FrontMatter } from './frontMatter.ts';
import type { LineIndex } from './lines.ts';
import { isText, placedValues, titleLength } from './valueRules.ts';

/**
 * Checks a chapter of a Zenn book against the rules of zenn-model 0.5 (`validateBookChapter`): a
 * title, `free` true or false if it is there, and a slug. Whether the book has the chapter at all
 * stands in its `config.yaml`, which is read elsewhere.
 *
 * @param fileName Of the chapter, without its folder.
 */
export function checkChapterRules(
  fileName: string,
  frontMatter: FrontMatter | null,
  lines: LineIndex,
): Problem[] {
  const slug = fileName.replace(/\.md$/, '');
  const top = lines.place({ start: 0, end: 0 });
  const slugProblems = isChapterSlug(slug) ? [] : [warning('book-chapter-slug', { slug }, top)];
  if (!frontMatter) return [...slugProblems, warning('book-chapter-title', {}, top)];

  const { values, placeOf } = placedValues(frontMatter, lines);
  const { title, free } = values;
  const titleProblems = isText(title)
    ? titleLength(title, placeOf('title'))
    : [warning('book-chapter-title', {}, placeOf('title'))];
  // `free:` without a value is null, which zenn-model refuses.
  const isFreeKnown = free === undefined || typeof free === 'boolean';
  const freeProblems = isFreeKnown
    ? []
    : [warning('book-chapter-free', { value: String(free) }, placeOf('free'))];
  return [...slugProblems, ...titleProblems, ...freeProblems];
}

/** zenn-model 0.5, `validateChapterSlug`: the number of a chapter may stand before its slug. */
function isChapterSlug(slug: string): boolean {
  return /^(?:\d+\.)?[0-9a-z_-]{1,50}$/.test(slug);
}
