import { splitByteOrderMark, withByteOrderMark } from './article/decode.ts';
import type { AskedLines } from './judge/atLines.ts';
import { type InsertedClaims, insertClaims } from './insertClaims.ts';
import { linesOfCodeBlocks, silent } from './rewrite/insert/provenOf.ts';
import type { Problem } from './problem.ts';
import { chooseRewrites } from './rewrite/chooseRewrites.ts';
import { chooseInsertions } from './rewrite/insert/chooseInsertions.ts';
import type { PrivateFacts } from './rewrite/privateText.ts';
import type { Ask } from './rewrite/proposal.ts';
import { rewriteArticle, type RewrittenArticle } from './rewriteArticle.ts';
import type { Place } from './types.ts';
import { type VerifiedArticle, type VerifyContext, verifyArticle } from './verifyArticle.ts';

/** How an article is to be changed. */
export interface ChangeOptions {
  /** True to add claims where there are none. Then the runner remembers its runs. */
  readonly insert: boolean;
  /** Asked before a change counts; null to change all. */
  readonly ask: Ask | null;
  /** The lines that were asked for when the article was verified. */
  readonly lines: AskedLines;
}

/** An article with its claims set right and, where asked, new ones; places are of the old text. */
export interface ChangedArticle {
  /** The whole new text, byte order mark included; null where there is nothing to write. */
  readonly text: string | null;
  /** The claims that were set right. */
  readonly places: readonly Place[];
  /** The code blocks that got a claim. */
  readonly insertedAt: readonly Place[];
  readonly refusals: readonly Problem[];
}

/** Sets the wrong claims of an article right, then adds the missing ones; writes nothing. */
export async function changeArticle(
  verified: VerifiedArticle,
  facts: PrivateFacts,
  context: VerifyContext,
  { insert, ask, lines }: ChangeOptions,
): Promise<ChangedArticle> {
  const { article, judged } = verified;
  const choose =
    ask &&
    ((some: RewrittenArticle['rewrites']) => chooseRewrites(article, judged, some, facts, ask));
  const rewritten = await rewriteArticle(verified, facts, context, choose);
  const places = rewritten.rewrites.map(({ expected }) => expected.place);
  const { text, refusals } = rewritten;
  if (!insert) return { text, places, insertedAt: [], refusals };

  const between = await verifiedAgain(verified, rewritten, context, lines);
  const inserted = await insertClaims(
    between,
    facts,
    context,
    lines !== null,
    ask && ((some) => chooseInsertions(between.article, between.judged, some, ask)),
  );
  return merged(verified, between, rewritten, inserted);
}

/** The article as the rewrites leave it. */
async function verifiedAgain(
  verified: VerifiedArticle,
  { text, rewrites }: RewrittenArticle,
  context: VerifyContext,
  lines: AskedLines,
): Promise<VerifiedArticle> {
  if (text === null) return verified;
  const decoded = splitByteOrderMark(text);
  const edits = rewrites.flatMap((one) => one.edits);
  const asked = lines && linesOfCodeBlocks(verified, decoded.text, edits);
  return verifyArticle(verified.article.path, decoded, silent(context), asked);
}

function merged(
  verified: VerifiedArticle,
  between: VerifiedArticle,
  { text, rewrites, refusals }: RewrittenArticle,
  inserted: InsertedClaims,
): ChangedArticle {
  const { insertions } = inserted;
  const unfolded = insertions.flatMap(({ example, replaced }) => {
    const results = between.judged[example]?.report.results ?? [];
    const index = results.findIndex(({ expected }) => expected === replaced);
    return replaced ? (verified.judged[example]?.report.results[index]?.expected.place ?? []) : [];
  });
  const added = insertions.filter(({ replaced }) => replaced === null);
  const isUnfolded = ({ code, place }: Problem): boolean =>
    code === 'rewrite-inline-lines' &&
    unfolded.some((one) => one.line === place?.line && one.column === place.column);
  return {
    text:
      insertions.length > 0
        ? withByteOrderMark({ ...verified.article, text: inserted.text })
        : text,
    places: [...rewrites.map(({ expected }) => expected.place), ...unfolded],
    insertedAt: added.flatMap(
      ({ example }) => verified.judged[example]?.report.codeBlock.place ?? [],
    ),
    refusals: [...refusals.filter((one) => !isUnfolded(one)), ...inserted.refusals],
  };
}
