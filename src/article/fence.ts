import type { Range } from '../types.ts';

/** The parts of a fenced code block in the source; offsets count from the article's start. */
export interface Fence {
  /** The run of backticks or tildes that opens it. */
  readonly openingMarker: Range;
  /** The raw text behind the opening marker. */
  readonly info: string;
  /** What stands on the opening line before the marker, list markers included. */
  readonly openingPrefix: string;
  /** How the opening line ends. */
  readonly lineEnd: string;
  /** Everything between the opening line's end and the closing line's start; null if unclosed. */
  readonly content: Range | null;
  /** The run that closes it; null if unclosed. */
  readonly closingMarker: Range | null;
  /** What stands on the closing line before the marker: container prefixes and indentation. */
  readonly closingPrefix: string;
}

/**
 * Finds the parts of a fence, or null where the range holds indented code. A fence that nothing
 * closes ends with its container (CommonMark 4.5).
 *
 * @param range Range of the `code` node in `source`.
 * @param value The node's value: it tells a closing fence from a last line that only looks like one.
 */
export function locateFence(source: string, { start, end }: Range, value: string): Fence | null {
  const raw = source.slice(start, end);
  const opening = /^(`{3,}|~{3,})([^\r\n]*)(\r\n|\n|\r|$)/.exec(raw);
  if (!opening) return null;
  const marker = opening[1] ?? '';
  const info = opening[2] ?? '';
  const openingMarker = { start, end: start + marker.length };
  const openingPrefix = source.slice(lineStartBefore(source, start), start);
  const lineEnd = opening[3] ?? '';
  const openingLine = { openingMarker, info, openingPrefix, lineEnd };
  const closing = findClosing(raw, opening[0].length, marker, value);
  if (!closing) {
    return { ...openingLine, content: null, closingMarker: null, closingPrefix: '' };
  }
  return {
    ...openingLine,
    content: { start: start + opening[0].length, end: start + closing.lineStart },
    closingMarker: { start: start + closing.markerStart, end: start + closing.markerEnd },
    closingPrefix: raw.slice(closing.lineStart, closing.markerStart),
  };
}

/**
 * Offset at which the line of an offset begins. Walks back: looking for a `\r` that is not there would go through the
 * whole article.
 */
export function lineStartBefore(source: string, offset: number): number {
  let start = offset;
  while (start > 0 && !/[\r\n]/.test(source.charAt(start - 1))) start -= 1;
  return start;
}

interface ClosingLine {
  readonly lineStart: number;
  readonly markerStart: number;
  readonly markerEnd: number;
}

function findClosing(
  raw: string,
  bodyStart: number,
  marker: string,
  value: string,
): ClosingLine | null {
  const lineStart = Math.max(raw.lastIndexOf('\n'), raw.lastIndexOf('\r')) + 1;
  if (lineStart < bodyStart) return null;
  const character = marker.charAt(0);
  const lastLine = raw.slice(lineStart).trimEnd();
  const markerEnd = lineStart + lastLine.length;
  let markerStart = markerEnd;
  while (markerStart > lineStart && raw.charAt(markerStart - 1) === character) markerStart--;
  if (markerEnd - markerStart < marker.length) return null;
  // Only container prefixes (`>`, blanks) may stand before a closing fence.
  if (/[^\s>]/.test(raw.slice(lineStart, markerStart))) return null;
  // A last line that only looks like a closing fence (indented by four, say) is part of the value.
  const isContent = value !== '' && countLines(raw) - 2 !== countLines(value);
  if (isContent) return null;
  return { lineStart, markerStart, markerEnd };
}

function countLines(text: string): number {
  return text.split(/\r\n|\n|\r/).length;
}
