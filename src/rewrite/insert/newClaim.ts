import { locateFence } from '../../article/fence.ts';
import type { LineIndex } from '../../article/lines.ts';
import type { Code } from 'mdast';
import type { Edit } from '../../types.ts';
import { contentPrefix } from '../claimEdits.ts';
import { fenceMarkerFor, serialiseInlineCode } from '../serialise.ts';
import type { ResultStyle } from './style.ts';

/** Where a new claim goes, and what its lines look like there. */
export interface Site {
  /** End of the line behind which it goes, before the line's end. */
  readonly offset: number;
  /** Container prefixes and indentation of each of its lines. */
  readonly prefix: string;
  readonly lineEnd: string;
  /** False in a tight list item, which a blank line would make a loose one. */
  readonly mayHaveBlanks: boolean;
  /** Whether something else than a blank line follows, which a paragraph would swallow. */
  readonly isFollowed: boolean;
}

/** The place right behind a fence, in the same container; null where it is not closed. */
export function siteBehind(
  source: string,
  lines: LineIndex,
  node: Code,
  isInTightList: boolean,
): Site | null {
  const range = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
  const fence = locateFence(source, range, node.value);
  if (!fence?.closingMarker) return null;
  const { line } = lines.place({ start: fence.closingMarker.start, end: fence.closingMarker.end });
  return {
    offset: lines.lineRange(line).end,
    prefix: contentPrefix(fence),
    lineEnd: fence.lineEnd,
    mayHaveBlanks: !isInTightList,
    isFollowed: isText(source, lines, line + 1),
  };
}

function isText(source: string, lines: LineIndex, line: number): boolean {
  const { start, end } = lines.lineRange(line);
  return /[^\s>]/.test(source.slice(start, end));
}

/** The edit that puts a label and a result at a site: nothing but an insertion. */
export function newClaimEdit(site: Site, style: ResultStyle, text: string): Edit {
  const { offset, mayHaveBlanks, isFollowed } = site;
  const before = style.hasBlankBefore && mayHaveBlanks ? [''] : [];
  // A paragraph needs a blank line behind it, which a tight list must not have.
  const isInline = style.shape === 'inline' && (mayHaveBlanks || !isFollowed);
  const claim = isInline
    ? [style.label + serialiseInlineCode(text), ...(isFollowed ? [''] : [])]
    : [...labelOf(style, mayHaveBlanks), ...fenceLines(style, text), ...closingOf(style)];
  return { range: { start: offset, end: offset }, text: linesAt(site, [...before, ...claim]) };
}

function labelOf({ label, hasBlankBetween }: ResultStyle, mayHaveBlanks: boolean): string[] {
  if (label === null) return [];
  return [label.trimEnd(), ...(hasBlankBetween && mayHaveBlanks ? [''] : [])];
}

function closingOf({ closing }: ResultStyle): string[] {
  return closing === null ? [] : [closing];
}

/** A fence that its content cannot close, with a text as it stands between its markers. */
export function fenceLines({ marker, info }: ResultStyle, text: string): string[] {
  const run = fenceMarkerFor(text, marker);
  return [run + info, ...text.split('\n'), run];
}

/** Lines below the line that a site ends. */
export function linesAt({ prefix, lineEnd }: Site, lines: readonly string[]): string {
  return lines.map((line) => lineEnd + (line === '' ? prefix.trimEnd() : prefix + line)).join('');
}
