import { withByteOrderMark } from './article/decode.ts';
import { type Problem, problem } from './problem.ts';
import { type ClaimRewrite, planEdits } from './rewrite/planEdits.ts';
import { disproof, type ProofContext } from './rewrite/prove.ts';
import type { PrivateFacts } from './rewrite/privateText.ts';
import { splice } from './rewrite/splice.ts';
import type { Article } from './types.ts';
import { noSetup, type VerifiedArticle, type VerifyContext } from './verifyArticle.ts';

export interface RewrittenArticle {
  /** The whole new text, byte order mark included; null where there is nothing to write. */
  readonly text: string | null;
  readonly rewrites: readonly ClaimRewrite[];
  /** Why wrong claims were left as they are. */
  readonly refusals: readonly Problem[];
}

/** Asked which of the rewrites that are proved are to be written, and in which form. */
export type ChooseRewrites = (
  rewrites: readonly ClaimRewrite[],
) => Promise<readonly ClaimRewrite[]>;

/** Makes the text of an article with its wrong claims set right, and proves it; writes nothing. */
export async function rewriteArticle(
  { article, judged, rules }: VerifiedArticle,
  facts: PrivateFacts,
  { limits, getRunner, readSetup = noSetup }: VerifyContext,
  choose: ChooseRewrites | null = null,
): Promise<RewrittenArticle> {
  const { rewrites: planned, refusals } = planEdits(article, judged, facts);
  const proof = { judged, limits, getRunner, readSetup, rules };
  const possible = await provenOf(article, planned, proof);
  const chosen = choose && (await choose(possible.proven));
  // Others, or other texts, than those that were proved together.
  const { proven, unproven } = chosen ? await provenOf(article, chosen, proof) : possible;
  const all = [...refusals, ...(chosen ? possible.unproven : []), ...unproven];
  if (proven.length === 0) return { text: null, rewrites: [], refusals: all };
  const text = withByteOrderMark({ ...article, text: rewritten(article, proven) });
  return { text, rewrites: proven, refusals: all };
}

interface Proven {
  readonly proven: readonly ClaimRewrite[];
  /** Why the others are not. */
  readonly unproven: readonly Problem[];
}

/** Beyond so many claims, finding the one that cannot be proven takes too long. */
const maxTries = 50;

/** All rewrites, if they can be proven together; else as many of them as can. */
async function provenOf(
  article: Article,
  planned: readonly ClaimRewrite[],
  proof: ProofContext,
): Promise<Proven> {
  const faultOf = (some: readonly ClaimRewrite[]): Promise<string | null> =>
    disproof(article, rewritten(article, some), some, proof);
  if (planned.length === 0 || (await faultOf(planned)) === null) {
    return { proven: planned, unproven: [] };
  }
  const proven: ClaimRewrite[] = [];
  const unproven: Problem[] = [];
  for (const [k, one] of planned.entries()) {
    const detail = k < maxTries ? await faultOf([...proven, one]) : 'too many claims are wrong';
    if (detail === null) proven.push(one);
    else unproven.push(problem('rewrite-unproven', { detail }, one.expected.place));
  }
  return { proven, unproven };
}

function rewritten({ text }: Article, rewrites: readonly ClaimRewrite[]): string {
  return splice(
    text,
    rewrites.flatMap(({ edits }) => edits),
  );
}
