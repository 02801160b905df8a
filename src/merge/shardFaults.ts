import { type Problem, problem } from '../problem.ts';
import type { LeftOut } from '../types.ts';
import type { ShardFile } from './shardFile.ts';

/** Why these reports do not make one report, or null where they do. */
export function shardFault(files: readonly ShardFile[], jikkoVersion: string): Problem | null {
  const [first, ...others] = files;
  if (!first) return null;
  return (
    firstOf(files, (one) => versionFault(one, jikkoVersion)) ??
    firstOf(others, (one) => splitFault(first, one)) ??
    setFault(files, first) ??
    firstOf(files, articleFault) ??
    wholeFault(files)
  );
}

function firstOf<Item>(
  items: readonly Item[],
  faultOf: (item: Item) => Problem | null,
): Problem | null {
  for (const item of items) {
    const fault = faultOf(item);
    if (fault) return fault;
  }
  return null;
}

function versionFault({ path, jikkoVersion: one }: ShardFile, other: string): Problem | null {
  if (one === other) return null;
  return problem('merge-differs', { what: 'jikko', path, one, otherPath: 'jikko', other });
}

/** Each shard has divided all articles by itself: all must have come to the same. */
function splitFault(first: ShardFile, other: ShardFile): Problem | null {
  if (divisionOf(first) === divisionOf(other)) return null;
  return problem('merge-split', { path: other.path, otherPath: first.path });
}

function divisionOf({ shard, report }: ShardFile): string {
  return JSON.stringify([shard.count, shard.allArticles, notSelected(report.leftOut)]);
}

/** What was left out before the articles were divided, in one order. */
function notSelected(leftOut: LeftOut | undefined): [string, number][] {
  return Object.entries(leftOut?.articles ?? {})
    .filter(([why]) => why !== 'otherShard' && why !== 'bail' && why !== 'interrupted')
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function setFault(files: readonly ShardFile[], { shard: { count } }: ShardFile): Problem | null {
  const paths = new Map<number, string>();
  for (const { path, shard } of files) {
    const otherPath = paths.get(shard.index);
    const name = `${shard.index}/${count}`;
    if (otherPath !== undefined) {
      return problem('merge-shard-twice', { shard: name, path, otherPath });
    }
    paths.set(shard.index, path);
  }
  const all = Array.from({ length: count }, (_, k) => k + 1);
  const missing = all.filter((index) => !paths.has(index)).map((index) => `${index}/${count}`);
  return missing.length > 0 ? problem('merge-shard-missing', { shards: missing.join(', ') }) : null;
}

/** A shard has to say something of each of its articles, if only that it was not begun. */
function articleFault({ path, shard, report }: ShardFile): Problem | null {
  const { interrupted = 0, bail = 0 } = report.leftOut?.articles ?? {};
  if (interrupted > 0) return problem('merge-incomplete', { path });
  const own = new Set(shard.ownArticles);
  const reported = new Set<string>();
  for (const { path: article } of report.articles) {
    if (reported.has(article) || !own.has(article)) {
      return problem('merge-article-twice', { article });
    }
    reported.add(article);
  }
  const missing = shard.ownArticles.filter((article) => !reported.has(article));
  if (missing.length < bail) return problem('merge-unreadable', { path, detail: 'bail' });
  const [article] = missing.slice(bail);
  return article === undefined ? null : problem('merge-article-missing', { article });
}

/** Together they have to be about each article once, by the same Python. */
function wholeFault(files: readonly ShardFile[]): Problem | null {
  const owners = new Set<string>();
  const all = files.flatMap(({ shard }) => shard.ownArticles);
  for (const article of all) {
    if (owners.has(article)) return problem('merge-article-twice', { article });
    owners.add(article);
  }
  const missing = files[0]?.shard.allArticles.find((one) => !owners.has(one));
  if (missing !== undefined) return problem('merge-article-missing', { article: missing });
  return (
    disagreement(files, 'Python', ({ report }) => report.pythonVersion) ??
    disagreement(files, '--isolation', ({ report }) => report.isolation?.level ?? null)
  );
}

/** A shard that ran nothing has nothing to say, and agrees with all. */
function disagreement(
  files: readonly ShardFile[],
  what: string,
  valueOf: (file: ShardFile) => string | null,
): Problem | null {
  const told = files.flatMap((file) => {
    const value = valueOf(file);
    return value === null ? [] : [{ path: file.path, value }];
  });
  const [first] = told;
  const other = told.find(({ value }) => value !== first?.value);
  if (!first || !other) return null;
  const { path, value: one } = first;
  return problem('merge-differs', { what, path, one, otherPath: other.path, other: other.value });
}
