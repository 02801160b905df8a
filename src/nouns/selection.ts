/** Nouns of jikko: what of the articles that were found was looked at, and what was not. */

export const reasonsToLeaveOut = [
  /** Nothing of it changed since a revision. */
  'unchanged',
  'unstaged',
  'unpublished',
  /** It has no code block below such a heading. */
  'heading',
  'otherShard',
  /** So many claims were wrong before its turn came. */
  'bail',
  /** The run was interrupted before it was done. */
  'interrupted',
] as const;

/** Why an article that was found was not looked at. */
export type LeftOutBy = (typeof reasonsToLeaveOut)[number];

/** What was found and not looked at: of that nothing is known. */
export interface LeftOut {
  /** Numbers of articles; none where there are none. */
  readonly articles: Readonly<Partial<Record<LeftOutBy, number>>>;
  /** Of the articles that were looked at: code blocks that stand elsewhere than asked for. */
  readonly codeBlocks: number;
}

/** Which part of a divided run a report is about. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** What the report of a shard says of the whole, so that it can be told whether all came together. */
export interface ShardReport extends Shard {
  /** Paths of the articles of all shards, in the order of the report. */
  readonly allArticles: readonly string[];
  /** Those of this shard. */
  readonly ownArticles: readonly string[];
  /**
   * Names of the normalisers of the project that matched nothing here; null where that says
   * nothing, as not all was compared that they are for.
   */
  readonly unusedNormalisers: readonly string[] | null;
}
