import type { ArticleReport, CodeBlockReport, Outcome, Place, Report, Summary } from './types.ts';

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
  const isUnusable = articles.some((article) => article.error !== null || isUnwritten(article));
  if (problems.some(({ severity }) => severity === 'error') || isUnusable) return 2;
  if (articles.some((article) => isWrong(article) || hasError(article))) return 1;
  return summary.failed > 0 ? 3 : 0;
}

/** Whether `fix` was kept from writing by the file itself. */
function isUnwritten({ problems }: ArticleReport): boolean {
  return problems.some(({ code }) => code.startsWith('write-'));
}

/** Code blocks that claim nothing fail the run only where a setting says so. */
function hasError({ codeBlocks }: ArticleReport): boolean {
  return codeBlocks.some(
    ({ outcome, reason }) => outcome === 'unclaimed' && reason?.severity === 'error',
  );
}

function isWrong({ codeBlocks, rewrite }: ArticleReport): boolean {
  const written = new Set(rewrite?.isWritten ? rewrite.places.map(placeKey) : []);
  const results = codeBlocks.flatMap((codeBlock) => codeBlock.results);
  return results.some(({ expected, verdict: { outcome } }) => {
    if (outcome === 'unstable') return true;
    return outcome === 'mismatch' && !written.has(placeKey(expected.place));
  });
}

function placeKey({ line, column }: Place): string {
  return `${line}:${column}`;
}
