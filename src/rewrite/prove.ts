import { readArticle } from '../article/readArticle.ts';
import { type KnownLimits } from '../judge/failure.ts';
import type { JudgedExample } from '../judge/judgeExample.ts';
import { judgeOutput } from '../judge/judgeOutput.ts';
import { findExamples } from '../labels/findExamples.ts';
import type { Article } from '../types.ts';
import type { ClaimRewrite } from './planEdits.ts';
import { isSameTree } from './sameTree.ts';

/**
 * Proves a rewritten article before it is written: outside the rewritten claims its tree is the
 * same, the claims match the output that they were written from, and nothing else would be
 * rewritten by a second pass. Returns what does not hold, or null.
 */
export function disproof(
  before: Article,
  newText: string,
  rewrites: readonly ClaimRewrite[],
  judged: readonly JudgedExample[],
  limits: KnownLimits,
): string | null {
  const after = readArticle(before.path, { ...before, text: newText });
  const edited = rewrites.map(({ expected }) => expected.range);
  if (!isSameTree(before.tree, after.tree, edited)) return 'the rest of the article would change';

  const rewritten = new Set(rewrites.map(({ expected }) => expected.range.start));
  const { examples } = findExamples(after);
  if (examples.length !== judged.length) return 'the code blocks would change';
  for (const [k, { output, report }] of judged.entries()) {
    const example = examples[k];
    if (!example || !output) continue;
    const { results } = judgeOutput(example, output, limits);
    if (results.length !== report.results.length) return 'the claims would change';
    for (const [n, { verdict }] of results.entries()) {
      const old = report.results[n];
      const isRewritten = old && rewritten.has(old.expected.range.start);
      if (isRewritten && verdict.outcome !== 'match') return 'the new claim would not match';
    }
  }
  return null;
}
