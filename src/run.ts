import { createTwoFilesPatch } from 'diff';
import pMap from 'p-map';
import { decode, withByteOrderMark } from './article/decode.ts';
import { type ArticleFile, readArticleFile, writeArticleFile } from './files/articleFile.ts';
import { setupReader } from './files/readSetupFile.ts';
import { findArticles } from './files/findArticles.ts';
import type { FoundArticle } from './files/foundArticle.ts';
import { isProblemAt } from './judge/atLines.ts';
import { ArticleError, type Problem, problem } from './problem.ts';
import { summarise } from './report.ts';
import { privateFacts } from './privateFacts.ts';
import { RunInterrupted } from './runners/interrupted.ts';
import { rewriteArticle } from './rewriteArticle.ts';
import type { ArticleReport, Report } from './types.ts';
import { type VerifyContext, type VerifiedArticle, verifyArticle } from './verifyArticle.ts';

/** What to do with wrong claims: tell them, show what would be written, or write it. */
export type FixMode = 'off' | 'dryRun' | 'write';

export interface RunRequest {
  /** Files, folders and globs as given; none for the articles of the repository. */
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly fix: FixMode;
  readonly context: VerifyContext;
  readonly pythonVersion: () => string | null;
  readonly notices?: () => readonly Problem[];
  readonly onArticle?: () => void;
}

/** Articles that are read and held in memory at the same time. */
const maxOpenArticles = 16;

/** Verifies, and where asked sets right, all articles that the paths name. */
export async function run(request: RunRequest): Promise<Report> {
  const startedAt = performance.now();
  const { articles: found, otherFiles, problems } = await findArticles(request.paths, request.cwd);
  const articles = await pMap(found, (one) => reportArticle(one, request), {
    concurrency: maxOpenArticles,
  });
  return {
    pythonVersion: request.pythonVersion(),
    durationMs: Math.round(performance.now() - startedAt),
    summary: summarise(articles),
    articles,
    otherFiles,
    problems: [...problems, ...(request.notices?.() ?? [])],
  };
}

async function reportArticle(
  { path, lines, warnings }: FoundArticle,
  request: RunRequest,
): Promise<ArticleReport> {
  try {
    const file = await readArticleFile(path, request.cwd);
    const context = { ...request.context, readSetup: setupReader(path, request.cwd) };
    const verified = await verifyArticle(path, file.bytes, context, lines);
    const report =
      request.fix === 'off'
        ? verified.report
        : await fixArticle(file, verified, { ...request, context });
    const told = warnings.filter((one) => isProblemAt(one, lines));
    return { ...report, problems: [...told, ...report.problems] };
  } catch (error) {
    return {
      path,
      error: asProblem(error),
      problems: [],
      codeBlocks: [],
      notJudged: [],
      rewrite: null,
    };
  } finally {
    request.onArticle?.();
  }
}

function asProblem(error: unknown): Problem {
  if (error instanceof ArticleError) return error.problem;
  if (error instanceof Error && error instanceof RunInterrupted) throw error;
  return problem('internal-error', { detail: String(error) });
}

async function fixArticle(
  file: ArticleFile,
  verified: VerifiedArticle,
  { fix, context }: RunRequest,
): Promise<ArticleReport> {
  const { report } = verified;
  const { text, rewrites, refusals } = await rewriteArticle(verified, privateFacts(), context);
  const problems = [...report.problems, ...refusals];
  if (text === null) return { ...report, problems };
  const before = withByteOrderMark(decode(file.bytes));
  const patch = createTwoFilesPatch(file.path, file.path, before, text);
  const places = rewrites.map(({ expected }) => expected.place);
  if (fix === 'dryRun')
    return { ...report, problems, rewrite: { places, patch, isWritten: false } };
  const unwritten = await writeArticleFile(file, text);
  if (unwritten) return { ...report, problems: [...problems, unwritten] };
  return { ...report, problems, rewrite: { places, patch, isWritten: true } };
}
