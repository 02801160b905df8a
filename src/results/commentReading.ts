import type { LineIndex } from '../article/lines.ts';
import type { Comment } from '../sessions/facts.ts';
import type { CodeBlock, ExpectedOutput, Scope } from '../types.ts';
import type { CodeSource } from './codeSource.ts';
import type { MarkedText } from './commentMarker.ts';

/** Where the comments of a code block stand in the article. */
export interface Where {
  readonly codeBlock: CodeBlock;
  readonly source: CodeSource;
  readonly lines: LineIndex;
}

/**
 * Comments read as a claim: the given lines of text, which begin so far in.
 *
 * @param textStart For each comment the offset of the claimed text in it.
 */
export function readingOf(
  reading: readonly string[],
  comments: readonly Comment[],
  textStart: readonly number[],
  scopes: readonly Scope[],
  marked: MarkedText,
  { codeBlock, source, lines }: Where,
): ExpectedOutput | null {
  const last = reading.length - 1;
  const [from, to] = [comments[0], comments[last]];
  if (!from || !to) return null;
  const startColumn = from.column + (textStart[0] ?? 0);
  const endColumn = to.column + (textStart[last] ?? 0) + (reading[last] ?? '').length;
  const start = source.range(from.line, startColumn, startColumn)?.start;
  const end = source.range(to.line, endColumn, endColumn)?.end;
  const firstTextLine = codeBlock.place.line + from.line;
  const range = { start: start ?? codeBlock.range.start, end: end ?? codeBlock.range.start };
  // A comment without words shows how far in the others are only by chance.
  const second = comments.findIndex(({ text }, k) => k > 0 && text.length > (textStart[k] ?? 0));
  const secondLine = comments[second] ?? from;
  const continuation =
    source.prefix(secondLine.line) +
    source.line(secondLine.line).slice(0, secondLine.column) +
    (second > 0 ? secondLine.text.slice(0, textStart[second]) : '# ');
  return {
    kind: 'comment',
    label: marked.label || (marked.marker ? from.text.slice(0, marked.start).trim() : '#'),
    range,
    place: lines.place(range),
    text: reading.join('\n'),
    firstTextLine,
    isClosed: codeBlock.isClosed && start !== undefined && end !== undefined,
    certainty: 'possible',
    parts: [{ firstLine: 0, endLine: reading.length, scopes }],
    ...(from.isOwnLine && { continuation }),
  };
}
