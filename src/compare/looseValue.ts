/**
 * A value as authors write it in a comment: with other quotes, other blanks, on one line. Two texts
 * with the same loose form say the same of a value.
 */
export function looseValue(text: string): string {
  return withoutOuterQuotes(text.trim())
    .replace(/^<(.*)>$/, '$1')
    .replaceAll(/["“”‘’]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s*([,:()[\]{}=])\s*/g, '$1')
    .replaceAll(/,(?=[)\]}])/g, '')
    .trim();
}

/** `'abc'` for what prints as abc: authors write the value, not the output. */
function withoutOuterQuotes(text: string): string {
  return /^'[^'\n]*'$|^"[^"\n]*"$/.test(text) ? text.slice(1, -1) : text;
}

/** The forms in which several printed lines are told on one line of a comment. */
export function onOneLine(lines: readonly string[]): string[] {
  if (lines.length < 2 || lines.length > maxLines) return [];
  return [' ', ', ', ',', '、', ' / ', '→', ' → ', ' -> '].map((separator) =>
    lines.join(separator),
  );
}

const maxLines = 50;
