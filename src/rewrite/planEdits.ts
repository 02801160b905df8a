import { indexLines } from '../article/lines.ts';
import type { JudgedExample } from '../judge/judgedExample.ts';
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
  const lines = indexLines(article.text);
  for (const { expected, verdict } of judged.flatMap(({ report }) => report.results)) {
    if (verdict.outcome !== 'mismatch') continue;
    const { actual, partTexts } = verdict;
    const refusal = refusalFor(expected, actual, article.text, facts);
    if (refusal) {
      refusals.push(refusal);
      continue;
    }
    const edits = claimEdits(article.text, lines, expected, {
      actual,
      ...(partTexts && { partTexts }),
    });
    rewrites.push({ expected, actual, edits });
  }
  return { rewrites, refusals };
}
