import type { JudgedExample } from '../judge/judgeExample.ts';
import type { Problem } from '../problem.ts';
import type { Article, Edit, ExpectedOutput } from '../types.ts';
import { claimEdits } from './claimEdits.ts';
import type { PrivateFacts } from './privateText.ts';
import { refusalFor } from './refusal.ts';

/** A claim that is to be rewritten. */
export interface ClaimRewrite {
  readonly expected: ExpectedOutput;
  readonly actual: string;
  readonly edits: readonly Edit[];
}

export interface RewritePlan {
  readonly rewrites: readonly ClaimRewrite[];
  /** Wrong claims that must not be rewritten, and why. */
  readonly refusals: readonly Problem[];
}

/** Plans how to set the wrong claims of an article right. What is unstable or failed stays. */
export function planEdits(
  article: Article,
  judged: readonly Pick<JudgedExample, 'report'>[],
  facts: PrivateFacts,
): RewritePlan {
  const rewrites: ClaimRewrite[] = [];
  const refusals: Problem[] = [];
  for (const { expected, verdict } of judged.flatMap(({ report }) => report.results)) {
    if (verdict.outcome !== 'mismatch') continue;
    const { actual } = verdict;
    const refusal = refusalFor(expected, actual, article.text, facts);
    if (refusal) refusals.push(refusal);
    else rewrites.push({ expected, actual, edits: claimEdits(article.text, expected, actual) });
  }
  return { rewrites, refusals };
}
