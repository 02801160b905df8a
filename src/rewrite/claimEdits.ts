import { type Fence, lineStartBefore, locateFence } from '../article/fence.ts';
import type { LineIndex } from '../article/lines.ts';
import type { Edit, ExpectedOutput } from '../types.ts';
import { partEdits } from './partEdits.ts';
import { fenceMarkerFor, serialiseInlineCode, serialiseText } from './serialise.ts';

/** How a claim should stand. */
export interface NewClaim {
  /** A text that a claim of this kind can hold (see `refusalFor`), line ends as `\n`. */
  readonly actual: string;
  /** The new text of each part of the claim; null for one that stays. */
  readonly partTexts?: readonly (string | null)[];
}

/**
 * The edits that make an expected output say what is so: inside its content, and in its two markers
 * where the text needs a longer fence. Empty for a fence that is not closed.
 */
export function claimEdits(
  source: string,
  lines: LineIndex,
  expected: ExpectedOutput,
  { actual, partTexts }: NewClaim,
): Edit[] {
  const { kind, range } = expected;
  const lineEnd = lineEndIn(source);
  switch (kind) {
    case 'inline':
      return [{ range, text: serialiseInlineCode(actual) }];
    case 'comment': {
      const prefix = expected.continuation ?? '';
      const [first = '', ...others] = actual.split('\n');
      const below = others.map((line) => (line === '' ? prefix.trimEnd() : prefix + line));
      const text = [first, ...below].join(lineEnd);
      return [{ range, text }];
    }
    case 'text':
    case 'quote': {
      const prefix = containerPrefix(source, range.start);
      const text = actual
        .split('\n')
        .map(serialiseText)
        .join(lineEnd + prefix);
      return [{ range, text }];
    }
    default:
      return fenceEdits(source, lines, expected, { actual, partTexts: partTexts ?? [] });
  }
}

/** What lists and block quotes put before the lines of a paragraph but its first. */
function containerPrefix(source: string, offset: number): string {
  const line = source.slice(lineStartBefore(source, offset), offset);
  const [prefix = ''] = /^(?:[ \t>]|[-*+](?=[ \t])|\d+[.)](?=[ \t]))*/.exec(line) ?? [];
  return prefix.replaceAll(/[^ \t>]/g, ' ');
}

function lineEndIn(source: string): string {
  return /\r\n|\n|\r/.exec(source)?.[0] ?? '\n';
}

function fenceEdits(
  source: string,
  lines: LineIndex,
  expected: ExpectedOutput,
  { actual, partTexts }: Required<NewClaim>,
): Edit[] {
  const fence = locateFence(source, expected.range, expected.text);
  if (!fence?.content || !fence.closingMarker) return [];
  const isWhole = expected.parts === undefined || coversAll(expected);
  const content = isWhole
    ? [{ range: fence.content, text: contentIn(fence, actual) }]
    : partEdits(source, lines, expected, fence, partTexts);
  return [...markerEdits(source, fence, actual), ...content];
}

function coversAll({ parts = [], text }: ExpectedOutput): boolean {
  const [part] = parts;
  return parts.length === 1 && part?.firstLine === 0 && part.endLine === text.split('\n').length;
}

function contentIn(fence: Fence, actual: string): string {
  if (actual === '') return '';
  const prefix = contentPrefix(fence);
  const lines = actual.split('\n').map((line) => (line === '' ? prefix.trimEnd() : prefix + line));
  return lines.join(fence.lineEnd) + fence.lineEnd;
}

/**
 * What stands before each line of the content: exactly the opening fence's prefix is cut off again
 * (CommonMark 4.5), but where it holds a list marker the closing fence's prefix is the same wide.
 */
export function contentPrefix({ openingPrefix, closingPrefix }: Fence): string {
  return /^[\s>]*$/.test(openingPrefix) ? openingPrefix : closingPrefix;
}

function markerEdits(source: string, fence: Fence, actual: string): Edit[] {
  const { openingMarker, closingMarker } = fence;
  const marker = source.slice(openingMarker.start, openingMarker.end);
  const character = marker.startsWith('~') ? '~' : '`';
  if (!closingMarker || !wouldClose(actual, character, marker.length)) return [];
  const text = fenceMarkerFor(actual, character);
  return [
    { range: openingMarker, text },
    { range: closingMarker, text },
  ];
}

/** Whether a line of the text would close a fence of this marker (CommonMark 4.5). */
function wouldClose(text: string, character: '`' | '~', length: number): boolean {
  const closing = new RegExp(`^ {0,3}${character}{${length},}[ \\t]*$`, 'm');
  return closing.test(text);
}
