import { decode, type DecodedText } from './article/decode.ts';
import { readArticle } from './article/readArticle.ts';
import { type AskedLines, isExampleAt, isProblemAt } from './judge/atLines.ts';
import type { KnownLimits } from './judge/failure.ts';
import { type JudgedExample, judgeExample, notRun } from './judge/judgeExample.ts';
import { createRuns } from './judge/runs.ts';
import { planExamples } from './planExamples.ts';
import { ArticleError, problem } from './problem.ts';
import type { GetRunner } from './runners/runner.ts';
import type { Unclaimed } from './settings/settingKeys.ts';
import type { Article, ArticleReport } from './types.ts';

/** What verifying an article needs beside its text. */
export interface VerifyContext {
  /** Asked only when there is something to run. */
  readonly getRunner: GetRunner;
  readonly limits: KnownLimits;
  /** False to plan only: nothing is executed. Default true. */
  readonly mayRun?: boolean;
  /** Called with the number of code blocks when an article is read, for a progress line. */
  readonly onPlanned?: (codeBlocks: number) => void;
  /** Called when a code block is done. */
  readonly onCodeBlock?: () => void;
  /** What to do with code blocks that claim no output; default `warn`. */
  readonly unclaimed?: Unclaimed;
}

/** An article with what its code blocks gave: enough to report it and to rewrite it. */
export interface VerifiedArticle {
  readonly article: Article;
  readonly judged: readonly JudgedExample[];
  readonly report: ArticleReport;
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
  { getRunner, limits, mayRun = true, onPlanned, onCodeBlock }: VerifyContext,
  lines: AskedLines = null,
): Promise<VerifiedArticle> {
  const article = readArticle(path, source instanceof Uint8Array ? decode(source) : source);
  const { plan, warnings } = await planExamples(article, getRunner);
  const asked = new Set(plan.filter(({ example }) => isExampleAt(example, lines)));
  const problems = [...article.warnings, ...warnings].filter((one) => isProblemAt(one, lines));
  if (lines && asked.size + problems.length === 0) {
    throw new ArticleError(problem('article-line', { lines: lines.join(', ') }));
  }
  onPlanned?.(asked.size);
  const context = { getRunner, runs: createRuns(), limits, plan, mayRun };
  const judged = await Promise.all(
    plan.map(async (planned) => {
      if (!asked.has(planned)) return notRun(planned, notAsked);
      const one = await judgeExample(planned, context);
      onCodeBlock?.();
      return one;
    }),
  );
  const report: ArticleReport = {
    path,
    error: null,
    problems,
    codeBlocks: judged.filter(({ planned }) => asked.has(planned)).map((one) => one.report),
    rewrite: null,
  };
  return { article, judged, report };
}

const notAsked = { ...problem('program-not-run', {}), severity: 'info' } as const;
