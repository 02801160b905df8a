import type { Problem } from '../problem.ts';
import type { CodeBlockReport, Outcome, Report } from '../types.ts';
import type { CodeBlockCounts, ExampleCounts } from '../messages/words.ts';

/** Code blocks with an expected output, by outcome. */
export function countExamples({ articles }: Report): ExampleCounts {
  const examples = articles
    .flatMap(({ codeBlocks }) => codeBlocks)
    .filter(({ results }) => results.length > 0);
  const count = (outcome: Outcome): number =>
    examples.filter((example) => example.outcome === outcome).length;
  return {
    examples: examples.length,
    match: count('match'),
    mismatch: count('mismatch'),
    unstable: count('unstable'),
    failed: count('failed'),
    skipped: count('skipped'),
  };
}

/** All code blocks, by how far jikko got with them. */
export function countCodeBlocks({ articles }: Report): CodeBlockCounts {
  const reached = articles.flatMap(({ codeBlocks }) => codeBlocks).map(reachOf);
  const count = (reach: Reach): number => reached.filter((one) => one === reach).length;
  return {
    articles: articles.length,
    codeBlocks: reached.length,
    checked: count('checked'),
    onlyRan: count('onlyRan'),
    notChecked: count('notChecked'),
  };
}

/** Why code blocks were not checked; null stands for claiming nothing and not being run. */
export function reasonsNotChecked({ articles }: Report): (Problem | null)[] {
  return articles
    .flatMap(({ codeBlocks }) => codeBlocks)
    .filter((codeBlock) => reachOf(codeBlock) === 'notChecked')
    .map(({ reason, results }) => reason ?? results.map(reasonOf).find(Boolean) ?? null);
}

export type Reach = 'checked' | 'onlyRan' | 'notChecked';

/** How far jikko got with a code block. */
export function reachOf({ outcome, reason, durationMs }: CodeBlockReport): Reach {
  if (outcome === 'failed' || outcome === 'skipped') return 'notChecked';
  if (outcome !== 'unclaimed') return 'checked';
  // A missing module or `input()` says nothing about code that claims nothing: it is only counted.
  return durationMs === null || reason?.severity === 'info' ? 'notChecked' : 'onlyRan';
}

function reasonOf({ verdict }: CodeBlockReport['results'][number]): Problem | null {
  return 'reason' in verdict ? verdict.reason : null;
}
