import { indexLines } from '../../article/lines.ts';
import type { JudgedExample } from '../../judge/judgedExample.ts';
import type { Problem } from '../../problem.ts';
import type { Article } from '../../types.ts';
import type { PrivateFacts } from '../privateText.ts';
import { stylesOf } from './articleStyles.ts';
import type { Insertion } from './insertion.ts';
import { planNewClaim } from './planNewClaim.ts';
import { planUnfoldings } from './planUnfoldings.ts';

export interface InsertionPlan {
  readonly insertions: readonly Insertion[];
  /** Code blocks that must not get a claim, and why. */
  readonly refusals: readonly Problem[];
}

/**
 * Plans a claim for each code block that claims nothing, ran to a good end and printed something,
 * and a fence for each inline claim that would need several lines.
 */
export function planInsertions(
  article: Article,
  judged: readonly JudgedExample[],
  facts: PrivateFacts,
): InsertionPlan {
  const lines = indexLines(article.text);
  const styles = stylesOf(article, judged);
  const planned = judged.flatMap((one, example): (Insertion | Problem)[] => {
    const context = { article, judged, lines, styles, facts, example };
    const newClaim = planNewClaim(one, context);
    return [...(newClaim ? [newClaim] : []), ...planUnfoldings(one, context)];
  });
  return {
    insertions: planned.flatMap((one) => ('code' in one ? [] : one)),
    refusals: planned.flatMap((one) => ('code' in one ? one : [])),
  };
}
