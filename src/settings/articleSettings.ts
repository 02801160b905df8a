import type { FrontMatter } from '../article/frontMatter.ts';
import type { LineIndex } from '../article/lines.ts';
import type { NormaliserSetting } from '../normalizers/ownNormalisers.ts';
import { type Problem, problem } from '../problem.ts';
import { readRequirement } from '../sessions/requirement.ts';
import type { Place } from '../types.ts';
import { checkSettings, isSettingsMap, type SettingFault, shownValue } from './checkSettings.ts';
import type { Badge } from '../nouns/badge.ts';
import type { Unclaimed } from './settingKeys.ts';

/** What an article's front matter says to jikko; a directive says it nearer. */
export interface ArticleSettings {
  readonly timeoutSeconds?: number;
  readonly python?: string;
  readonly unclaimed?: Unclaimed;
  readonly notebook?: boolean;
  readonly badge?: Badge;
  /** True, or why nothing of the article is run. */
  readonly skip?: boolean | string;
  readonly session?: string;
  readonly normalisers?: readonly PlacedNormaliser[];
  /** Packages that its code needs; each is a requirement that can be installed. */
  readonly requirements?: readonly string[];
}

/** A normaliser, and where in the article it stands. */
export interface PlacedNormaliser extends NormaliserSetting {
  readonly place: Place;
}

/** The settings that are right, and what is wrong with the others. */
export interface ReadArticleSettings {
  readonly settings: ArticleSettings;
  readonly problems: readonly Problem[];
}

/** Reads the map `jikko:` of a front matter. Zenn tolerates keys that it does not know. */
export function readArticleSettings(
  frontMatter: FrontMatter | null,
  lines: LineIndex,
): ReadArticleSettings {
  const given = frontMatter?.values['jikko'];
  if (!frontMatter || given === undefined) return { settings: {}, problems: [] };
  const placeOf = (...path: readonly string[]): Place =>
    lines.place(
      // A key that comes by way of an alias stands elsewhere.
      frontMatter.keyRange('jikko', ...path) ??
        frontMatter.valueRange('jikko') ?? { start: 0, end: 3 },
    );
  if (!isSettingsMap(given)) {
    const reason = problem('settings-no-map', { value: shownValue(given) }, placeOf(''));
    return { settings: {}, problems: [reason] };
  }
  const { values, faults } = checkSettings(given, 'frontMatter');
  const { timeout, normalisers, ...others } = values;
  const { requirements = [] } = others as ArticleSettings;
  return {
    settings: {
      ...others,
      ...(typeof timeout === 'number' ? { timeoutSeconds: timeout } : {}),
      ...(Array.isArray(normalisers) ? { normalisers: placed(normalisers, placeOf) } : {}),
    },
    problems: [
      ...faults.map((fault) => asProblem(fault, placeOf(fault.key))),
      ...requirements.flatMap(
        (text, k) => requirementProblem(text, placeOf('requirements', String(k))) ?? [],
      ),
    ],
  };
}

/** @param settings Checked by the schema. */
function placed(
  settings: readonly NormaliserSetting[],
  placeOf: (...path: readonly string[]) => Place,
): PlacedNormaliser[] {
  return settings.map((one, k) => ({ ...one, place: placeOf('normalisers', String(k)) }));
}

function requirementProblem(text: string, place: Place): Problem | null {
  const read = readRequirement(text);
  if ('requirement' in read) return null;
  const { refusal } = read;
  return problem('settings-requirement', { requirement: shownValue(text), refusal }, place);
}

function asProblem(fault: SettingFault, place: Place): Problem {
  const { key } = fault;
  if (fault.kind === 'unknown') {
    return problem('settings-unknown', { key, nearest: fault.nearest }, place);
  }
  const example = `${key}: ${JSON.stringify(fault.setting.example)}`;
  return problem('settings-value', { key, value: fault.value, example }, place);
}
