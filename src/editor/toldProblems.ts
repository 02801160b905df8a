import { indexLines } from '../article/lines.ts';
import { claimProblem } from '../claimProblem.ts';
import type { Problem } from '../problem.ts';
import { asOneEdit } from '../rewrite/replacement.ts';
import type { RewrittenArticle } from '../rewriteArticle.ts';
import type { Place } from '../types.ts';
import type { VerifiedArticle } from '../verifyArticle.ts';

/** A problem at its place, and for a wrong claim the text that sets it right there. */
export interface ToldProblem {
  readonly problem: Problem;
  readonly fix: QuickFix | null;
}

/** What stands at `place` is `actual`, and should be `expected`. */
export interface QuickFix {
  readonly place: Place;
  readonly actual: string;
  readonly expected: string;
}

/** Everything that an author should look at, as an editor shows it. */
export function toldProblems(
  { article, judged, report }: VerifiedArticle,
  { rewrites }: RewrittenArticle,
): ToldProblem[] {
  const lines = indexLines(article.text);
  const reasons = judged.map((example) => example.report.reason).filter((one) => one !== null);
  const claims = judged
    .flatMap((example) => example.report.results)
    .flatMap((result): ToldProblem[] => {
      const found = claimProblem(result);
      if (!found) return [];
      const rewrite = rewrites.find((one) => one.expected === result.expected);
      const edit = rewrite ? asOneEdit(article.text, rewrite.edits) : null;
      if (!edit) return [{ problem: found, fix: null }];
      const actual = article.text.slice(edit.range.start, edit.range.end);
      const fix = { place: lines.place(edit.range), actual, expected: edit.text };
      return [{ problem: found, fix }];
    });
  const others = [...report.problems, ...reasons].map((problem) => ({ problem, fix: null }));
  return [...others, ...claims].filter(({ problem }) => problem.severity !== 'info');
}
