import { type Problem, warning } from '../problem.ts';
import type { Place } from '../types.ts';
import type { FrontMatter } from './frontMatter.ts';
import type { LineIndex } from './lines.ts';

/**
 * Checks an article's front matter and file name against the rules of zenn-model 0.5, which
 * zenn-cli and the deployment apply. A problem is a warning: claims can be verified all the same.
 *
 * @param path Path of the article; only files directly in a folder `articles` are Zenn articles.
 */
export function checkZennRules(
  path: string,
  frontMatter: FrontMatter | null,
  lines: LineIndex,
): Problem[] {
  const [folder, fileName] = path.replaceAll('\\', '/').split('/').slice(-2);
  if (folder !== 'articles' || fileName === undefined) return [];
  const top = lines.place({ start: 0, end: 0 });
  const slugProblems = checkSlug(fileName.replace(/\.md$/, ''), top);
  if (!frontMatter) return [warning('front-matter-missing', {}, top), ...slugProblems];

  const placeOf = (key: string): Place =>
    lines.place(frontMatter.valueRange(key) ?? { start: 0, end: 3 });
  const { values } = frontMatter;
  const missing = ['title', 'emoji', 'type', 'topics', 'published'].filter(
    (key) => values[key] === undefined || values[key] === null,
  );
  return [
    ...slugProblems,
    ...missing.map((key) => warning('zenn-key-missing', { key }, placeOf(key))),
    ...Object.entries(rules).flatMap(([key, rule]) => {
      const isAbsent = values[key] === undefined || values[key] === null;
      return isAbsent ? [] : rule(values[key], placeOf(key));
    }),
  ];
}

type Rule = (value: unknown, place: Place) => Problem[];

const rules: Readonly<Record<string, Rule>> = {
  title: (value, place) => {
    const length = String(value).length;
    return length > 70 ? [warning('zenn-title', { length }, place)] : [];
  },
  emoji: (value, place) =>
    typeof value === 'string' && isOneEmoji(value)
      ? []
      : [warning('zenn-emoji', { value: String(value) }, place)],
  type: (value, place) =>
    value === 'tech' || value === 'idea'
      ? []
      : [warning('zenn-type', { value: String(value) }, place)],
  topics: (value, place) => {
    if (!Array.isArray(value)) return [warning('zenn-topics-count', { count: 0 }, place)];
    const long = value.filter((topic) => String(topic).length > 18);
    return [
      ...(value.length > 5 ? [warning('zenn-topics-count', { count: value.length }, place)] : []),
      ...long.map((topic) => warning('zenn-topic', { topic: String(topic) }, place)),
    ];
  },
  published: (value, place) =>
    typeof value === 'boolean' ? [] : [warning('zenn-published', { value: String(value) }, place)],
  published_at: (value, place) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?$/.test(value)
      ? []
      : [warning('zenn-published-at', { value: String(value) }, place)],
};

function checkSlug(slug: string, place: Place): Problem[] {
  return /^[0-9a-z_-]{12,50}$/.test(slug) ? [] : [warning('zenn-slug', { slug }, place)];
}

// Only the `v` flag knows emoji of several code points; the syntax is newer than the build target.
const oneEmoji = new RegExp(String.raw`^\p{RGI_Emoji}$`, 'v');

function isOneEmoji(value: string): boolean {
  // `❤` without the variation selector is an emoji to Zenn as well.
  return oneEmoji.test(value) || oneEmoji.test(`${value}\uFE0F`);
}
