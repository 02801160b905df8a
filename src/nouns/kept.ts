/** Nouns of jikko: passes of earlier runs, which count as long as nothing that they depend on changes. */

/** Why the pass of a program is kept for a day only. */
export const shortReasons = [
  /** It may ask a clock or a calendar. */
  'clock',
  /** It draws random numbers without a seed, or shows the order of a set. */
  'random',
  'network',
  /** Code in C that is not Python's own may read files that nobody sees. */
  'native',
  /** It asks whether files are there, or how old they are. */
  'files',
  /** It asks what machine this is. */
  'machine',
] as const;

export type ShortReason = (typeof shortReasons)[number];

/** Why the outcome of a program is not kept. */
export const reasonsNotKept = [
  /** Something is wrong or failed; only passes are kept. */
  'noPass',
  /** It passes by the reference run alone, which does not tell what it reads. */
  'untold',
  /** It starts other processes, of which nobody knows what they read. */
  'processes',
  /** It did something that hides what it reads. */
  'unsure',
  /** Something that it read changed while it ran. */
  'changing',
  /** It is not known which interpreter this is. */
  'python',
] as const;

export type NotKept = (typeof reasonsNotKept)[number];

/** Why nothing that was kept served. */
export type Miss =
  /** Nothing is kept of this code with these settings, this jikko and this Python. */
  | { readonly why: 'new' }
  /** It was kept too long ago. */
  | { readonly why: 'old' }
  /** A file or folder that the program looked at is another one now. */
  | { readonly why: 'changed'; readonly path: string }
  /** What is kept does not agree with what the article claims now. */
  | { readonly why: 'claim' };

/** What became of keeping, for a code block that was asked for. */
export interface KeptFacts {
  /** When the pass was seen that served, in milliseconds since 1970; null where none did. */
  readonly keptAtMs: number | null;
  /** Why the program was run; null where nothing was. */
  readonly miss: Miss | null;
  /** Why its pass counts for a day only; empty where it counts longer. */
  readonly short: readonly ShortReason[];
  /** Null where it is kept. */
  readonly notKept: NotKept | null;
}
