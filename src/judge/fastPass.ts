import { scopeOf } from '../compare/scope.ts';
import type { Example, ExpectedOutput, Output } from '../types.ts';
import type { JudgedRun } from './judgedExample.ts';

/**
 * Whether a fast run shows that every claim matches and nothing went wrong: all that it may decide.
 * What does not match and may be no claim is not in the results; whether it is none the reference
 * run has to say, unless what is known already leaves no doubt.
 */
export function isFastPass({ expectedOutputs }: Example, run: JudgedRun): boolean {
  const { before, own, judgement } = run;
  const { results, failure } = judgement;
  if (failure ?? before) return false;
  const isMatch = results.every(
    ({ expected, verdict }) => expected.notJudged || verdict.outcome === 'match',
  );
  if (!isMatch) return false;
  const told = new Set(results.map(({ expected }) => expected.range.start));
  const untold = expectedOutputs.filter(({ range }) => !told.has(range.start));
  if (!untold.every(({ kind }) => kind === 'comment')) return false;
  // Where all that was printed is as the article says, so is what a statement printed of it.
  const isWholeKnown = results.some(
    ({ expected, verdict }) => verdict.outcome === 'match' && isAboutAll(expected),
  );
  return isWholeKnown || untold.every((comment) => isAboutNothing(comment, own));
}

function isAboutAll({ parts }: ExpectedOutput): boolean {
  return parts === undefined;
}

/** Whether the statements that a comment is about printed nothing and have no value. */
function isAboutNothing(comment: ExpectedOutput, output: Output): boolean {
  const readings = [comment, ...(comment.otherReadings ?? [])];
  const whole = [{ scopes: [{ kind: 'all' }] }] as const;
  const scopes = readings.flatMap(({ parts = whole }) => parts.flatMap((part) => part.scopes));
  return scopes.every((scope) => scopeOf(output, scope) === null);
}

/** Whether one of the claims matches, and nothing failed. */
export function hasMatch({ judgement: { failure, results } }: JudgedRun): boolean {
  return failure === null && results.some(({ verdict }) => verdict.outcome === 'match');
}
