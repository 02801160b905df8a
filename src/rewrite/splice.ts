import type { Edit } from '../types.ts';

/**
 * Applies edits to the text that their ranges refer to.
 *
 * @throws RangeError where two edits overlap or one lies outside the text: both would be a mistake
 * of jikko's own, and nothing may be written then.
 */
export function splice(text: string, edits: readonly Edit[]): string {
  const ordered = edits.toSorted(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  );
  const parts: string[] = [];
  let offset = 0;
  for (const { range, text: replacement } of ordered) {
    if (range.start < offset || range.end < range.start || range.end > text.length) {
      throw new RangeError(`edit ${range.start}-${range.end} overlaps another or leaves the text`);
    }
    parts.push(text.slice(offset, range.start), replacement);
    offset = range.end;
  }
  return [...parts, text.slice(offset)].join('');
}
