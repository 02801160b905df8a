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
/** A call, as the `repr` of most classes looks; its name may have dots. */
const callee = /[A-Za-z_][\w.]*(?=\()/y;
const angled = /<[^<>]*(?:<[^<>]*>[^<>]*)*>/y;
const elision = /\.{3,}|…+/y;

function endOfValue(text: string, start: number): number {
  for (const pattern of [number, constant, string, angled, elision]) {
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

/** The end of what brackets hold, strings passed over; -1 where they do not close. */
function endOfBrackets(text: string, start: number): number {
  if (!closingOf[text.charAt(start)]) return -1;
  const waiting: string[] = [];
  for (let at = start; at < text.length;) {
    const quoted = matchAt(string, text, at);
    const character = text.charAt(at);
    const closing = closingOf[character];
    if (closing) waiting.push(closing);
    else if (character === waiting.at(-1)) waiting.pop();
    else if (/[)\]}]/.test(character)) return -1;
    at = quoted > at ? quoted : at + 1;
    if (waiting.length === 0) return at;
  }
  return -1;
}

/** What separates a value from the author's words behind it. */
const explanation = /\s*[（(]|\s+[—–―－-]+\s+|\s*(?:←|<-|※|＃|#|。|、|，|：)|\s+/g;

/**
 * The beginnings of a text that may be the value, longest first: `1.0.0 — クラス変数` is `1.0.0` with
 * an explanation. The text itself is the first of them; a single blank ends a Python value alone.
 */
export function valueBeginnings(text: string): string[] {
  const beginnings = [...text.matchAll(explanation)]
    .toReversed()
    .map(({ index, 0: separator }) => ({ value: text.slice(0, index).trimEnd(), separator }))
    .filter(({ value, separator }) => value !== '' && (separator !== ' ' || isPythonValue(value)))
    .map(({ value }) => value);
  return [...new Set([text.trimEnd(), ...beginnings])].slice(0, maxBeginnings);
}

const maxBeginnings = 12;
