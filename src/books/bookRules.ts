import {
  applyRules,
  isAbsent,
  isText,
  type PlacedValues,
  published,
  type Rule,
  titleLength,
  topics,
} from '../article/valueRules.ts';
import { type Problem, warning } from '../problem.ts';

/**
 * Checks the values of a book's `config.yaml` against the rules of zenn-model 0.5 (`validateBook`),
 * apart from those about its cover and its chapters.
 */
export function checkBookRules(placed: PlacedValues): Problem[] {
  const { values, placeOf } = placed;
  const invalid = [
    ...['title', 'summary'].filter((key) => !isText(values[key])),
    ...['topics', 'published', 'price'].filter((key) => isAbsent(values[key])),
  ];
  return [
    ...invalid.map((key) => warning('book-key-invalid', { key }, placeOf(key))),
    ...applyRules(rules, placed),
  ];
}

const rules: Readonly<Record<string, Rule>> = {
  title: titleLength,
  topics,
  published,
  price: (value, place) =>
    isPrice(value) ? [] : [warning('book-price', { value: String(value) }, place)],
};

/** zenn-model 0.5, `validateBookPriceType`, `…Range` and `…Fraction`. */
function isPrice(value: unknown): boolean {
  if (typeof value !== 'number' || value % 100 !== 0) return false;
  return value === 0 || (value >= 200 && value <= 5000);
}
