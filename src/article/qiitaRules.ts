import { type Problem, warning } from '../problem.ts';
import type { FrontMatter } from './frontMatter.ts';
import type { LineIndex } from './lines.ts';
import { isText, placedValues, type PlacedValues } from './valueRules.ts';

/**
 * Checks an article against what Qiita CLI 1.9 checks before it publishes (`checkFrontmatterType`,
 * then `validateItem`). Many a `public` folder has nothing to do with Qiita, so that only front
 * matter with a key of Qiita's own is looked at.
 *
 * @param text Of the article: it tells a date from a text that looks like one.
 */
export function checkQiitaRules(
  text: string,
  frontMatter: FrontMatter | null,
  lines: LineIndex,
): Problem[] {
  if (!frontMatter || !ownKeys.some((key) => key in frontMatter.values)) return [];
  const isDate = (key: string): boolean => {
    const range = frontMatter.valueRange(key);
    return range !== null && yamlDate.test(text.slice(range.start, range.end));
  };
  const placed = placedValues(frontMatter, lines);
  return [
    ...checkTitleAndTags(placed),
    ...flags.flatMap((key) => checkFlag(key, placed)),
    ...texts.flatMap((key) => checkText(key, placed, isDate(key))),
    ...checkTogether(placed),
  ];
}

const ownKeys = ['private', 'slide', 'organization_url_name', 'ignorePublish'];
const flags = ['private', 'slide', 'ignorePublish', 'agreed_posting_campaign_term'];
const texts = ['updated_at', 'id', 'organization_url_name', 'posting_campaign_uuid'];
/** Qiita CLI takes these for false or null where they are not there. */
const optionalKeys = new Set([
  'ignorePublish',
  'posting_campaign_uuid',
  'agreed_posting_campaign_term',
]);

/** Without quotes, gray-matter's YAML 1.1 makes a date of it, which Qiita CLI refuses. */
const yamlDate = /^\d{4}-(?:\d\d-\d\d|\d{1,2}-\d{1,2}(?:[Tt]|[ \t]+)\d{1,2}:\d\d:\d\d.*)$/;

function checkTitleAndTags({ values, placeOf }: PlacedValues): Problem[] {
  const { title, tags } = values;
  const titleProblems = isText(title) ? [] : [warning('qiita-title', {}, placeOf('title'))];
  const count = Array.isArray(tags) ? tags.length : 0;
  const isCountGood = count >= 1 && count <= 5;
  const hasEmptyTag = Array.isArray(tags) && tags.includes('');
  return [
    ...titleProblems,
    ...(isCountGood ? [] : [warning('qiita-tags', { count }, placeOf('tags'))]),
    ...(hasEmptyTag ? [warning('qiita-tag-empty', {}, placeOf('tags'))] : []),
  ];
}

function checkFlag(key: string, { values, placeOf }: PlacedValues): Problem[] {
  const value = values[key];
  if (typeof value === 'boolean') return [];
  if (value === undefined) return checkMissing(key, placeOf);
  // `ignorePublish:` without a value reads as false.
  if (value === null && key === 'ignorePublish') return [];
  return [warning('qiita-flag', { key, value: String(value) }, placeOf(key))];
}

function checkText(key: string, { values, placeOf }: PlacedValues, isDate: boolean): Problem[] {
  const value = values[key];
  if (value === undefined) return checkMissing(key, placeOf);
  if (value === null || (typeof value === 'string' && !isDate)) return [];
  return [warning('qiita-text', { key, value: String(value) }, placeOf(key))];
}

function checkMissing(key: string, placeOf: PlacedValues['placeOf']): Problem[] {
  if (optionalKeys.has(key)) return [];
  return [warning('qiita-key-missing', { key }, placeOf(key))];
}

/** Values that are fine alone and not together. */
function checkTogether({ values, placeOf }: PlacedValues): Problem[] {
  const campaign = values['posting_campaign_uuid'];
  const excluded = ['organization_url_name', 'posting_campaign_uuid'].filter((key) => values[key]);
  const isAgreed = !campaign || values['agreed_posting_campaign_term'] === true;
  return [
    ...(values['private'] === true ? excluded : []).map((key) =>
      warning('qiita-private-with', { key }, placeOf(key)),
    ),
    ...(isAgreed
      ? []
      : [warning('qiita-campaign-agreement', {}, placeOf('posting_campaign_uuid'))]),
  ];
}
