/**
 * Nouns of jikko: what a report that shows whole articles needs beside the verdicts. Times are in
 * milliseconds since the program began, lines are lines of the article and count from 1.
 */
import type { Limit, OutputLine } from './program.ts';

/** An article as it was when it was verified. */
export interface ShownArticle {
  /** Null where the front matter has none. */
  readonly title: string | null;
  /** The text with the lines of its front matter left empty, so that lines keep their numbers. */
  readonly body: string;
}

/** When the lines of a code block's output came, in the run that decided. */
export interface Timeline {
  /** The first and the last ones, where there are very many. */
  readonly lines: readonly OutputLine[];
  /** How many stand between `lines[leftOutAt - 1]` and `lines[leftOutAt]`. */
  readonly linesLeftOut: number;
  readonly leftOutAt: number;
  /** When the code block began: 0, but for a later one of a session. */
  readonly startMs: number;
  readonly endMs: number;
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly limit: Limit | null;
  readonly waits: readonly TimedNote[];
}

/** A timing note of a claim, such as `(2秒後)`, as it was measured. */
export interface TimedNote {
  readonly line: number;
  readonly text: string;
  readonly startMs: number;
  readonly waitMs: number;
  /** Whether the figure of the note is right of any wait. */
  readonly agrees: boolean;
}
