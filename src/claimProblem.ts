import { type Problem, problem } from './problem.ts';
import type { ResultReport } from './types.ts';

/** What is wrong with a claim that was compared with an output; null where nothing is, or was not. */
export function claimProblem({
  expected: { label, place },
  verdict,
}: Pick<ResultReport, 'expected' | 'verdict'>): Problem | null {
  switch (verdict.outcome) {
    case 'mismatch':
      return problem('claim-mismatch', { label }, place);
    case 'unstable': {
      const { cause: kind, remedy } = verdict.instability;
      return problem('claim-unstable', { label, cause: { kind }, remedy }, place);
    }
    default:
      return null;
  }
}
