/** A way in which some versions of Python word a thing. */
export interface WordingForm {
  /** The first minor version of Python 3 with this form; 8 for all that jikko runs on. */
  readonly since: number;
  readonly pattern: RegExp;
  /** What all forms of the wording are replaced by, as `String.replace` takes it. */
  readonly common: string | ((found: string, ...groups: string[]) => string);
}

/**
 * What CPython words in another way from some version on: the forms in the order of versions, no two
 * of which fit the same line. Each was seen in the interpreters 3.8 to 3.13.
 */
export type Wording = readonly [WordingForm, WordingForm, ...WordingForm[]];

/** A wording in two forms. */
export function changed(
  since: number,
  [older, newer]: readonly [RegExp, RegExp],
  common: WordingForm['common'],
): Wording {
  return [
    { since: 8, pattern: older, common },
    { since, pattern: newer, common },
  ];
}
