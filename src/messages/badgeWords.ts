import type { BadgeReport } from '../types.ts';

/** What `jikko badge` says. */
export interface BadgeWords {
  /** What became of the line of an article, or would become of it with `--write`. */
  readonly changes: Readonly<
    Record<
      Extract<BadgeReport, { line: string }>['change'],
      Readonly<Record<'done' | 'would', string>>
    >
  >;
  /** Why an article gets no line. */
  readonly reasons: Readonly<Record<Extract<BadgeReport, { line: null }>['reason'], string>>;
  /** How to write what is only shown. */
  readonly howToWrite: string;
}
