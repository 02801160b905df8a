import { idCalls, type NumberCall } from './idCalls.ts';

/** How the numbers of `id()` and `hash()` are told from all others in the output of a code. */
export interface ObjectNumbers {
  /** A normalised line with `<id>` for each such number. */
  readonly mask: (line: string) => string;
  /** These numbers, in order. */
  readonly numbersIn: (line: string) => string[];
}

/** Of a code that shows no such numbers, or none that is known. */
export const noObjectNumbers: ObjectNumbers = { mask: (line) => line, numbersIn: () => [] };

/** An id has so many digits, even of a small integer; other numbers rarely have more. */
const number = /(?<![\w.])(?:-?\d{7,20}|0x[0-9a-f]{7,16})(?![\w.])/gi;

/** Longer lines show no ids that anybody compares. */
const maxLength = 1000;

/**
 * What the code of a claim tells of its ids and hashes. A number is one only where the code calls
 * `id` or `hash` and the line shows it as such: behind the text that the code prints before it
 * (`print('a:', id(a))`), behind words that call it so (`id = …`, `ハッシュ値: …`), or alone on the
 * line where the code prints it alone. An id is a multiple of 8 as well, as every address is.
 */
export function objectNumbers(code: string | undefined): ObjectNumbers {
  if (code === undefined || !/\b(?:id|hash)\s*\(/.test(code)) return noObjectNumbers;
  const calls = idCalls(code);
  if (calls.length === 0) return noObjectNumbers;
  const numbersIn = (line: string): RegExpExecArray[] => {
    if (line.length > maxLength || !/\d{7}|0x/.test(line)) return [];
    const shown: RegExpExecArray[] = [];
    let from = 0;
    for (const found of line.matchAll(number)) {
      const before = line.slice(from, found.index);
      const isBehindAnother = shown.length > 0 && /^[\s,、/|)\]]*[([]?$/.test(before);
      const isShown = calls.some(
        (call) => mayBe(found[0], call) && (isBehindAnother || shows(call, line, found, before)),
      );
      if (!isShown) continue;
      shown.push(found);
      from = found.index + found[0].length;
    }
    return shown;
  };
  return {
    numbersIn: (line) => numbersIn(line).map(([text]) => text.toLowerCase()),
    mask: (line) =>
      numbersIn(line).reduceRight(
        (text, { index, 0: own }) => `${text.slice(0, index)}<id>${text.slice(index + own.length)}`,
        line,
      ),
  };
}

function mayBe(text: string, { kind, isHex }: NumberCall): boolean {
  if (/^0x/i.test(text) !== isHex) return false;
  // Hashes of short numbers are these numbers, the same in each run.
  if (kind === 'hash') return text.length >= 12;
  return !text.startsWith('-') && BigInt(text) % 8n === 0n;
}

const idWords =
  /(?:\bid(?:\s*\([^()]*\))?|識別(?:値|子|番号)|アドレス|\baddress)\s*(?:[:=：はが]|is|→|->)?\s*$/i;
const hashWords = /(?:\bhash(?:\s*\([^()]*\))?|ハッシュ値?)\s*(?:[:=：はが]|is|→|->)?\s*$/i;

function shows(
  { kind, textBefore }: NumberCall,
  line: string,
  found: RegExpExecArray,
  before: string,
): boolean {
  if ((kind === 'id' ? idWords : hashWords).test(before.slice(-60))) return true;
  if (textBefore !== '') return before.trimEnd().endsWith(textBefore);
  const rest = line.slice(0, found.index) + line.slice(found.index + found[0].length);
  return /^[\s([\])',0-9x-]*$/i.test(rest) && /^[\s([]*$/.test(before);
}
