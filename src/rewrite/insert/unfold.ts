import type { InlineCode, Paragraph } from 'mdast';
import { lineStartBefore } from '../../article/fence.ts';
import type { LineIndex } from '../../article/lines.ts';
import type { Edit } from '../../types.ts';
import { fenceLines, linesAt, type Site } from './newClaim.ts';
import type { ResultStyle } from './style.ts';

/**
 * The edit that puts a fence below a paragraph in the place of the inline code that ends it: the
 * label stays, the blanks before the inline code go with it.
 */
export function unfoldEdit(
  source: string,
  lines: LineIndex,
  code: InlineCode,
  paragraph: Paragraph,
  style: ResultStyle,
  text: string,
  isInTightList: boolean,
): Edit {
  const codeStart = code.position?.start.offset ?? 0;
  const end = code.position?.end.offset ?? 0;
  const start = codeStart - (/[ \t]*$/.exec(source.slice(0, codeStart))?.[0].length ?? 0);
  const site: Site = {
    offset: start,
    prefix: prefixOf(source, paragraph),
    lineEnd: lineEndBehind(source, lines, end),
    mayHaveBlanks: !isInTightList,
    isFollowed: false,
  };
  const blank = style.hasBlankBetween && site.mayHaveBlanks ? [''] : [];
  return { range: { start, end }, text: linesAt(site, [...blank, ...fenceLines(style, text)]) };
}

/** The container prefix of a block's first line, with blanks for the marker of a list. */
function prefixOf(source: string, { position }: Paragraph): string {
  const start = position?.start.offset ?? 0;
  return source.slice(lineStartBefore(source, start), start).replaceAll(/[^\s>]/g, ' ');
}

/** How the line ends; the last line of a file may not, and ends as the one before it. */
function lineEndBehind(source: string, lines: LineIndex, offset: number): string {
  const { line } = lines.place({ start: offset, end: offset });
  const ends = [line, line - 1].flatMap((one) => {
    const { end } = lines.lineRange(one);
    return /^(?:\r\n|\n|\r)/.exec(source.slice(end, end + 2))?.[0] ?? [];
  });
  return ends[0] ?? '\n';
}
