import { isAllCompared } from './articleRules.ts';
import { decode } from './article/decode.ts';
import { readArticleFile } from './files/articleFile.ts';
import { setupReader } from './files/readSetupFile.ts';
import { findArticles } from './files/findArticles.ts';
import type { FoundArticle } from './files/foundArticle.ts';
import type { KeptArticles } from './cache/keptArticles.ts';
import { eachArticle } from './eachArticle.ts';
import { expectPrograms } from './expectPrograms.ts';
import { removeLeftovers } from './files/leftovers.ts';
import { isProblemAt } from './judge/atLines.ts';
import { ownTurn } from './ownTurn.ts';
import { ArticleError, type Problem, problem } from './problem.ts';
import { summarise } from './report.ts';
import { RunInterrupted } from './runners/interrupted.ts';
import type { Ask } from './rewrite/proposal.ts';
import { selectArticles } from './selection/selectArticles.ts';
import type { Selection } from './selection/selection.ts';
import type { ReadStaged } from './selection/stagedContent.ts';
import { shardReport } from './selection/shardReport.ts';
import { normaliserWarnings } from './settings/normaliserProblem.ts';
import type { ArticleReport, Isolation, Report } from './types.ts';
import type { VerifyContext } from './verifyArticle.ts';

/** What to do with wrong claims: tell them, show what would be written, or write it. */
export type FixMode = 'off' | 'dryRun' | 'write';

export interface RunRequest {
  /** Files, folders and globs as given; none for the articles of the repository. */
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly fix: FixMode;
  /** True to add claims to code blocks that have none, where `fix` is not off. */
  readonly insert?: boolean;
  /** True to write the badge of an article and nothing else, where `fix` is not off. */
  readonly badgeOnly?: boolean;
  /** Asked before something is written; then one article comes after the other. */
  readonly ask?: Ask | null;
  readonly context: VerifyContext;
  /** True where the paths name all that the settings of the project are about; default false. */
  readonly isWholeProject?: boolean;
  /** True to tell how each verdict came about; default false. */
  readonly explain?: boolean;
  /** True to tell what `fix` would write, unless it is written; default false. */
  readonly suggest?: boolean;
  /** True for a report that shows the articles and when their programs printed what; default false. */
  readonly show?: boolean;
  /** Reports of articles that passed earlier; without it each article is looked at. */
  readonly keptArticles?: KeptArticles | null;
  /** True to keep what is found for the plugin in an editor; default false. */
  readonly keepForEditor?: boolean;
  readonly pythonVersion: () => string | null;
  readonly isolation?: () => Isolation | null;
  readonly notices?: () => readonly Problem[];
  /** Resolves when more programs are wanted: articles are read no earlier. Default: always. */
  readonly programsWanted?: () => Promise<void>;
  /** Which of the articles are asked for; default all. */
  readonly selection?: Selection | null;
  /** True once no further article is to begin; default never. */
  readonly isOver?: () => boolean;
  /** True once the process is asked to end: what runs then was not finished; default never. */
  readonly isInterrupted?: () => boolean;
  /** Called with the number of articles that are going to be looked at. */
  readonly onSelected?: (articles: number) => void;
  readonly onArticle?: () => void;
}

/** Articles that are read and held in memory at the same time. */
const maxOpenArticles = 16;

/**
 * Verifies, and where asked sets right, all articles that the paths name. A run that is interrupted
 * resolves, too: its report is about the articles that were finished, and counts the others.
 */
export async function run(request: RunRequest): Promise<Report> {
  const startedAt = performance.now();
  const { paths, cwd, selection = null } = request;
  const { articles: found, ...others } = await selectArticles(
    await findArticles(paths, cwd),
    selection,
    cwd,
  );
  request.onSelected?.(found.length);
  if (request.fix === 'write') {
    await removeLeftovers(
      found.map(({ path }) => path),
      cwd,
    );
  }
  const readStaged = request.fix === 'off' ? others.readStaged : null;
  const report = (one: FoundArticle): Promise<ArticleReport> =>
    reportOf(one, request, readStaged ?? asItLies);
  const { articles, leftOut } = await eachArticle(found, others.leftOut, report, {
    maxOpen: request.ask ? 1 : maxOpenArticles,
    isOver: request.isOver ?? never,
    isInterrupted: request.isInterrupted ?? never,
  });
  const { normalisers = [] } = request.context;
  const isComplete = request.isWholeProject === true && articles.every(isAllCompared);
  const ofNormalisers = normalisers.flatMap((one) =>
    normaliserWarnings(one, isComplete && leftOut === null, null),
  );
  return {
    pythonVersion: request.pythonVersion(),
    isolation: request.isolation?.() ?? null,
    durationMs: Math.round(performance.now() - startedAt),
    summary: summarise(articles),
    articles,
    otherFiles: others.otherFiles,
    problems: [...others.problems, ...ofNormalisers, ...(request.notices?.() ?? [])],
    ...(leftOut && { leftOut }),
    ...(others.shard && { shard: shardReport(others.shard, leftOut, isComplete, normalisers) }),
  };
}

const never = (): boolean => false;
const atOnce = async (): Promise<void> => undefined;
const asItLies: ReadStaged = async () => null;

async function reportOf(
  { path, lines, warnings }: FoundArticle,
  request: RunRequest,
  readStaged: ReadStaged,
): Promise<ArticleReport> {
  try {
    const lying = await readArticleFile(path, request.cwd);
    const file = { ...lying, bytes: (await readStaged(lying.absolutePath)) ?? lying.bytes };
    const known = lines ? null : await request.keptArticles?.find(path, file.bytes);
    if (known) return asReported({ ...known, problems: [...warnings, ...known.problems] }, request);
    const decoded = decode(file.bytes);
    const readSetup = setupReader(path, request.cwd, readStaged);
    await expectPrograms(decoded.text, request.context);
    // Python starts while this is loaded.
    const { reportArticle } = await import('./reportArticle.ts');
    await ownTurn(request.programsWanted ?? atOnce);
    const context = { ...request.context, readSetup };
    const report = await reportArticle({ file, decoded }, { ...request, context }, lines);
    const told = warnings.filter((one) => isProblemAt(one, lines));
    return { ...report, problems: [...told, ...report.problems] };
  } catch (error) {
    const reason = asProblem(error);
    // Below a heading there may be a fence that only looks like code.
    const isNothing = reason.code === 'article-line' && request.selection?.heading !== undefined;
    return {
      path,
      error: isNothing ? null : reason,
      problems: [],
      codeBlocks: [],
      notJudged: [],
      rewrite: null,
    };
  } finally {
    request.onArticle?.();
  }
}

/** Tells of an article that needs no run as of one that had one. */
function asReported(report: ArticleReport, { context }: RunRequest): ArticleReport {
  context.onPlanned?.(report.codeBlocks.length);
  for (const codeBlock of report.codeBlocks) context.onCodeBlock?.(codeBlock);
  return report;
}

function asProblem(error: unknown): Problem {
  if (error instanceof ArticleError) return error.problem;
  if (error instanceof Error && error instanceof RunInterrupted) throw error;
  return problem('internal-error', { detail: String(error) });
}
