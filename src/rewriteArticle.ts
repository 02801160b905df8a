import { withByteOrderMark } from './article/decode.ts';
import { type Problem, problem } from './problem.ts';
import { type ClaimRewrite, planEdits } from './rewrite/planEdits.ts';
import { disproof } from './rewrite/prove.ts';
import type { PrivateFacts } from './rewrite/privateText.ts';
import { splice } from './rewrite/splice.ts';
import { noSetup, type VerifiedArticle, type VerifyContext } from './verifyArticle.ts';

export interface RewrittenArticle {
  /** The whole new text, byte order mark included; null where there is nothing to write. */
  readonly text: string | null;
  readonly rewrites: readonly ClaimRewrite[];
  /** Why wrong claims were left as they are. */
  readonly refusals: readonly Problem[];
}

/** Makes the text of an article with its wrong claims set right, and proves it; writes nothing. */
export async function rewriteArticle(
  { article, judged }: VerifiedArticle,
  facts: PrivateFacts,
  { limits, getRunner, readSetup = noSetup }: VerifyContext,
): Promise<RewrittenArticle> {
  const { rewrites, refusals } = planEdits(article, judged, facts);
  if (rewrites.length === 0) return { text: null, rewrites, refusals };
  const edits = rewrites.flatMap((rewrite) => rewrite.edits);
  const text = splice(article.text, edits);
  const detail = await disproof(article, text, rewrites, {
    judged,
    limits,
    getRunner,
    readSetup,
  });
  if (detail !== null) {
    const place = rewrites[0]?.expected.place ?? null;
    const unproven = problem('rewrite-unproven', { detail }, place);
    return { text: null, rewrites: [], refusals: [...refusals, unproven] };
  }
  return { text: withByteOrderMark({ ...article, text }), rewrites, refusals };
}
