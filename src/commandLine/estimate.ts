/** How far a run is. */
export interface Counts {
  readonly articles: number;
  readonly articlesDone: number;
  /** Articles of which the number of code blocks is known. */
  readonly planned: number;
  readonly codeBlocks: number;
  readonly codeBlocksDone: number;
}

/** Before that, what was measured is more start than work. */
const minElapsedMs = 2000;

/**
 * How long a run may still take, in milliseconds, if it goes on as it did; null where there is not
 * enough to go by.
 */
export function estimateLeftMs(counts: Counts, elapsedMs: number): number | null {
  const { articles, articlesDone, planned, codeBlocks, codeBlocksDone } = counts;
  if (elapsedMs < minElapsedMs) return null;
  const share =
    planned >= articles && codeBlocks > 0 ? codeBlocksDone / codeBlocks : articlesDone / articles;
  if (!(share > 0)) return null;
  return Math.max(0, elapsedMs * (1 / Math.min(share, 1) - 1));
}
