import { type Problem, warning } from '../problem.ts';
import { summarise } from '../report.ts';
import type { ArticleReport, FileReport, LeftOut, Report } from '../types.ts';
import type { ShardFile } from './shardFile.ts';

/**
 * Makes one report of those of all shards, as a single run would have: `shardFault` has found
 * nothing against it. They ran side by side, so it took as long as the longest.
 */
export function mergeShards(files: readonly ShardFile[]): Report {
  const reports = files.map(({ report }) => report);
  const order = new Map(files[0]?.shard.allArticles.map((path, position) => [path, position]));
  const articles = reports
    .flatMap((report) => report.articles)
    .toSorted((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0));
  const leftOut = mergeLeftOut(reports);
  return {
    pythonVersion:
      reports.find(({ pythonVersion }) => pythonVersion !== null)?.pythonVersion ?? null,
    isolation: reports.find(({ isolation }) => isolation !== null)?.isolation ?? null,
    durationMs: Math.max(0, ...reports.map(({ durationMs }) => durationMs)),
    summary: summarise(articles),
    articles,
    otherFiles: mergeFiles(reports, articles, order),
    problems: mergeProblems(files),
    ...(leftOut && { leftOut }),
  };
}

function mergeLeftOut(reports: readonly Report[]): LeftOut | null {
  const all = reports.flatMap(({ leftOut }) => leftOut ?? []);
  const { otherShard: _, bail: __, ...same } = all[0]?.articles ?? {};
  const bail = all.reduce((sum, one) => sum + (one.articles.bail ?? 0), 0);
  const articles = { ...same, ...(bail > 0 && { bail }) };
  const codeBlocks = all.reduce((sum, one) => sum + one.codeBlocks, 0);
  return codeBlocks + Object.keys(articles).length === 0 ? null : { articles, codeBlocks };
}

/** A book whose chapters are in several shards is told by each of them. */
function mergeFiles(
  reports: readonly Report[],
  articles: readonly ArticleReport[],
  order: ReadonlyMap<string, number>,
): FileReport[] {
  const byPath = new Map(
    reports.flatMap(({ otherFiles }) => otherFiles).map((file) => [file.path, file]),
  );
  const firstPosition = ({ path }: FileReport): number => {
    const folder = path.replace(/[^/]*$/, '');
    const chapter = articles.find((article) => article.path.startsWith(folder));
    return order.get(chapter?.path ?? '') ?? 0;
  };
  return [...byPath.values()].toSorted((a, b) => firstPosition(a) - firstPosition(b));
}

function mergeProblems(files: readonly ShardFile[]): Problem[] {
  const seen = new Set<string>();
  const told = files
    .flatMap(({ report }) => report.problems)
    .filter((one) => {
      // Each shard may have met another line first of which a normaliser would leave nothing.
      const { code, args } = one;
      const key = code === 'settings-normaliser-erases' ? args.name : JSON.stringify(args);
      const isNew = !seen.has(`${code} ${key}`);
      seen.add(`${code} ${key}`);
      return isNew;
    });
  const unused = unusedEverywhere(files).map((name) =>
    warning('settings-normaliser-unused', { name }),
  );
  return [
    ...told,
    ...unused.filter(({ code, args }) => !seen.has(`${code} ${JSON.stringify(args)}`)),
  ];
}

/** Normalisers of the project that matched in no shard, where that says something. */
function unusedEverywhere(files: readonly ShardFile[]): string[] {
  const [first, ...others] = files.map(({ shard }) => shard.unusedNormalisers);
  if (!first || others.includes(null)) return [];
  return first.filter((name) => others.every((names) => names?.includes(name)));
}
