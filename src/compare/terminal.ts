import stringWidth from 'string-width';

/** What moves, erases or colours rather than being shown: controls but the tab. */
// oxlint-disable-next-line no-control-regex
const control = /[\u0007\b\r\u001B\u009B]/;

/** Parameters and final byte of a control sequence, behind its introducer (ECMA-48, 5.4). */
const sequence = /([0-?]*)[ -/]*([@-~])/y;

/** A cell of the line: what it shows; `''` is the second half of a wide character before it. */
type Cells = string[];

/**
 * A line of an output as a terminal leaves it: colours and other sequences gone, what follows a
 * carriage return or a backspace in the place of what stood there. Places are columns, of which a
 * character of Chinese or Japanese takes two. A carriage return erases nothing.
 */
export function asTerminalLeavesIt(line: string): string {
  if (!control.test(line)) return line;
  const cells: Cells = [];
  let column = 0;
  // Ends of such strings are looked for once: a line may begin a million that never end.
  let isOpenEnded = false;
  for (let at = 0; at < line.length;) {
    const character = String.fromCodePoint(line.codePointAt(at) ?? 0);
    at += character.length;
    if (character === '\r') column = 0;
    else if (character === '\b') column = Math.max(0, column - 1);
    else if (character === '\u001B' && line[at] === ']') {
      const end: number = isOpenEnded ? -1 : endOfString(line, at);
      isOpenEnded = end === -1;
      at = isOpenEnded ? at + 1 : end;
    } else if (character === '\u009B' || (character === '\u001B' && line[at] === '[')) {
      sequence.lastIndex = character === '\u009B' ? at : at + 1;
      const found = sequence.exec(line);
      if (!found) continue;
      at = sequence.lastIndex;
      column = obey(found[2] ?? '', found[1] ?? '', cells, column);
    } else if (character === '\u001B') at += /[()#%]/.test(line[at] ?? '') ? 2 : 1;
    else if (character !== '\u0007') column = write(character, cells, column);
  }
  return Array.from(cells, (cell) => cell ?? ' ').join('');
}

/** Behind the end of an operating system command (a link, a title); -1 where it has none. */
function endOfString(line: string, from: number): number {
  // oxlint-disable-next-line no-control-regex
  const end = /\u0007|\u001B\\|\u009C/g;
  end.lastIndex = from;
  return end.exec(line) ? end.lastIndex : -1;
}

/** No terminal is wider; a sequence may ask for any column. */
const maxColumn = 1000;

/** Erases or moves as a control sequence says, and gives the new column. */
function obey(final: string, parameters: string, cells: Cells, column: number): number {
  const count = Math.min(maxColumn, Math.max(1, Number.parseInt(parameters, 10) || 1));
  switch (final) {
    case 'K':
      erase(cells, column, parameters);
      return column;
    case 'C':
      return Math.min(Math.max(maxColumn, cells.length), column + count);
    case 'D':
      return Math.max(0, column - count);
    case 'G':
      return count - 1;
    default:
      return column;
  }
}

/** `0` erases to the end of the line, `1` from its start, `2` all of it. */
function erase(cells: Cells, column: number, parameters: string): void {
  if (parameters !== '1') cells.length = Math.min(cells.length, parameters === '2' ? 0 : column);
  else cells.fill(' ', 0, Math.min(cells.length, column + 1, maxColumn));
}

const widths = new Map<string, number>();

function widthOf(character: string): number {
  if (character >= ' ' && character <= '~') return 1;
  const known = widths.get(character);
  if (known !== undefined) return known;
  const width = character === '\t' ? 1 : stringWidth(character);
  widths.set(character, width);
  return width;
}

/** Puts a character into its cells; half of a wide one that is overwritten leaves a blank. */
function write(character: string, cells: Cells, column: number): number {
  const width = widthOf(character);
  if (width === 0) {
    // It belongs to the character before it, which no line begins without.
    const own = cells[column - 1] === '' ? column - 2 : column - 1;
    if (own >= 0) cells[own] = `${cells[own] ?? ' '}${character}`;
    else cells[0] = character;
    return own >= 0 ? column : 1;
  }
  while (cells.length < column) cells.push(' ');
  if (cells[column] === '') cells[column - 1] = ' ';
  const end = column + width;
  if (cells[end] === '') cells[end] = ' ';
  cells[column] = character;
  if (width === 2) cells[column + 1] = '';
  return end;
}
