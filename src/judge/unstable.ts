import type { ExpectedOutput, Instability, Verdict } from '../types.ts';
import type { Judgement } from './judgeOutput.ts';
import { instabilityOf, type UnlikeRuns } from './instability/instabilityOf.ts';

/** One of two runs that differ: what it printed, and what it says of the claims. */
export interface UnstableRun {
  readonly lines: readonly string[];
  readonly judgement: Judgement;
}

/** Two runs that differ: only what matched both times is a match. */
export function unstable(first: UnstableRun, second: UnstableRun, runs: UnlikeRuns): Judgement {
  const whole = instabilityOf(first.lines, second.lines, runs);
  const results = first.judgement.results.flatMap((result) => {
    const { expected } = result;
    const again = second.judgement.results.find((one) => isSamePlace(one.expected, expected));
    // A possible result that does not match every time is none.
    if (!again) return [];
    const texts = [result, again].map((one) => textOf(one.expected, one.verdict));
    const instability = ofClaim(texts[0] ?? null, texts[1] ?? null, runs) ?? whole;
    return { ...result, verdict: unstableVerdict(result.verdict, again.verdict, instability) };
  });
  return { results, failure: null };
}

function isSamePlace(one: ExpectedOutput, other: ExpectedOutput): boolean {
  return one.range.start === other.range.start && one.kind === other.kind;
}

/** What a claim would say by one run; null where that is not known. */
function textOf({ text }: ExpectedOutput, verdict: Verdict): string | null {
  if (verdict.outcome === 'match') return text;
  return 'actual' in verdict ? verdict.actual : null;
}

/** Why the two runs make the claim say something else; null where the claim does not show it. */
function ofClaim(one: string | null, other: string | null, runs: UnlikeRuns): Instability | null {
  if (one === null || other === null || one === other) return null;
  return instabilityOf(one.split('\n'), other.split('\n'), runs);
}

function unstableVerdict(first: Verdict, second: Verdict, instability: Instability): Verdict {
  if (first.outcome === 'match' && second.outcome === 'match') return first;
  const shown = [second, first].find((verdict) => verdict.outcome === 'mismatch');
  if (shown?.outcome !== 'mismatch') return second;
  const { actual, difference } = shown;
  return { outcome: 'unstable', actual, difference, instability };
}
