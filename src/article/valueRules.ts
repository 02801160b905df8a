import { type Problem, warning } from '../problem.ts';
import type { Place } from '../types.ts';
import type { FrontMatter } from './frontMatter.ts';
import type { LineIndex } from './lines.ts';

/** The values of a YAML map, and where each of them stands. */
export interface PlacedValues {
  readonly values: Readonly<Record<string, unknown>>;
  /** Place of a key's value; of the head of the map for a key that is not there. */
  readonly placeOf: (key: string) => Place;
}

/** What is wrong with a value that is there. */
export type Rule = (value: unknown, place: Place) => Problem[];

/** The values of a front matter; a key that is missing is told at its first line. */
export function placedValues({ values, valueRange }: FrontMatter, lines: LineIndex): PlacedValues {
  return { values, placeOf: (key) => lines.place(valueRange(key) ?? { start: 0, end: 3 }) };
}

/** Applies rules to the keys that have a value; that others are missing is told elsewhere. */
export function applyRules(
  rules: Readonly<Record<string, Rule>>,
  { values, placeOf }: PlacedValues,
): Problem[] {
  return Object.entries(rules).flatMap(([key, rule]) =>
    isAbsent(values[key]) ? [] : rule(values[key], placeOf(key)),
  );
}

/** A key that is not there, or that has no value. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

/** zenn-model calls this any text: `isAnyText`. */
export function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

/** zenn-model 0.5, `validateTitleLength`: of articles, books and chapters alike. */
export const titleLength: Rule = (value, place) => {
  const { length } = String(value);
  return length > 70 ? [warning('zenn-title', { length }, place)] : [];
};

/** zenn-model 0.5, `validateTooManyTopics` and `validateTopicLength`: of articles and books. */
export const topics: Rule = (value, place) => {
  if (!Array.isArray(value)) return [warning('zenn-topics-count', { count: 0 }, place)];
  const long = value.filter((topic) => String(topic).length > 18);
  return [
    ...(value.length > 5 ? [warning('zenn-topics-count', { count: value.length }, place)] : []),
    ...long.map((topic) => warning('zenn-topic', { topic: String(topic) }, place)),
  ];
};

/** zenn-model 0.5, `validatePublishedStatus`: of articles and books. */
export const published: Rule = (value, place) =>
  typeof value === 'boolean' ? [] : [warning('zenn-published', { value: String(value) }, place)];
