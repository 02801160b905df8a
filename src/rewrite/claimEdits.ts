import { type Fence, locateFence } from '../article/fence.ts';
import type { Edit, ExpectedOutput } from '../types.ts';
import { fenceMarkerFor, serialiseInlineCode } from './serialise.ts';

/**
 * The edits that make an expected output say `actual`: inside its content, and in its two markers
 * where the text needs a longer fence. Empty for a fence that is not closed.
 *
 * @param actual A text that a claim of this kind can hold (see `refusalFor`), line ends as `\n`.
 */
export function claimEdits(source: string, expected: ExpectedOutput, actual: string): Edit[] {
  if (expected.kind === 'inline') {
    return [{ range: expected.range, text: serialiseInlineCode(actual) }];
  }
  const fence = locateFence(source, expected.range, expected.text);
  if (!fence?.content || !fence.closingMarker) return [];
  return [
    ...markerEdits(source, fence, actual),
    { range: fence.content, text: contentIn(fence, actual) },
  ];
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
function contentPrefix({ openingPrefix, closingPrefix }: Fence): string {
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
