import { badgeWarnings } from './badge/badgeFacts.ts';
import type { DecodedText } from './article/decode.ts';
import { keepResults } from './editor/resultsFile.ts';
import { hashOfText } from './editor/storedResults.ts';
import { toldProblems } from './editor/toldProblems.ts';
import type { ArticleFile } from './files/articleFile.ts';
import type { AskedLines } from './judge/atLines.ts';
import { privateFacts } from './privateFacts.ts';
import type { RewrittenArticle } from './rewriteArticle.ts';
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
      : await (await import('./fixArticle.ts')).fixArticle(file, verified, request, lines);
  const report = await shown(verified, fixed, request);
  if (!request.suggest || report.rewrite?.isWritten) return report;
  const { suggestionsOf } = await import('./rewrite/suggestion.ts');
  const { rewrites } = await rewrittenOf(verified, request.context);
  return { ...report, suggestions: suggestionsOf(verified.article, rewrites) };
}

async function shown(
  verified: VerifiedArticle,
  report: ArticleReport,
  { show = false }: RunRequest,
): Promise<ArticleReport> {
  if (!show) return report;
  const { showArticle } = await import('./explain/showArticle.ts');
  return showArticle(verified, report);
}

/** What rewrites is loaded where a claim is wrong: mostly none is. */
async function rewrittenOf(
  verified: VerifiedArticle,
  context: VerifyContext,
): Promise<RewrittenArticle> {
  const results = verified.judged.flatMap(({ report }) => report.results);
  if (!results.some(({ verdict }) => verdict.outcome === 'mismatch')) return notRewritten;
  const { rewriteArticle } = await import('./rewriteArticle.ts');
  return rewriteArticle(verified, privateFacts(), context);
}

const notRewritten: RewrittenArticle = { text: null, rewrites: [], refusals: [] };

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
  const rewritten = await rewrittenOf(verified, context);
  const textHash = hashOfText(verified.article.text);
  await keepResults(path, cwd, { textHash, told: toldProblems(verified, rewritten) });
}

async function verifyAndExplain(
  { file, decoded }: ReadArticleFile,
  request: RunRequest,
  lines: AskedLines,
): Promise<ArticleReport> {
  const { context } = request;
  const { recordRuns } = await import('./explain/recordRuns.ts');
  const { explainArticle } = await import('./explain/explainArticle.ts');
  const record = recordRuns(context.getRunner);
  const watched = { ...context, getRunner: record.getRunner };
  const { path } = file;
  const verified = await verifyArticle(path, decoded, watched, lines);
  const rewritten = await rewrittenOf(verified, watched);
  const report = await explainArticle(verified, { record, rewritten, limits: context.limits });
  return shown(verified, report, request);
}
