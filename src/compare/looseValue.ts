import { isPythonValue } from '../results/pythonValue.ts';

/**
 * A value as authors write it in a comment: with other quotes, other blanks, on one line, a class by
 * its name alone as notebooks show it. Two texts with the same loose form say the same of a value.
 */
export function looseValue(text: string): string {
  const straight = text.trim().replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'");
  return withoutOuterQuotes(straight)
    .replace(/^<(?!class )(.*)>$/, '$1')
    .replaceAll(/<class '(?:__main__\.)?([\w.]+)'>/g, '$1')
    .replaceAll('"', "'")
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s*([,:()[\]{}=])\s*/g, '$1')
    .replaceAll(/,(?=[)\]}])/g, '')
    .trim();
}

/** `'abc'` for what prints as abc: authors write the value, not the output. */
function withoutOuterQuotes(text: string): string {
  return /^'[^'\n]*'$|^"[^"\n]*"$/.test(text) ? text.slice(1, -1) : text;
}

/** `6, 8` for what prints as `6 8`: authors part the arguments of a `print` by commas. */
export function withoutCommas(text: string): string {
  const parts = text.split(/,\s*/);
  return parts.length > 1 && parts.every(isPythonValue) ? parts.join(' ') : text;
}

/**
 * Whether a claim leaves out the quotes that make the difference: `12` for the string `'12'` is
 * another value, `abc` for `'abc'` can be nothing else.
 */
export function differsInType(claim: string, value: string): boolean {
  const inner = withoutOuterQuotes(value.trim());
  return inner !== value.trim() && isPythonValue(inner) && !/^['"]/.test(claim.trim());
}

/** The forms in which several printed lines are told on one line of a comment. */
export function onOneLine(lines: readonly string[]): string[] {
  if (lines.length < 2 || lines.length > maxLines) return [];
  return [' ', ', ', ',', '、', ' / ', '→', ' → ', ' -> '].map((separator) =>
    lines.join(separator),
  );
}

const maxLines = 50;
