/** What can go wrong where a part of a repository is selected, divided, merged or watched. */
export interface SelectionProblems {
  // Why it cannot be told which articles are asked for.
  'git-missing': Record<never, never>;
  'git-no-repository': Record<never, never>;
  'git-unknown-revision': { revision: string };
  'git-shallow': { revision: string };
  'git-unrelated': { revision: string };
  'git-outside': { path: string };
  'git-failed': { detail: string };
  'select-heading-none': { pattern: string };
  'select-durations': { path: string; detail: string };
  'select-bail': { claims: number };

  // Why reports of shards do not make one report.
  'merge-unreadable': { path: string; detail: string };
  'merge-no-shard': { path: string };
  'merge-incomplete': { path: string };
  'merge-differs': { what: string; path: string; one: string; otherPath: string; other: string };
  'merge-split': { path: string; otherPath: string };
  'merge-shard-twice': { shard: string; path: string; otherPath: string };
  'merge-shard-missing': { shards: string };
  'merge-article-twice': { article: string };
  'merge-article-missing': { article: string };

  // Watching.
  'watch-failed': { detail: string };
  'watch-with': { flag: string };
}
