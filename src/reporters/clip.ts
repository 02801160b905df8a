import stringWidth from 'string-width';
import { madeOnce } from '../madeOnce.ts';
import type { Range } from '../types.ts';
import { escaped, isCommandHash, visible } from './escape.ts';

/** One character as readers see it, made safe to print. */
export interface ShownCharacter {
  readonly text: string;
  readonly columns: number;
  readonly isChanged: boolean;
}

export interface ClippedLine {
  readonly characters: readonly ShownCharacter[];
  /** UTF-16 units of the line that were left out on either side. */
  readonly leftOutBefore: number;
  readonly leftOutAfter: number;
}

/** How much of an equal beginning is shown where a change stands far to the right. */
const contextUnits = 20;

/**
 * Cuts a line down to some columns, around its first change, and makes every character visible.
 *
 * @param changed Ranges within the line that differ from its counterpart.
 */
export function clipLine(text: string, changed: readonly Range[], columns: number): ClippedLine {
  const fromStart = clipFrom(0, text, changed, columns);
  const firstChange = changed[0]?.start ?? 0;
  if (firstChange + contextUnits < text.length - fromStart.leftOutAfter) return fromStart;
  if (fromStart.leftOutAfter === 0) return fromStart;
  return clipFrom(wholeCharacterAt(text, firstChange - contextUnits), text, changed, columns);
}

const segmenter = madeOnce(() => new Intl.Segmenter('ja', { granularity: 'grapheme' }));

function clipFrom(
  start: number,
  text: string,
  changed: readonly Range[],
  columns: number,
): ClippedLine {
  const characters: ShownCharacter[] = [];
  let used = 0;
  let offset = start;
  // More than this cannot be shown, and a segmenter is slow on megabytes.
  for (const { segment } of segmenter().segment(text.slice(start, start + columns * 8))) {
    const end = offset + segment.length;
    const isChanged = changed.some((range) => range.start < end && offset < range.end);
    const character = shownCharacter(segment, isChanged, isCommandHash(text, offset));
    used += cost(character);
    if (used > columns) break;
    characters.push(character);
    offset = end;
  }
  return { characters, leftOutBefore: start, leftOutAfter: text.length - offset };
}

function shownCharacter(segment: string, isChanged: boolean, isHash: boolean): ShownCharacter {
  const text = isHash ? escaped(segment) : shownText(segment, isChanged);
  return { text, columns: stringWidth(text), isChanged };
}

function shownText(segment: string, isChanged: boolean): string {
  // A difference in white space must be seen as one.
  if (segment === '\t') return isChanged ? String.raw`\t` : '    ';
  const isOddSpace = /^\p{Zs}$/u.test(segment) && segment !== ' ' && segment !== '\u3000';
  return isChanged && isOddSpace ? escaped(segment) : visible(segment);
}

/** Columns, or the length where one character carries a heap of combining marks. */
function cost({ text, columns }: ShownCharacter): number {
  return Math.max(columns, text.length / 8);
}

function wholeCharacterAt(text: string, offset: number): number {
  const isSecondHalf = /^[\uDC00-\uDFFF]$/.test(text[offset] ?? '');
  return isSecondHalf ? offset + 1 : offset;
}
