import { isPythonValue } from '../results/pythonValue.ts';

/**
 * A value as authors write it in a comment: with other quotes, other blanks, on one line, a class by
 * its name alone as notebooks show it. Two texts with the same loose form say the same of a value;
 * what stands in a string is a part of the value, blanks and all.
 */
export function looseValue(text: string): string {
  return straight(text)
    .split(literal)
    .map((part, k) => (k % 2 === 1 ? `'${part.slice(1, -1)}'` : looseCode(part)))
    .join('')
    .replace(/^<(?!class )(.*)>$/, '$1')
    .replaceAll(/<class '(?:__main__\.)?([\w.]+)'>/g, '$1')
    .trim();
}

/** A string of Python, whose quotes may be of either kind. */
const literal = /((?<!\w)'(?:[^'\\\n]|\\.)*'(?!\w)|"(?:[^"\\\n]|\\.)*")/;

function straight(text: string): string {
  return text.trim().replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'");
}

function looseCode(text: string): string {
  return text
    .replaceAll('"', "'")
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s*([,:()[\]{}=])\s*/g, '$1')
    .replaceAll(/,(?=[)\]}])/g, '');
}

/** What a string holds, where a text is one and nothing else; else null. */
export function unquoted(text: string): string | null {
  const plain = straight(text);
  return /^'[^'\n]*'$|^"[^"\n]*"$/.test(plain) ? plain.slice(1, -1) : null;
}

/** Whether two texts say the same of a value; `'abc'` is what prints as abc, blanks and all. */
export function isSameValue(one: string, other: string): boolean {
  if (looseValue(one) === looseValue(other)) return true;
  const [own, its] = [unquoted(one), unquoted(other)];
  if (own === null && its === null) return false;
  return (own ?? one.trim()) === (its ?? other.trim());
}

/** `6, 8` for what prints as `6 8`: authors part the arguments of a `print` by commas. */
export function withoutCommas(text: string): string {
  const parts = text.split(/,\s*/);
  return parts.length > 1 && parts.every(isPythonValue) ? parts.join(' ') : text;
}

/**
 * Whether a claim leaves out the quotes that make the difference: `12` for the string `'12'` is
 * another value, `abc` for `'abc'` can be nothing else; or adds them: `'12'` for the number.
 */
export function differsInType(claim: string, value: string): boolean {
  const [claimed, own] = [unquoted(claim), unquoted(value)];
  if (claimed !== null) return own === null && isPythonValue(claimed) && !/^['"]/.test(value);
  return own !== null && isPythonValue(own) && !/^['"]/.test(claim.trim());
}

/** What makes strings of numbers. */
const makesStrings =
  /\b(?:str|repr|format|input|chr|hex|oct|bin|ascii)\s*\(|\b[rR]?[fF]['"]|\.(?:join|r?split|replace|r?strip|lstrip|zfill|group|groups|findall|format|decode|read|readline|isoformat|strftime)\s*\(|%\s*[\w(]|\[[^\]]*:[^\]]*\]/;

/**
 * Whether a claim puts quotes around a number that was printed: of what `print` shows, only the code
 * tells whether it was a string.
 */
export function addsQuotes(claim: string, printed: string, code: string = ''): boolean {
  const inner = unquoted(claim);
  if (inner === null || unquoted(printed) !== null || !isPythonValue(inner)) return false;
  return !code.includes(`'${inner}'`) && !code.includes(`"${inner}"`) && !makesStrings.test(code);
}

/** The forms in which several printed lines are told on one line of a comment. */
export function onOneLine(lines: readonly string[]): string[] {
  if (lines.length < 2 || lines.length > maxLines) return [];
  return [' ', ', ', ',', '、', ' / ', '→', ' → ', ' -> '].map((separator) =>
    lines.join(separator),
  );
}

const maxLines = 50;
