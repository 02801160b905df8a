import type { Edit } from '../types.ts';
import { splice } from './splice.ts';

/** The edits of one claim as a single one, from the first edit's start to the last one's end. */
export function asOneEdit(source: string, edits: readonly Edit[]): Edit | null {
  if (edits.length === 0) return null;
  const start = Math.min(...edits.map(({ range }) => range.start));
  const end = Math.max(...edits.map(({ range }) => range.end));
  const shifted = edits.map(({ range, text }) => ({
    range: { start: range.start - start, end: range.end - start },
    text,
  }));
  return { range: { start, end }, text: splice(source.slice(start, end), shifted) };
}
