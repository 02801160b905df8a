import type { Edit, Range } from '../types.ts';

/** The ranges of the new texts of edits in the text that they make, in the order of that text. */
export function rangesAfter(edits: readonly Edit[]): Range[] {
  let shift = 0;
  return edits
    .toSorted((a, b) => a.range.start - b.range.start)
    .map(({ range, text }) => {
      const start = range.start + shift;
      shift += text.length - (range.end - range.start);
      return { start, end: start + text.length };
    });
}

/** Where an offset outside of all edits is in the text that the edits make. */
export function movedOffset(offset: number, edits: readonly Edit[]): number {
  return edits
    .filter(({ range }) => range.end <= offset)
    .reduce((moved, { range, text }) => moved + text.length - (range.end - range.start), offset);
}
