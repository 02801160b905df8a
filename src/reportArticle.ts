import { badgeWarnings } from './badge/badgeFacts.ts';
import type { DecodedText } from './article/decode.ts';
import { keepResults } from './editor/resultsFile.ts';
import { hashOfText } from './editor/storedResults.ts';
import { toldProblems } from './editor/toldProblems.ts';
import { explainArticle } from './explain/explainArticle.ts';
import { recordRuns } from './explain/recordRuns.ts';
import { showArticle } from './explain/showArticle.ts';
import type { ArticleFile } from './files/articleFile.ts';
import { fixArticle } from './fixArticle.ts';
import type { AskedLines } from './judge/atLines.ts';
import { privateFacts } from './privateFacts.ts';
import { suggestionsOf } from './rewrite/suggestion.ts';
import { rewriteArticle } from './rewriteArticle.ts';
import type { RunRequest } from './run.ts';
import { rememberRuns } from './runners/rememberRuns.ts';
import type { ArticleReport } from './types.ts';
import { type VerifyContext, type VerifiedArticle, verifyArticle } from './verifyArticle.ts';

/** An article's file, and its text. */
export interface ReadArticleFile {
  readonly file: ArticleFile;
  readonly decoded: DecodedText;
}

/**
 * Makes the report of one article that has to be looked at; where it is asked for, sets it right or
 * explains it.
 *
 * @throws ArticleError, RunInterrupted as `verifyArticle`.
 */
export function reportArticle(
  read: ReadArticleFile,
  request: RunRequest,
  lines: AskedLines,
): Promise<ArticleReport> {
  const { insert = false, context } = request;
  const prepared = {
    ...request,
    context: {
      ...context,
      getRunner: insert ? rememberRuns(context.getRunner) : context.getRunner,
      // What claims nothing yet is written as it was printed.
      reference: context.reference === true || insert,
    },
  };
  return request.explain
    ? verifyAndExplain(read, prepared, lines)
    : verifyAndFix(read, prepared, lines);
}

async function verifyAndFix(
  { file, decoded }: ReadArticleFile,
  request: RunRequest,
  lines: AskedLines,
): Promise<ArticleReport> {
  const { path } = file;
  const verified = await verifyArticle(path, decoded, request.context, lines);
  if (!lines) await request.keptArticles?.keep(path, file.bytes, verified);
  if (request.keepForEditor && request.fix === 'off' && !lines) await keep(path, verified, request);
  const fixed =
    request.fix === 'off'
      ? await withBadgeWarnings(verified, request.context, lines)
      : await fixArticle(file, verified, request, lines);
  const report = request.show ? showArticle(verified, fixed) : fixed;
  if (!request.suggest || report.rewrite?.isWritten) return report;
  const { rewrites } = await rewriteArticle(verified, privateFacts(), request.context);
  return { ...report, suggestions: suggestionsOf(verified.article, rewrites) };
}

async function withBadgeWarnings(
  verified: VerifiedArticle,
  { getRunner, mayRun = true }: VerifyContext,
  lines: AskedLines,
): Promise<ArticleReport> {
  const { report } = verified;
  const told = mayRun && lines === null ? await badgeWarnings(verified, getRunner) : [];
  return told.length > 0 ? { ...report, problems: [...report.problems, ...told] } : report;
}

async function keep(
  path: string,
  verified: VerifiedArticle,
  { cwd, context }: RunRequest,
): Promise<void> {
  const rewritten = await rewriteArticle(verified, privateFacts(), context);
  const textHash = hashOfText(verified.article.text);
  await keepResults(path, cwd, { textHash, told: toldProblems(verified, rewritten) });
}

async function verifyAndExplain(
  { file, decoded }: ReadArticleFile,
  { context, show = false }: RunRequest,
  lines: AskedLines,
): Promise<ArticleReport> {
  const record = recordRuns(context.getRunner);
  const watched = { ...context, getRunner: record.getRunner };
  const { path } = file;
  const verified = await verifyArticle(path, decoded, watched, lines);
  const rewritten = await rewriteArticle(verified, privateFacts(), watched);
  const report = await explainArticle(verified, { record, rewritten, limits: context.limits });
  return show ? showArticle(verified, report) : report;
}
