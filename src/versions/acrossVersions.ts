import { type Problem, warning } from '../problem.ts';
import { summarise } from '../report.ts';
import type { ArticleReport, CodeBlockReport, Report } from '../types.ts';
import { acrossBlock, type OnVersion } from './acrossBlock.ts';

/** The report of a run on one Python. */
export interface VersionReport {
  /** As it was asked for: shown where no such Python was found. */
  readonly asked: string;
  readonly report: Report;
}

/**
 * One report of the same articles judged on several Pythons. Of each claim the worst verdict counts,
 * and where the versions differ it is told on which it holds.
 *
 * @param versions At least one, in the order in which they are to be named.
 */
export function acrossVersions(versions: readonly VersionReport[]): Report {
  const [first] = versions;
  if (!first) throw new Error('no version');
  const names = versions.map(({ asked, report }) => report.pythonVersion ?? asked);
  const articles = first.report.articles.map((article) =>
    acrossArticle(
      versions.flatMap(({ report }, k) => {
        const own = report.articles.find(({ path }) => path === article.path);
        return own ? [{ version: names[k] ?? '', of: own }] : [];
      }),
      article,
    ),
  );
  return {
    ...first.report,
    pythonVersion: names.join(', '),
    durationMs: versions.reduce((sum, { report }) => sum + report.durationMs, 0),
    summary: summarise(articles),
    articles,
    problems: union(versions.map(({ report }) => report.problems)),
  };
}

function acrossArticle(
  own: readonly OnVersion<ArticleReport>[],
  first: ArticleReport,
): ArticleReport {
  const lines = new Set(own.flatMap(({ of }) => of.codeBlocks.map(lineOf)));
  const codeBlocks = [...lines]
    .toSorted((a, b) => a - b)
    .map((line) =>
      acrossBlock(
        own.map(({ version, of }) => ({
          version,
          of: of.codeBlocks.find((block) => lineOf(block) === line) ?? null,
        })),
      ),
    );
  return {
    ...first,
    error: own.map(({ of }) => of.error).find((error) => error !== null) ?? null,
    problems: [...union(own.map(({ of }) => of.problems)), ...codeBlocks.flatMap(differences)],
    codeBlocks,
  };
}

function lineOf({ codeBlock }: CodeBlockReport): number {
  return codeBlock.place.line;
}

/** A wrong claim that holds on another version says something of the versions, not of the author. */
function differences({ results }: CodeBlockReport): Problem[] {
  return results.flatMap(({ expected: { place }, versions = [] }) => {
    const named = (holds: boolean): string =>
      versions
        .filter(({ outcome }) => (outcome === 'match') === holds)
        .map(({ python }) => python)
        .join(', ');
    const [holds, others] = [named(true), named(false)];
    return holds === '' || others === ''
      ? []
      : [warning('claim-versions', { holds, others }, place)];
  });
}

/** Each problem once, in the order in which they come. */
function union(lists: readonly (readonly Problem[])[]): Problem[] {
  const known = new Map<string, Problem>();
  for (const one of lists.flat()) known.set(JSON.stringify(one), one);
  return [...known.values()];
}
