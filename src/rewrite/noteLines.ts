import { compareParts } from '../compare/compareParts.ts';
import { indexLines } from '../article/lines.ts';
import type { JudgedExample } from '../judge/judgedExample.ts';
import type { Article, DiffRow } from '../types.ts';
import { claimEdits } from './claimEdits.ts';
import type { ClaimRewrite } from './planEdits.ts';
import type { PrivateFacts } from './privateText.ts';
import { refusalFor } from './refusal.ts';

/**
 * The rewrite of a claim that keeps each wrong line of its author as a note line, `# …`, with what
 * was printed behind it. Null where the claim is no fence of its own, where no line would be kept,
 * or where the result would not match.
 */
export function withNotes(
  article: Article,
  { report, output }: JudgedExample,
  { expected }: ClaimRewrite,
  facts: PrivateFacts,
): ClaimRewrite | null {
  const result = report.results.find((one) => one.expected === expected);
  if (result?.verdict.outcome !== 'mismatch' || !output) return null;
  if (expected.kind !== 'fence' || expected.parts !== undefined) return null;
  const { rows } = result.verdict.difference;
  if (!rows.some(isKept)) return null;
  const actual = rows.flatMap(linesOf).join('\n');
  if (compareParts({ ...expected, text: actual }, output).equality === null) return null;
  if (refusalFor(expected, actual, article.text, facts)) return null;
  const edits = claimEdits(article.text, indexLines(article.text), expected, { actual });
  return { expected, actual, edits };
}

function isKept({ kind, text }: DiffRow): boolean {
  return kind === 'claimed' && text.trim() !== '';
}

function linesOf(row: DiffRow): string[] {
  if (row.kind !== 'claimed') return [row.text];
  if (!isKept(row)) return [];
  return [/^\s*[#＃]/.test(row.text) ? row.text : `# ${row.text.trimStart()}`];
}
