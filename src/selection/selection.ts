import type { Shard } from '../types.ts';

/** Which of the articles that the paths name are asked for: those that all of these let pass. */
export interface Selection {
  /** The revision since which something changed; null for the last commit. */
  readonly changedSince?: string | null | undefined;
  /** True for what the next commit changes. */
  readonly staged?: boolean;
  /** Code blocks below such a heading. */
  readonly heading?: string | undefined;
  readonly publishedOnly?: boolean;
  readonly shard?: Shard | undefined;
  /** An earlier JSON report, by which the shards are balanced. */
  readonly durations?: string | undefined;
  /** The file with the settings of the project: where that changed, all articles did. */
  readonly settingsFile?: string | null;
}
