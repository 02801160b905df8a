import type { ArticleReport, CodeBlockReport, Outcome, Report, Summary } from './types.ts';

/** Counts the code blocks of articles by outcome. */
export function summarise(articles: readonly ArticleReport[]): Summary {
  const codeBlocks = articles.flatMap((article) => article.codeBlocks);
  const count = (outcome: Outcome): number =>
    codeBlocks.filter((codeBlock) => codeBlock.outcome === outcome).length;
  return {
    articles: articles.length,
    codeBlocks: codeBlocks.length,
    examples: codeBlocks.filter(({ results }) => results.length > 0).length,
    match: count('match'),
    mismatch: count('mismatch'),
    unstable: count('unstable'),
    failed: count('failed'),
    skipped: count('skipped'),
    unclaimed: count('unclaimed'),
  };
}

const fromWorstToBest: readonly Outcome[] = ['mismatch', 'unstable', 'failed', 'skipped', 'match'];

/** The outcome of a code block whose claims have these outcomes. */
export function outcomeOf(results: CodeBlockReport['results']): Outcome {
  const outcomes = new Set<Outcome>(results.map(({ verdict }) => verdict.outcome));
  return fromWorstToBest.find((outcome) => outcomes.has(outcome)) ?? 'unclaimed';
}

/** The exit status of a run; where several apply, the one that says most about the input. */
export function exitCodeOf({ articles, problems, summary }: Report): 0 | 1 | 2 | 3 {
  if (problems.length > 0 || articles.some(({ error }) => error !== null)) return 2;
  const isWrong = summary.mismatch + summary.unstable > 0;
  if (isWrong || articles.some(({ rewrite }) => rewrite?.isWritten === false)) return 1;
  return summary.failed > 0 ? 3 : 0;
}
