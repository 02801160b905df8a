import type { ExpectedOutput, Verdict } from '../types.ts';
import type { Judgement } from './judgeOutput.ts';

/** Two runs that differ: only what matched both times is a match. */
export function unstable(first: Judgement, second: Judgement): Judgement {
  const results = first.results.flatMap((result) => {
    const again = second.results.find(({ expected }) => isSamePlace(expected, result.expected));
    // A possible result that does not match every time is none.
    if (!again) return [];
    return { ...result, verdict: unstableVerdict(result.verdict, again.verdict) };
  });
  return { results, failure: null };
}

function isSamePlace(one: ExpectedOutput, other: ExpectedOutput): boolean {
  return one.range.start === other.range.start && one.kind === other.kind;
}

function unstableVerdict(first: Verdict, second: Verdict): Verdict {
  if (first.outcome === 'match' && second.outcome === 'match') return first;
  const shown = [second, first].find((verdict) => verdict.outcome === 'mismatch');
  return shown ? { ...shown, outcome: 'unstable' } : second;
}
