import type { LineIndex } from '../article/lines.ts';
import type { CodeBlock, Range } from '../types.ts';

/** Finds in the article what stands in the code of one of its code blocks. */
export interface CodeSource {
  /** Range of columns of a line of the code; null where a container has changed the line. */
  readonly range: (line: number, startColumn: number, endColumn: number) => Range | null;
  /** What stands before a line of the code in the article. */
  readonly prefix: (line: number) => string;
  readonly line: (line: number) => string;
}

/** Lines of the code count from 1, columns from 0; the code's first line is below its fence. */
export function codeSource(
  { code, place }: Pick<CodeBlock, 'code' | 'place'>,
  article: string,
  lines: LineIndex,
): CodeSource {
  const codeLines = code.split('\n');
  const rangeOf = (line: number): Range => lines.lineRange(place.line + line);
  const startOf = (line: number): number | null => {
    const { start, end } = rangeOf(line);
    const text = codeLines[line - 1] ?? '';
    return article.slice(start, end).endsWith(text) ? end - text.length : null;
  };
  return {
    range: (line, startColumn, endColumn) => {
      const start = startOf(line);
      return start === null ? null : { start: start + startColumn, end: start + endColumn };
    },
    prefix: (line) => {
      const { start } = rangeOf(line);
      return article.slice(start, startOf(line) ?? start);
    },
    line: (line) => codeLines[line - 1] ?? '',
  };
}
