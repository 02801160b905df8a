import { differenceOf } from '../compare/difference.ts';
import type { JudgedExample } from '../judge/judgedExample.ts';
import { problem } from '../problem.ts';
import type { Article } from '../types.ts';
import { withNotes } from './noteLines.ts';
import type { ClaimRewrite } from './planEdits.ts';
import type { PrivateFacts } from './privateText.ts';
import type { Ask, ProposedChange } from './proposal.ts';

/** Asks about each example with wrong claims, in the order of the article; those agreed to. */
export async function chooseRewrites(
  article: Article,
  judged: readonly JudgedExample[],
  rewrites: readonly ClaimRewrite[],
  facts: PrivateFacts,
  ask: Ask,
): Promise<ClaimRewrite[]> {
  const chosen: ClaimRewrite[] = [];
  for (const one of judged) {
    const claims = new Set(one.report.results.map(({ expected }) => expected));
    const own = rewrites.filter(({ expected }) => claims.has(expected));
    if (own.length === 0) continue;
    const noted = own.map((rewrite) => withNotes(article, one, rewrite, facts));
    const hasNotes = noted.some((rewrite) => rewrite !== null);
    const kept = own.map((rewrite, k) => noted[k] ?? rewrite);
    const answer = await ask({
      path: article.path,
      heading: one.report.codeBlock.heading,
      changes: own.map(changeOf),
      asNotes: hasNotes ? kept.map(changeOf) : null,
    });
    if (answer === 'write') chosen.push(...own);
    if (answer === 'asNotes') chosen.push(...kept);
  }
  return chosen;
}

function changeOf({ expected, actual }: ClaimRewrite): ProposedChange {
  const { label, place } = expected;
  return {
    problem: problem('claim-mismatch', { label }, place),
    label,
    difference: differenceOf(expected, actual),
  };
}
