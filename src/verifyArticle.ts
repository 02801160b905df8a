import { decode, type DecodedText } from './article/decode.ts';
import { readArticle } from './article/readArticle.ts';
import type { KnownLimits } from './judge/failure.ts';
import { type JudgedExample, judgeExample } from './judge/judgeExample.ts';
import { findExamples } from './labels/findExamples.ts';
import type { GetRunner } from './runners/runner.ts';
import type { Unclaimed } from './settings/settingKeys.ts';
import type { Article, ArticleReport } from './types.ts';

/** What verifying an article needs beside its text. */
export interface VerifyContext {
  /** Asked only when there is something to run. */
  readonly getRunner: GetRunner;
  readonly limits: KnownLimits;
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
 * Verifies one article: reads it, pairs code blocks and claims, runs the blocks side by side and
 * judges every claim.
 *
 * @throws ArticleError where the article cannot be read.
 */
export async function verifyArticle(
  path: string,
  source: Uint8Array | DecodedText,
  { getRunner, limits, onPlanned, onCodeBlock }: VerifyContext,
): Promise<VerifiedArticle> {
  const article = readArticle(path, source instanceof Uint8Array ? decode(source) : source);
  const { examples, warnings } = findExamples(article);
  onPlanned?.(examples.length);
  const judged = await Promise.all(
    examples.map(async (example) => {
      const one = await judgeExample(example, getRunner, limits);
      onCodeBlock?.();
      return one;
    }),
  );
  const report: ArticleReport = {
    path,
    error: null,
    problems: [...article.warnings, ...warnings],
    codeBlocks: judged.map((one) => one.report),
    rewrite: null,
  };
  return { article, judged, report };
}
