import { claimProblem } from '../claimProblem.ts';
import type { Words } from '../messages/words.ts';
import { listed, type Problem } from '../problem.ts';
import type {
  ArticleReport,
  CodeBlockReport,
  Difference,
  Place,
  ResultReport,
  RewriteReport,
} from '../types.ts';
import { brief } from './brief.ts';
import { isSamePlace, placeOfDifference } from './findings.ts';

/** One test as CI servers count them. */
export interface JunitCase {
  readonly name: string;
  /** Line of the article. */
  readonly line: number | null;
  /** Of the program; null for what was not run, or is told with another case. */
  readonly durationMs: number | null;
  /** `failure`: it is wrong; `error`: it could not be checked; `skipped`: nobody checked it. */
  readonly state: 'pass' | 'failure' | 'error' | 'skipped';
  /** Null for a case that passes, and for code that claims nothing. */
  readonly problem: Problem | null;
  readonly difference: Difference | null;
}

/** The cases of an article: those fail or err that make the exit status other than 0. */
export function casesOf(article: ArticleReport, words: Words): JunitCase[] {
  const { error, problems, codeBlocks, rewrite } = article;
  return [
    ...(error ? [caseOfProblem(error)] : []),
    ...codeBlocks.flatMap((codeBlock) => casesOfCodeBlock(codeBlock, rewrite, words)),
    ...problems.filter(({ code }) => code.startsWith('write-')).map(caseOfProblem),
  ];
}

/** What stands in the way of a whole article or run. */
export function caseOfProblem(problem: Problem): JunitCase {
  return {
    name: problem.code,
    line: problem.place?.line ?? null,
    durationMs: null,
    state: problem.severity === 'error' ? 'error' : 'pass',
    problem,
    difference: null,
  };
}

function casesOfCodeBlock(
  report: CodeBlockReport,
  rewrite: RewriteReport | null,
  words: Words,
): JunitCase[] {
  const { codeBlock, durationMs, reason, results } = report;
  if (results.length === 0) {
    const { line } = codeBlock.place;
    const name = caseName([codeBlock.heading], line, words);
    const state = stateOfUnclaimed(report, rewrite);
    const problem =
      reason ?? (state === 'failure' ? listed('claim-missing', {}, codeBlock.place) : null);
    return [{ name, line, durationMs, state, problem, difference: null }];
  }
  return results.map((result, k) => ({
    ...caseOfResult(result, codeBlock.heading, rewrite, words),
    durationMs: k === 0 ? durationMs : null,
  }));
}

function stateOfUnclaimed(
  { codeBlock, outcome, reason }: CodeBlockReport,
  rewrite: RewriteReport | null,
): JunitCase['state'] {
  if (outcome === 'failed') return 'error';
  const isToBeInserted = !rewrite?.isWritten && holds(rewrite?.insertedAt, codeBlock.place);
  const isWrong = outcome === 'unclaimed' && reason?.severity === 'error';
  return isWrong || isToBeInserted ? 'failure' : 'skipped';
}

function caseOfResult(
  { expected, verdict }: ResultReport,
  heading: string | null,
  rewrite: RewriteReport | null,
  words: Words,
): JunitCase {
  const isFixed = rewrite?.isWritten === true && holds(rewrite.places, expected.place);
  const difference = 'difference' in verdict ? verdict.difference : null;
  const { line } = difference ? placeOfDifference(expected.place, difference) : expected.place;
  const name = caseName([heading, expected.label], expected.place.line, words);
  const shared = { name, line, durationMs: null };
  switch (verdict.outcome) {
    case 'match':
      return { ...shared, state: 'pass', problem: null, difference: null };
    case 'mismatch':
    case 'unstable': {
      const isPass = verdict.outcome === 'mismatch' && isFixed;
      const shown = verdict.outcome === 'unstable' ? verdict.instability.difference : difference;
      const problem = claimProblem({ expected, verdict });
      return { ...shared, state: isPass ? 'pass' : 'failure', problem, difference: shown };
    }
    default: {
      const state = verdict.outcome === 'failed' ? 'error' : 'skipped';
      return { ...shared, state, problem: verdict.reason, difference: null };
    }
  }
}

function holds(places: readonly Place[] | undefined, place: Place): boolean {
  return places?.some((one) => isSamePlace(one, place)) ?? false;
}

function caseName(where: readonly (string | null)[], line: number, words: Words): string {
  const parts = where
    .filter((part) => part !== null && part !== '')
    .map((part) => brief(part ?? '', 80));
  return words.caseName(parts.join(' › '), line);
}
