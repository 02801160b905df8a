/** Nouns of jikko: what a program needs installed. */

/** Why a requirement is not one that jikko installs. */
export const refusals = [
  /** An option of pip, such as `-r` or `--index-url`. */
  'option',
  /** A package from an address: `name @ https://…`, `git+https://…`. */
  'url',
  /** A file or folder. */
  'path',
  /** What stands behind `;` is no environment marker. */
  'marker',
  /** Not `name`, `name[extra]` or `name>=1`. */
  'syntax',
  /** Longer than anyone writes, or one of too many. */
  'size',
  /** The file cannot be read. */
  'unread',
] as const;

export type Refusal = (typeof refusals)[number];

/** A line that is no requirement that jikko installs. */
export interface RefusedRequirement {
  /** Line of the file, from 1; in a list the position in it. */
  readonly line: number;
  readonly text: string;
  readonly refusal: Refusal;
}

/** What a program needs, and who says so. */
export interface Requirements {
  /** Names of packages with versions and markers (PEP 508), in one spelling, sorted, each once. */
  readonly lines: readonly string[];
  /** Where they stand, by a name of it that is the same in every language: `requirements.txt`. */
  readonly source: string;
  readonly refused: readonly RefusedRequirement[];
}
