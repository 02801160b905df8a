import { type Problem, problem, warning } from '../problem.ts';
import type { PlannedExample } from '../sessions/plan.ts';

/** Why a code block is not run, or null where it is. */
export function skipReason({ example, settings }: PlannedExample): Problem | null {
  const { info, place, isClosed } = example.codeBlock;
  // On Zenn the rest of the article is part of such a fence: the author has to mend it.
  if (!isClosed) return problem('fence-unclosed', {}, place);
  if (settings.skip !== null) {
    return { ...warning('skipped-by-author', { reason: settings.skip }, place), severity: 'info' };
  }
  return info.isDiff ? warning('skipped-diff', {}, place) : null;
}
