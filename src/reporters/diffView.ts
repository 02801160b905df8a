import stringWidth from 'string-width';
import type { Words } from '../messages/words.ts';
import type { Difference, DiffRow } from '../types.ts';
import { clipLine, type ClippedLine, type ShownCharacter } from './clip.ts';
import type { Colors } from './colors.ts';
import { foldRows, limitRows } from './fold.ts';
import { sidesOf } from './sides.ts';

/** How a difference is drawn. */
export interface DiffStyle {
  readonly colors: Colors;
  readonly words: Words;
  /** Columns for the text of a row. */
  readonly columns: number;
}

const maxRows = 60;

/**
 * Draws a difference: line numbers of the article, `-` for what it claims, `+` for the real output.
 * The characters that differ are inverse, or without colours marked by `^` in a line below.
 */
export function drawDifference(difference: Difference, style: DiffStyle): string[] {
  const { rows } = difference;
  const { colors, words } = style;
  const gutter = String(
    rows.reduce((last, row) => Math.max(last, row.lineInArticle ?? 0), 0),
  ).length;
  const remark = (sign: string, text: string): string =>
    colors.dim(`${' '.repeat(gutter)} ${sign} ${text}`);
  const { parts, rowsLeftOut } = limitRows(foldRows(rows), maxRows);
  return [
    remark('-', sidesOf(difference, words).join('  + ')),
    ...parts.flatMap((part) =>
      part.kind === 'fold'
        ? [remark('⋮', words.unchangedLines(part.rows.length))]
        : part.rows.flatMap((row) => drawRow(row, gutter, style)),
    ),
    ...(rowsLeftOut > 0 ? [remark('⋮', words.linesLeftOut(rowsLeftOut))] : []),
  ];
}

const signs: Readonly<Record<DiffRow['kind'], string>> = { same: ' ', claimed: '-', actual: '+' };

function drawRow(row: DiffRow, gutter: number, style: DiffStyle): string[] {
  const { colors, words } = style;
  const clipped = clipLine(row.text, row.changed, style.columns);
  const number = String(row.lineInArticle ?? '').padStart(gutter);
  const before = leftOutMark(clipped.leftOutBefore, words);
  const after = leftOutMark(clipped.leftOutAfter, words);
  const isMarked = isPartlyChanged(clipped);
  const text = `${before}${drawText(clipped, isMarked, colors)}${after}`;
  const line = `${signs[row.kind]} ${text}`;
  const drawn = `${colors.dim(number)} ${tint(row, colors)(text === '' ? line.trimEnd() : line)}`;
  if (!isMarked || colors.isColorSupported) return [drawn];
  return [drawn, ' '.repeat(gutter + 3) + markerLine(before, clipped)];
}

function tint({ kind }: DiffRow, colors: Colors): (text: string) => string {
  if (kind === 'same') return String;
  return kind === 'claimed' ? colors.red : colors.green;
}

/** Marks say nothing where the whole line differs. */
function isPartlyChanged({ characters }: ClippedLine): boolean {
  const changed = characters.filter(({ isChanged }) => isChanged).length;
  return changed > 0 && changed < characters.length;
}

function drawText({ characters }: ClippedLine, isMarked: boolean, colors: Colors): string {
  if (!isMarked) return textOf(characters);
  const runs: ShownCharacter[][] = [];
  for (const character of characters) {
    const run = runs.at(-1);
    if (run?.[0]?.isChanged === character.isChanged) run.push(character);
    else runs.push([character]);
  }
  return runs
    .map((run) => (run[0]?.isChanged ? colors.inverse(textOf(run)) : textOf(run)))
    .join('');
}

function textOf(characters: readonly ShownCharacter[]): string {
  return characters.map(({ text }) => text).join('');
}

/** `^` under each column that differs: CJK and emoji take two. */
function markerLine(before: string, { characters }: ClippedLine): string {
  const marks = characters.map(({ columns, isChanged }) => (isChanged ? '^' : ' ').repeat(columns));
  return (' '.repeat(stringWidth(before)) + marks.join('')).trimEnd();
}

function leftOutMark(count: number, words: Words): string {
  return count === 0 ? '' : `[… ${words.charactersLeftOut(count)}]`;
}
