/** A call of `id` or `hash` in a code whose result is shown. */
export interface NumberCall {
  readonly kind: 'id' | 'hash';
  /** What is printed right before it, without blanks at the end; `''` where it is printed alone. */
  readonly textBefore: string;
  /** True behind `hex(`. */
  readonly isHex: boolean;
}

const call = /(?<![\w.])(?:(hex)\s*\(\s*)?(id|hash)\s*\(/g;

/** The numbers and tuples of numbers whose hash is the same in each run. */
const numericArgument = /^\s*[-+(]*[\d.][\d.,\s()eE+-]*\)/;

/** The calls of `id` and `hash` in a code; what Python defines of these names is none. */
export function idCalls(code: string): NumberCall[] {
  if (/\bdef\s+(?:id|hash)\s*\(|^\s*(?:id|hash)\s*=[^=]/m.test(code)) return [];
  return code.split('\n').flatMap((line) => {
    // No line that anybody wrote is longer.
    if (line.length > 1000) return [];
    return [...line.matchAll(call)].flatMap((found): NumberCall[] => {
      const { 0: text, 1: hex, 2: name, index } = found;
      const kind = name === 'id' ? 'id' : 'hash';
      const behind = line.slice(index + text.length);
      if (kind === 'hash' && numericArgument.test(behind)) return [];
      const textBefore = textShownBefore(line.slice(0, index));
      return [{ kind, textBefore, isHex: hex !== undefined }];
    });
  });
}

/** The end of what a line of code prints before a place: of an f-string, or of a string before it. */
function textShownBefore(before: string): string {
  const inFormat = /(?:^|["'}])([^"'{}]*)\{\s*$/.exec(before);
  if (inFormat) return (inFormat[1] ?? '').trimEnd();
  const argument = /["']([^"']*)["']\s*,\s*$/.exec(before);
  return (argument?.[1] ?? '').trimEnd();
}
