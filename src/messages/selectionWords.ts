import type { LeftOutBy } from '../types.ts';

/** What is said of what was selected and what was not, of waiting and of watching. */
export interface SelectionWords {
  /** Articles that nobody asked for, by why. */
  readonly leftOutArticles: (counts: readonly (readonly [LeftOutBy, number])[]) => string;
  readonly leftOutCodeBlocks: (count: number) => string;
  /** Articles that were asked for, and were not begun or not finished. */
  readonly bailed: (articles: number) => string;
  readonly interrupted: (articles: number) => string;
  readonly shard: (index: number, count: number, allArticles: number) => string;
  /** How long it may still take, roughly. */
  readonly left: (leftMs: number) => string;

  readonly watching: (articles: number) => string;
  readonly watchKeys: string;
  /** What is known of all articles that are watched. */
  readonly watchTotal: (articles: number, wrongArticles: number) => string;
  readonly watchNothingToFix: string;
  readonly watchSettings: string;
  readonly watchSettingsModule: string;
  readonly watchRunning: (articles: number) => string;
}

/** Rounded to what an estimate is worth. */
export function roughly<Text>(
  leftMs: number,
  seconds: (count: number) => Text,
  minutes: (count: number) => Text,
): Text {
  const wholeSeconds = Math.ceil(leftMs / 1000);
  if (wholeSeconds < 10) return seconds(Math.max(1, wholeSeconds));
  if (wholeSeconds < 90) return seconds(Math.ceil(wholeSeconds / 5) * 5);
  return minutes(Math.ceil(wholeSeconds / 60));
}
