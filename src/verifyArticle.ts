import type { KeptPrograms } from './cache/keptPrograms.ts';
import { decode, type DecodedText } from './article/decode.ts';
import { readArticle } from './article/readArticle.ts';
import { articleRules, isAllCompared } from './articleRules.ts';
import { type AskedLines, isExampleAt, isProblemAt } from './judge/atLines.ts';
import type { KnownLimits } from './judge/failure.ts';
import { type JudgedExample, notRun } from './judge/judgedExample.ts';
import { judgeExample } from './judge/judgeExample.ts';
import { NotStarted } from './judge/notStarted.ts';
import { createRuns } from './judge/runs.ts';
import type { LineRules } from './normalizers/lineRules.ts';
import type { OwnNormaliser } from './normalizers/ownNormalisers.ts';
import { planExamples, type ReadSetup } from './planExamples.ts';
import { ArticleError, type Problem, problem, warning } from './problem.ts';
import type { GetRunner } from './runners/runner.ts';
import { notReadable } from './sessions/articleRequirements.ts';
import { joinRepeats } from './sessions/repeats.ts';
import type { ClockSetting } from './settings/runOptions.ts';
import type { Badge } from './nouns/badge.ts';
import type { Unclaimed } from './settings/settingKeys.ts';
import type { Article, ArticleReport, CodeBlockReport, Requirements } from './types.ts';

/** What verifying an article needs beside its text. */
export interface VerifyContext {
  /** Asked only when there is something to run. */
  readonly getRunner: GetRunner;
  readonly limits: KnownLimits;
  /** False to plan only: nothing is executed. Default true. */
  readonly mayRun?: boolean;
  /** Reads setup files; without it there are none. */
  readonly readSetup?: ReadSetup;
  /** True to run what directives skip as well, and to tell which skip is no longer needed. */
  readonly runSkipped?: boolean;
  /** Called with the number of code blocks when an article is read, for a progress line. */
  readonly onPlanned?: (codeBlocks: number) => void;
  /** Called when a code block is done. */
  readonly onCodeBlock?: (report: CodeBlockReport) => void;
  /** Of the project; an article adds its own. */
  readonly normalisers?: readonly OwnNormaliser[];
  /** True to take no other way than the reference run. Default false. */
  readonly reference?: boolean;
  /** Of runs that are no reference runs; default `auto`. */
  readonly clock?: ClockSetting;
  /** Passes of earlier runs; without them each program is run. */
  readonly kept?: KeptPrograms | null;
  /** What to do with code blocks that claim no output, unless the article says it; default `warn`. */
  readonly unclaimed?: Unclaimed;
  /** Of the project; an article may say it nearer. Default `off`. */
  readonly badge?: Badge;
  /** What programs need by the settings of the project, unless their article says it. */
  readonly requirements?: Requirements | null;
}

/** An article with what its code blocks gave: enough to report it and to rewrite it. */
export interface VerifiedArticle {
  readonly article: Article;
  readonly judged: readonly JudgedExample[];
  readonly report: ArticleReport;
  /** By what its claims were compared. */
  readonly rules: LineRules;
}

/**
 * Verifies one article: reads it, pairs code blocks and claims, plans what runs together, runs the
 * programs side by side and judges every claim.
 *
 * @param lines Only what stands at these lines is run and reported; other code blocks are judged as
 * not run, so that a rewrite still knows them.
 * @throws ArticleError where the article cannot be read, or nothing stands at the lines.
 */
export async function verifyArticle(
  path: string,
  source: Uint8Array | DecodedText,
  context: VerifyContext,
  lines: AskedLines = null,
): Promise<VerifiedArticle> {
  const { getRunner, limits, onPlanned, onCodeBlock, readSetup = noSetup } = context;
  const { mayRun = true, runSkipped = false, reference = false, clock = 'auto' } = context;
  const decoded = source instanceof Uint8Array ? decode(source) : source;
  const article = readArticle(path, decoded);
  const planned = await planExamples(article, getRunner, readSetup, context.requirements ?? null);
  const { plan, warnings } = planned;
  const { rules, ...ofRules } = await articleRules(article, context.normalisers ?? []);
  const mistakes = [...article.mistakes, ...ofRules.mistakes, ...planned.mistakes];
  const [mistake, ...others] = mistakes;
  if (mistake) {
    const report = reportOfMistakes(path, mistake, [...others, ...article.warnings]);
    return { article, judged: [], report, rules };
  }
  const asked = new Set(plan.filter(({ example }) => isExampleAt(example, lines)));
  const problems = [...article.warnings, ...warnings].filter((one) => isProblemAt(one, lines));
  if (lines && asked.size + problems.length === 0) {
    throw new ArticleError(problem('article-line', { lines: lines.join(', ') }));
  }
  onPlanned?.(asked.size);
  const unclaimed = article.settings.unclaimed ?? context.unclaimed ?? 'warn';
  const asking = { mayRun, unclaimed, runSkipped };
  const { kept = null } = context;
  const runs = createRuns(reference, clock, kept !== null);
  // A reference run has the real clock whatever is asked for.
  const askedClock = reference ? 'real' : clock;
  const about = { getRunner, runs, limits, plan, rules, kept } as const;
  const judging = { ...about, clock: askedClock, ...asking } as const;
  const judged = await Promise.all(
    plan.map(async (one) => {
      if (!asked.has(one)) return notRun(one, notAsked, plan);
      const found = await judgeExample(one, judging).catch((error: unknown) => {
        if (error instanceof NotStarted) return notRun(one, error.reason, plan);
        throw error;
      });
      onCodeBlock?.(found.report);
      return found;
    }),
  );
  const notAskedFor = plan.filter((one) => !asked.has(one) && !one.example.isRepeated);
  const codeBlocksLeftOut = notAskedFor.length;
  const report: ArticleReport = {
    path,
    error: null,
    problems: [...problems, ...judged.flatMap(labelsWithoutResult), ...judged.flatMap(endedServer)],
    codeBlocks: joinRepeats(
      judged.filter((one) => asked.has(one.planned)).map((one) => one.report),
    ),
    notJudged: lines === null ? planned.notJudged : [],
    rewrite: null,
    ...(codeBlocksLeftOut > 0 && { codeBlocksLeftOut }),
  };
  const isComplete = mayRun && lines === null && isAllCompared(report);
  const told = [...report.problems, ...ofRules.warnings(isComplete)];
  return { article, judged, report: { ...report, problems: told }, rules };
}

const notAsked = { ...problem('program-not-run', {}), severity: 'info' } as const;

/** Where no file may be read. */
export const noSetup: ReadSetup = async () => ({ detail: notReadable });

/** An article that says something wrong to jikko is not run: it may have meant to forbid it. */
function reportOfMistakes(
  path: string,
  error: Problem,
  problems: readonly Problem[],
): ArticleReport {
  return { path, error, problems, codeBlocks: [], notJudged: [], rewrite: null };
}

/** The code blocks that were being run when a fork server ended. */
function endedServer({ planned, endedServer: hasEnded }: JudgedExample): Problem[] {
  return hasEnded ? [warning('program-ended-server', {}, planned.example.codeBlock.place)] : [];
}

/** A text below a label that turned out to be none of its result leaves the label without one. */
function labelsWithoutResult({ planned, report, output }: JudgedExample): Problem[] {
  if (!output) return [];
  const adopted = new Set(report.results.map(({ expected }) => expected.range.start));
  return planned.example.expectedOutputs.flatMap(({ label, labelPlace, range }) =>
    labelPlace && !adopted.has(range.start)
      ? [warning('label-without-result', { label }, labelPlace)]
      : [],
  );
}
