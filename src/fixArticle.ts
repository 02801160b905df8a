import { createTwoFilesPatch } from 'diff';
import { decode, withByteOrderMark } from './article/decode.ts';
import { badgeAlone } from './badge/badgeAlone.ts';
import { type BadgedArticle, refreshBadge } from './badge/refreshBadge.ts';
import { changeArticle } from './changeArticle.ts';
import { type ArticleFile, writeArticleFile } from './files/articleFile.ts';
import type { AskedLines } from './judge/atLines.ts';
import { privateFacts } from './privateFacts.ts';
import type { RunRequest } from './run.ts';
import type { ArticleReport } from './types.ts';
import type { VerifiedArticle } from './verifyArticle.ts';

/** Sets right what a verified article claims, or tells what would be written. */
export async function fixArticle(
  file: ArticleFile,
  verified: VerifiedArticle,
  request: RunRequest,
  lines: AskedLines,
): Promise<ArticleReport> {
  const { fix, badgeOnly = false, context } = request;
  const { badge, ...changed } = badgeOnly
    ? await badgeAlone(verified, context, today())
    : await changedAndBadged(verified, request, lines);
  const report = { ...verified.report, ...(badgeOnly && badge && { badge }) };
  const { text, places, insertedAt, hasNewBadge, refusals } = changed;
  const problems = [...report.problems, ...refusals];
  if (text === null) return { ...report, problems };
  const before = withByteOrderMark(decode(file.bytes));
  const patch = createTwoFilesPatch(file.path, file.path, before, text);
  const rewrite = {
    places,
    ...(insertedAt.length > 0 && { insertedAt }),
    ...(hasNewBadge && { hasNewBadge }),
    patch,
  };
  if (fix === 'dryRun') return { ...report, problems, rewrite: { ...rewrite, isWritten: false } };
  const unwritten = await writeArticleFile(file, text);
  if (unwritten) return { ...report, problems: [...problems, unwritten] };
  return { ...report, problems, rewrite: { ...rewrite, isWritten: true } };
}

async function changedAndBadged(
  verified: VerifiedArticle,
  { insert = false, ask = null, context }: RunRequest,
  lines: AskedLines,
): Promise<Omit<BadgedArticle, 'badge'> & Partial<BadgedArticle>> {
  const options = { insert, ask, lines };
  const claimed = await changeArticle(verified, privateFacts(), context, options);
  return lines === null
    ? refreshBadge(verified, claimed, context, today())
    : { ...claimed, hasNewBadge: false };
}

/** In the time zone of the author. */
function today(): string {
  return new Date().toLocaleDateString('sv-SE');
}
