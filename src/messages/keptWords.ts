import type { Miss, NotKept, ShortReason } from '../nouns/kept.ts';

/** Words about passes that are kept from one run to the next. */
export interface KeptWords {
  /** How many code blocks pass by what was kept; and of those that count for a day only, why. */
  readonly used: (count: number, codeBlocks: number, short: readonly ShortCount[]) => string;
  readonly heading: string;
  /** A pass of an earlier run served. */
  readonly served: (since: string) => string;
  readonly ran: (miss: Miss, path: string) => string;
  readonly forADay: (reasons: readonly ShortReason[]) => string;
  readonly notKept: (reason: NotKept) => string;
  readonly notRun: string;
}

export interface ShortCount {
  readonly reason: ShortReason;
  readonly count: number;
}
