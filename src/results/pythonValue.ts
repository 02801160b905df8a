/**
 * Whether a text reads like the `repr` of a Python value: a number, a quoted string, a constant, a
 * display in brackets, `Point(x=1)`, `<class 'int'>`. `...` may stand for a part of it.
 */
export function isPythonValue(text: string): boolean {
  const plain = text.trim();
  if (plain === '' || plain.length > maxLength) return false;
  return endOfValue(plain, 0) === plain.length;
}

const maxLength = 2000;

/** A number, also one that goes on in `...`; a date or a version is none. */
const number =
  /[-+]?(?:0[xXoObB][\da-fA-F_]+|(?:\d[\d_]*(?:,\d{3})*(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?j?)(?:\.{2,}|…)?(?![\w.])/y;
const constant = /(?:True|False|None|nan|inf|-inf|NaN|Ellipsis|NotImplemented)(?!\w)/y;
const string = /[bBrRuUfF]{0,2}(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/y;
/** A call, as the `repr` of most classes looks; its name may have dots. No `repr` calls `sum`. */
const callee =
  /(?!(?:abs|all|any|ascii|bin|bool|bytes|chr|complex|dict|dir|divmod|enumerate|filter|float|format|getattr|hasattr|hash|hex|id|input|int|isinstance|issubclass|iter|len|list|map|max|min|next|oct|open|ord|pow|print|repr|reversed|round|sorted|str|sum|super|tuple|type|vars|zip)\()[A-Za-z_][\w.]*(?=\()/y;
const angled = /<[^<>]*(?:<[^<>]*>[^<>]*)*>/y;
const elision = /\.{3,}|…+/y;
const simpleValues = [number, constant, string, angled, elision];

function endOfValue(text: string, start: number): number {
  for (const pattern of simpleValues) {
    const end = matchAt(pattern, text, start);
    if (end > start) return end;
  }
  const open = matchAt(callee, text, start);
  return endOfBrackets(text, Math.max(open, start));
}

function matchAt(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.exec(text) ? pattern.lastIndex : -1;
}

const closingOf: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** What stands between the values in brackets: `x=`, and behind it also a bare name (`dtype=int`). */
const keyword = /[A-Za-z_]\w*=(?:[^\s,()[\]{}'"<\d.-][^\s,()[\]{}'"<]*(?=[\s,)\]}]))?/y;
const blanks = /[\s,]+/y;

/** The end of what brackets hold; -1 where they do not close, or hold more than values. */
function endOfBrackets(text: string, start: number): number {
  if (!closingOf[text.charAt(start)]) return -1;
  const waiting: string[] = [];
  for (let at = start; at !== -1 && at < text.length;) {
    const character = text.charAt(at);
    const closing = closingOf[character];
    if (closing) waiting.push(closing);
    else if (character === waiting.at(-1)) waiting.pop();
    const isBracket = closing !== undefined || /[)\]}]/.test(character);
    // `[1:3]` is a slice, and `(半径)` a word.
    const isColon = character === ':' && waiting.at(-1) === '}';
    at = isBracket || isColon ? at + 1 : endOfItem(text, at);
    if (waiting.length === 0) return at;
  }
  return -1;
}

function endOfItem(text: string, start: number): number {
  for (const pattern of [blanks, keyword, ...simpleValues, callee]) {
    const end = matchAt(pattern, text, start);
    if (end > start) return end;
  }
  return -1;
}

/** What separates a value from the author's words behind it; Japanese ones need no blank: `5です`. */
const explanation =
  /\s*[（(]|\s+[—–―－-]+\s+|\s*(?:←|<-|※|＃|#|。|、|，|：|,\s*(?=[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]))|\s+|(?<=[\d)\]}'"a-z])(?=[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}])/gu;

/**
 * The beginnings of a text that may be the value, longest first: `1.0.0 — クラス変数` is `1.0.0` with
 * an explanation. The text itself is the first of them; a single blank ends a Python value alone.
 */
export function valueBeginnings(text: string): string[] {
  // No value is that long, and each beginning would be read anew.
  if (text.length > maxLength) return [text.trimEnd()];
  const beginnings = [...text.matchAll(explanation)]
    .toReversed()
    .map(({ index, 0: separator }) => ({ value: text.slice(0, index).trimEnd(), separator }))
    .filter(({ value, separator }) => value !== '' && (!isWeak(separator) || isPythonValue(value)))
    .map(({ value }) => value);
  return [...new Set([text.trimEnd(), ...beginnings])].slice(0, maxBeginnings);
}

const maxBeginnings = 12;

function isWeak(separator: string): boolean {
  return separator === ' ' || separator === '';
}

/** The longest beginning that is a Python value, else the text. */
export function valueOf(text: string): string {
  return valueBeginnings(text).find(isPythonValue) ?? text;
}
