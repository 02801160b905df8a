import { claimProblem } from '../claimProblem.ts';
import { listed, type Problem } from '../problem.ts';
import type {
  ArticleReport,
  CodeBlockReport,
  Difference,
  Outcome,
  Place,
  Report,
  ResultReport,
} from '../types.ts';
import { isSameProblem, isAboutPython } from './sameProblem.ts';

/** One thing that the author should look at. */
export interface Finding {
  readonly problem: Problem;
  readonly place: Place | null;
  /** Null for what is not about a code block. */
  readonly outcome: Outcome | null;
  readonly heading: string | null;
  readonly label: string | null;
  /** Where the whole claim stands that is wrong or unstable; else null. */
  readonly claim: Place | null;
  readonly difference: Difference | null;
  /** What may help. */
  readonly hint: Problem | null;
  /** What `fix` did about it, if anything. */
  readonly fix: 'fixed' | 'wouldBeFixed' | 'inserted' | 'wouldBeInserted' | null;
}

/** What there is to say about an article, in the order of its lines. */
export function findingsOf(article: ArticleReport): Finding[] {
  const findings = [
    ...(article.error ? [aboutArticle(article.error)] : []),
    ...article.problems.filter(({ severity }) => severity !== 'info').map(aboutArticle),
    ...article.codeBlocks.flatMap((codeBlock) => [
      ...aboutCodeBlock(codeBlock),
      ...aboutInsertion(codeBlock, article),
      ...codeBlock.results.flatMap((result) => aboutResult(result, codeBlock, article)),
    ]),
  ];
  return findings.toSorted((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0));
}

/** Everything with a path of which there may be something to tell, in the order of telling. */
export function reportedFiles({ otherFiles, articles }: Report): ArticleReport[] {
  const others = otherFiles.map((file) => ({
    ...file,
    error: null,
    codeBlocks: [],
    notJudged: [],
    rewrite: null,
  }));
  return [...others, ...articles];
}

/** Problems of the whole run. A Python that is missing is told here once, not at each code block. */
export function runWideProblems({ problems, articles }: Report): Problem[] {
  const reasons = articles.flatMap(({ codeBlocks }) => codeBlocks.map(({ reason }) => reason));
  const aboutPython = reasons.filter((reason) => reason !== null).filter(isAboutPython);
  const all = [...problems, ...aboutPython];
  return all.filter((one, index) => all.findIndex((other) => isSameProblem(one, other)) === index);
}

const nothing = {
  outcome: null,
  heading: null,
  label: null,
  claim: null,
  difference: null,
  hint: null,
  fix: null,
} as const;

/** A problem of the whole run as something to look at. */
export function findingOfRun(problemOfRun: Problem): Finding {
  return { ...nothing, problem: problemOfRun, place: null };
}

function aboutArticle(problemOfArticle: Problem): Finding {
  return { ...nothing, problem: problemOfArticle, place: problemOfArticle.place };
}

function aboutCodeBlock({ codeBlock, outcome, reason, results }: CodeBlockReport): Finding[] {
  if (!reason || reason.severity === 'info' || isAboutPython(reason)) return [];
  // A diff or a REPL session that claims nothing is only counted.
  if (outcome === 'skipped' && results.length === 0) return [];
  const place = reason.place ?? codeBlock.place;
  return [{ ...nothing, problem: reason, place, outcome, heading: codeBlock.heading }];
}

/** A code block that had no claim, and got one. */
function aboutInsertion(
  { codeBlock: { place, heading } }: CodeBlockReport,
  { rewrite }: ArticleReport,
): Finding[] {
  const isInserted = rewrite?.insertedAt?.some((other) => isSamePlace(other, place)) ?? false;
  if (!isInserted) return [];
  const fix = rewrite?.isWritten ? 'inserted' : 'wouldBeInserted';
  const missing = listed('claim-missing', {}, place);
  return [{ ...nothing, problem: missing, place, outcome: 'unclaimed', heading, fix }];
}

function aboutResult(
  { expected, verdict }: ResultReport,
  { codeBlock, reason }: CodeBlockReport,
  { rewrite }: ArticleReport,
): Finding[] {
  const { label, place } = expected;
  const { heading } = codeBlock;
  switch (verdict.outcome) {
    case 'match':
      return [];
    case 'mismatch':
    case 'unstable': {
      const { outcome, difference } = verdict;
      const isRewritten = rewrite?.places.some((other) => isSamePlace(other, place)) ?? false;
      const doneBy = rewrite?.isWritten ? 'fixed' : 'wouldBeFixed';
      const words = claimProblem({ expected, verdict });
      if (!words) return [];
      // Of what is unstable, no side is right: where the runs differ says what to mend.
      const shown = outcome === 'unstable' ? verdict.instability.difference : difference;
      const fix = isRewritten ? doneBy : null;
      const firstWrong = placeOfDifference(place, difference);
      const hint = (verdict.outcome === 'mismatch' && verdict.hint) || null;
      const about = { outcome, heading, label, claim: place, difference: shown, hint } as const;
      return [{ problem: words, place: firstWrong, ...about, fix }];
    }
    default: {
      const { outcome, reason: ownReason } = verdict;
      // One program that fails has one reason, however many results it claims.
      if (reason && isSameProblem(reason, ownReason)) return [];
      if (ownReason.severity === 'info' || isAboutPython(ownReason)) return [];
      return [{ ...nothing, problem: ownReason, place, outcome, heading, label }];
    }
  }
}

/** Where to look: the first line that is wrong, rather than the fence around it. */
export function placeOfDifference(place: Place, { firstLineInArticle }: Difference): Place {
  if (firstLineInArticle <= place.line) return place;
  return { ...place, line: firstLineInArticle, column: 1 };
}

/** Whether two claims or code blocks of one article are the same. */
export function isSamePlace(a: Place, b: Place): boolean {
  return a.line === b.line && a.column === b.column;
}
