/** Noun of jikko: the line by which an article tells its readers how far it was verified. */

/** In which language an article tells its readers that it was verified; `off` for not at all. */
export const badgeModes = ['off', 'ja', 'en'] as const;

export type Badge = (typeof badgeModes)[number];

/** The line that an article gets, or why it gets none. */
export type BadgeReport =
  | {
      readonly line: string;
      /** Beside what stands in the article. */
      readonly change: 'added' | 'refreshed' | 'none';
    }
  | {
      readonly line: null;
      /**
       * `wrong`: a claim is wrong or unstable; `off`: the article wants none; `nothingRan`: there
       * is nothing to tell; `unproven`: another part of the article would change.
       */
      readonly reason: 'wrong' | 'off' | 'nothingRan' | 'unproven';
    };
