import type { LineRules } from '../normalizers/lineRules.ts';
import type { ObjectNumbers } from './objectNumbers.ts';
import {
  frameKey,
  isCaretLine,
  isFrameLine,
  isTracebackHeader,
  warningKey,
  withoutMargin,
} from './traceback.ts';

/** Lines that are compared as one: a line alone, or a frame or a warning with its source. */
export interface GroupedLines<Line> {
  readonly first: Line;
  readonly rest: readonly Line[];
  /** The source line below a frame or a warning; null where none is shown. */
  readonly source: string | null;
  /** The markers below the source line, without the margin; null where there are none. */
  readonly carets: string | null;
}

/** A frame or a warning takes the more deeply indented lines below it: its source and the markers. */
export function groupLines<Line extends { readonly text: string; readonly stream?: string }>(
  lines: readonly Line[],
): GroupedLines<Line>[] {
  const groups: [Line, ...Line[]][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && last[0].stream === line.stream && belongsTo(last, line.text)) last.push(line);
    else groups.push([line]);
  }
  return groups.map(([first, ...rest]) => ({
    first,
    rest,
    source: rest.find(({ text }) => !isCaretLine(text))?.text ?? null,
    carets: rest.find(({ text }) => isCaretLine(text))?.text ?? null,
  }));
}

function belongsTo(group: readonly { readonly text: string }[], line: string): boolean {
  const first = group[0]?.text ?? '';
  // `warnings` shows one line of source, indented by two.
  if (warningKey(first) !== null) return group.length === 1 && /^ {2,}\S/.test(line);
  if (!isFrameLine(first) || isFrameLine(line) || isTracebackHeader(line)) return false;
  if (/^\s*\|/.test(first) !== /^\s*\|/.test(line)) return false;
  // CPython indents a frame's source by four; from 3.13 on it may show several lines of it.
  return isCaretLine(line) || /^\s{4}/.test(withoutMargin(line));
}

/** What is compared of a group: equal keys are equal lines. */
export function keyOf(
  first: string,
  source: string | null,
  numbers: ObjectNumbers,
  { normalise, own }: LineRules,
): string {
  const head = frameKey(first) ?? warningKey(first);
  if (head === null) return numbers.mask(normalise(first));
  return source === null ? head : `${head}\n${withoutComment(own(withoutMargin(source)))}`;
}

/** Authors add comments to the code that the result was pasted from, or take them away. */
function withoutComment(source: string): string {
  const comment = source.search(/(?<!\s)\s+#/);
  return (comment === -1 ? source : source.slice(0, comment)).trim();
}
