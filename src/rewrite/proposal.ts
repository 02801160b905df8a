import type { Problem } from '../problem.ts';
import type { Difference } from '../types.ts';

/** One claim of an example that would change, and how. */
export interface ProposedChange {
  readonly problem: Problem;
  readonly label: string | null;
  readonly difference: Difference;
}

/** What would change in one example, for its author to agree to. */
export interface Proposal {
  readonly path: string;
  readonly heading: string | null;
  readonly changes: readonly ProposedChange[];
  /** The changes that keep the author's lines as note lines; null where that cannot be. */
  readonly asNotes: readonly ProposedChange[] | null;
}

export type Answer = 'write' | 'asNotes' | 'leave';

/**
 * Asks the author about one example.
 *
 * @throws RunInterrupted where the author breaks off: nothing of the article is written then.
 */
export type Ask = (proposal: Proposal) => Promise<Answer>;
