/** `Out[3]: ` before a value, as IPython shows it; the value may begin on the line below. */
const mark = /^\s*Out ?\[\d*\]: ?/;

/** A text without the mark of IPython, and where the mark was taken from. */
export interface Unmarked {
  readonly text: string;
  readonly mark: string;
  /** Index of the line, from 0. */
  readonly line: number;
}

/** Takes the mark out of what a prompt shows, or null where there is none. */
export function withoutMark(text: string): Unmarked | null {
  const lines = text.split('\n');
  const line = lines.findIndex((one) => mark.test(one));
  const own = lines[line];
  if (own === undefined) return null;
  const value = own.replace(mark, '');
  const isBelow = value.trim() === '' && line < lines.length - 1;
  return {
    text: lines.toSpliced(line, 1, ...(isBelow ? [] : [value])).join('\n'),
    mark: isBelow ? `${own}\n` : own.slice(0, own.length - value.length),
    line,
  };
}

/** Puts the mark back, before the last line where the text has become too short. */
export function withMark(text: string, { mark: taken, line }: Unmarked): string {
  if (text === '') return '';
  const lines = text.split('\n');
  const at = Math.min(line, lines.length - 1);
  return lines.with(at, `${taken}${lines[at] ?? ''}`).join('\n');
}
