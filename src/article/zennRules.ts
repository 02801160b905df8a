import { madeOnce } from '../madeOnce.ts';
import { type Problem, warning } from '../problem.ts';
import type { Place } from '../types.ts';
import type { FrontMatter } from './frontMatter.ts';
import type { LineIndex } from './lines.ts';
import {
  applyRules,
  isAbsent,
  placedValues,
  published,
  type Rule,
  titleLength,
  topics,
} from './valueRules.ts';

/**
 * Checks an article's front matter and file name against the rules of zenn-model 0.5, which
 * zenn-cli and the deployment apply. A problem is a warning: claims can be verified all the same.
 *
 * @param fileName Of the article, without its folder.
 */
export function checkZennRules(
  fileName: string,
  frontMatter: FrontMatter | null,
  lines: LineIndex,
): Problem[] {
  const top = lines.place({ start: 0, end: 0 });
  const slugProblems = checkSlug(fileName.replace(/\.md$/, ''), top);
  if (!frontMatter) return [warning('front-matter-missing', {}, top), ...slugProblems];

  const placed = placedValues(frontMatter, lines);
  const missing = ['title', 'emoji', 'type', 'topics', 'published'].filter((key) =>
    isAbsent(placed.values[key]),
  );
  return [
    ...slugProblems,
    ...missing.map((key) => warning('zenn-key-missing', { key }, placed.placeOf(key))),
    ...applyRules(rules, placed),
  ];
}

const rules: Readonly<Record<string, Rule>> = {
  title: titleLength,
  emoji: (value, place) =>
    typeof value === 'string' && isOneEmoji(value)
      ? []
      : [warning('zenn-emoji', { value: String(value) }, place)],
  type: (value, place) =>
    value === 'tech' || value === 'idea'
      ? []
      : [warning('zenn-type', { value: String(value) }, place)],
  topics,
  published,
  published_at: (value, place) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?$/.test(value)
      ? []
      : [warning('zenn-published-at', { value: String(value) }, place)],
};

/** zenn-model 0.5, `validateSlug`: the slugs of articles and of books. */
export function isSlug(slug: string): boolean {
  return /^[0-9a-z_-]{12,50}$/.test(slug);
}

function checkSlug(slug: string, place: Place): Problem[] {
  return isSlug(slug) ? [] : [warning('zenn-slug', { slug }, place)];
}

// Only the `v` flag knows emoji of several code points; the syntax is newer than the build target.
const oneEmoji = madeOnce(() => new RegExp(String.raw`^\p{RGI_Emoji}$`, 'v'));

// Those of one code point that are shown as such (UTS #51, `Basic_Emoji`). To know all emoji takes
// longer than to parse the article.
const simpleEmoji = /^(?!\p{Regional_Indicator})\p{Emoji_Presentation}$/u;

function isOneEmoji(value: string): boolean {
  if (simpleEmoji.test(value)) return true;
  // `❤` without the variation selector is an emoji to Zenn as well.
  return oneEmoji().test(value) || oneEmoji().test(`${value}\uFE0F`);
}
