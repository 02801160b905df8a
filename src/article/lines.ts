import type { Place, Range } from '../types.ts';

/** Turns offsets of a text into lines and columns; lines end as in CommonMark: LF, CRLF, lone CR. */
export interface LineIndex {
  /** Place of a half-open range of offsets. */
  readonly place: (range: Range) => Place;
  /** Range of a line without its line end; `line` counts from 1. */
  readonly lineRange: (line: number) => Range;
}

/** Indexes the lines of `text` once, so that each look-up is a binary search. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);

  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
  const columnAt = (offset: number, line: number): number => offset - (starts[line - 1] ?? 0) + 1;

  return {
    place: ({ start, end }) => {
      const line = lineAt(start);
      const endLine = lineAt(end);
      return { line, column: columnAt(start, line), endLine, endColumn: columnAt(end, endLine) };
    },
    lineRange: (line) => {
      const start = starts[line - 1] ?? text.length;
      const next = starts[line] ?? text.length;
      const content = text.slice(start, next).replace(/(?:\r\n|\n|\r)$/, '');
      return { start, end: start + content.length };
    },
  };
}

/** Line ends as `\n`. */
export function normaliseLineEnds(text: string): string {
  return text.replace(/\r\n|\r/g, '\n');
}
