import { readArticle } from '../article/readArticle.ts';
import type { KnownLimits } from '../judge/failure.ts';
import type { JudgedExample } from '../judge/judgedExample.ts';
import { judgeOutput } from '../judge/judgeOutput.ts';
import type { LineRules } from '../normalizers/lineRules.ts';
import { planExamples, type ReadSetup } from '../planExamples.ts';
import type { GetRunner } from '../runners/runner.ts';
import type { PlannedExample } from '../sessions/plan.ts';
import type { Article, Program, ResultReport } from '../types.ts';
import type { ClaimRewrite } from './planEdits.ts';
import { isSameTree } from './sameTree.ts';

/** What proving a rewrite needs beside the two texts. */
export interface ProofContext {
  readonly judged: readonly JudgedExample[];
  readonly limits: KnownLimits;
  /** Python is asked again what the new code consists of; nothing is executed. */
  readonly getRunner: GetRunner;
  readonly readSetup: ReadSetup;
  /** Those by which the claims were judged. */
  readonly rules: LineRules;
}

/**
 * Proves a rewritten article before it is written: outside the rewritten claims its tree is the
 * same, the same programs would run, the claims match the output that they were written from, and
 * nothing else would be rewritten by a second pass. Returns what does not hold, or null.
 */
export async function disproof(
  before: Article,
  newText: string,
  rewrites: readonly ClaimRewrite[],
  { judged, limits, getRunner, readSetup, rules }: ProofContext,
): Promise<string | null> {
  const after = readArticle(before.path, { ...before, text: newText });
  const edited = rewrites.map(({ expected }) => expected);
  if (!isSameTree(before.tree, after.tree, edited)) return 'the rest of the article would change';

  const { plan } = await planExamples(after, getRunner, readSetup);
  if (plan.length !== judged.length) return 'the code blocks would change';
  const rewritten = new Set(rewrites.map(({ expected }) => expected.range.start));
  for (const [k, one] of judged.entries()) {
    const planned = plan[k];
    if (!planned || !isSameProgram(one.planned, planned)) return 'the code would change';
    if (!one.output) continue;
    const { results } = judgeOutput(
      planned.example,
      one.output,
      limits,
      one.failureBefore,
      one.planned.settings.exit,
      rules,
    );
    const fault = faultIn(results, one.report.results, rewritten);
    if (fault) return fault;
  }
  return null;
}

function faultIn(
  results: readonly ResultReport[],
  old: readonly ResultReport[],
  rewritten: ReadonlySet<number>,
): string | null {
  if (results.length !== old.length) return 'the claims would change';
  for (const [n, { verdict }] of results.entries()) {
    const before = old[n];
    if (!before) continue;
    const isRewritten = rewritten.has(before.expected.range.start);
    if (isRewritten && verdict.outcome !== 'match') return 'the new claim would not match';
    if (before.verdict.outcome === 'match' && verdict.outcome !== 'match') {
      return 'a claim that matched would no longer match';
    }
  }
  return null;
}

/** Whether both run the same code in the same way; comments and the places of lines do not matter. */
function isSameProgram(before: PlannedExample, after: PlannedExample): boolean {
  return (
    signatureOf(before.program) === signatureOf(after.program) &&
    JSON.stringify(before.part.cells) === JSON.stringify(after.part.cells)
  );
}

function signatureOf({ source, cells, argv = [] }: Program): string {
  const lines = source.split('\n');
  if (!cells) return JSON.stringify([withoutComments(lines), argv]);
  const parts = cells.map(({ firstLine, endLine, isPrompt, awaits, shows }) => [
    withoutComments(lines.slice(firstLine - 1, endLine - 1)),
    isPrompt,
    awaits,
    shows.map((line) => line - firstLine),
  ]);
  return JSON.stringify([parts, argv]);
}

/** Comments may be claims. A `#` in a string takes the rest of its line with it, on both sides. */
function withoutComments(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(/#.*$/, '').trimEnd()).filter((line) => line !== '');
}
