import stringWidth from 'string-width';
import type { Normalizer } from './normalizer.ts';

/** Columns from one tab stop to the next, as terminals and Python's `expandtabs` have them. */
const stop = 8;

/** Longer lines are no table that anybody copied out of a terminal. */
const maxLength = 1000;

/** A tab shows as blanks up to the next stop, and is copied out of a terminal as such. */
export const tabs: Normalizer = {
  name: 'tabs',
  normalise: (line) => {
    if (!line.includes('\t') || line.length > maxLength) return line;
    const [first = '', ...cells] = line.split('\t');
    let column = stringWidth(first);
    const shown = cells.map((cell) => {
      const blanks = stop - (column % stop);
      column += blanks + stringWidth(cell);
      return ' '.repeat(blanks) + cell;
    });
    return first + shown.join('');
  },
};
