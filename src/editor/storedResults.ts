import { createHash } from 'node:crypto';
import type { ToldProblem } from './toldProblems.ts';

/** What `verify` found in an article with just this text. */
export interface StoredResults {
  readonly textHash: string;
  readonly told: readonly ToldProblem[];
}

/** Of the text without a byte order mark, as editors hold it. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Results as the text of a file. */
export function writeResults(results: StoredResults): string {
  return `${JSON.stringify({ version: 1, ...results })}\n`;
}
