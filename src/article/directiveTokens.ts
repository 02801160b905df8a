import { type Problem, problem } from '../problem.ts';
import type { Range } from '../types.ts';

/** A word of a directive as it is written. */
export interface WrittenWord {
  readonly name: string;
  /** Without its quotes; null for a bare word. */
  readonly value: string | null;
  /** Of the word with its value. */
  readonly range: Range;
}

/** Something that no word looks like, and where it stands. */
export interface Fault {
  readonly reason: Problem;
  readonly range: Range;
}

export interface WrittenWords {
  readonly words: readonly WrittenWord[];
  /** What ended the reading, or null. */
  readonly fault: Fault | null;
}

/**
 * Splits what stands behind `jikko:` into words: `word`, `word=value`, `word="value"`,
 * `word='value'`. Only ASCII characters separate: a full-width quote or `＝`, which a Japanese
 * keyboard types, would otherwise become part of a value without a word.
 *
 * @param start Offset of `text` in the article.
 */
export function splitWords(text: string, start: number): WrittenWords {
  const words: WrittenWord[] = [];
  let offset = 0;
  for (;;) {
    offset += lengthOf(/^[ \t]*/, text.slice(offset));
    if (offset >= text.length) return { words, fault: null };
    const read = readWord(text.slice(offset), start + offset);
    if ('reason' in read) return { words, fault: read };
    words.push(read);
    offset = read.range.end - start;
  }
}

function readWord(text: string, start: number): WrittenWord | Fault {
  const name = /^[^ \t="']*/.exec(text)?.[0] ?? '';
  const wide = findWide(name, start);
  if (wide) return wide;
  const rest = text.slice(name.length);
  if (/^["']/.test(rest)) return quoteFault(text, start);
  if (name === '' || /^[ \t]+=/.test(rest)) return equalsFault(text, start);
  if (!rest.startsWith('=')) return { name, value: null, range: rangeOf(start, name.length) };
  return readValue(name, rest.slice(1), start);
}

function readValue(name: string, text: string, start: number): WrittenWord | Fault {
  const before = name.length + 1;
  const quoted = /^(?:"([^"]*)"|'([^']*)')(?=[ \t]|$)/.exec(text);
  if (quoted) {
    const range = rangeOf(start, before + quoted[0].length);
    return { name, value: quoted[1] ?? quoted[2] ?? '', range };
  }
  const value = /^[^ \t]*/.exec(text)?.[0] ?? '';
  if (/["']/.test(value)) return quoteFault(`${name}=${text}`, start);
  if (value === '') return equalsFault(`${name}=`, start);
  const wide = findWide(/^[“”‘’＂＇「」『』]|\u3000/.test(value) ? value : '', start + before);
  return wide ?? { name, value, range: rangeOf(start, before + value.length) };
}

/** Half-width characters in place of the full-width ones that separate nothing. */
const halfWidth: Readonly<Record<string, string>> = {
  '＝': '=',
  '\u3000': ' ',
  ...Object.fromEntries([...'“”＂「」『』'].map((quote) => [quote, '"'])),
  ...Object.fromEntries([...'‘’＇'].map((quote) => [quote, "'"])),
};

function findWide(text: string, start: number): Fault | null {
  const index = [...text].findIndex((character) => Object.hasOwn(halfWidth, character));
  const character = [...text][index];
  if (character === undefined) return null;
  const at = start + text.indexOf(character);
  const codePoint = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const args = { found: character, codePoint, instead: halfWidth[character] ?? '' };
  return { reason: problem('directive-full-width', args), range: rangeOf(at, character.length) };
}

function quoteFault(text: string, start: number): Fault {
  const found = text.trimEnd();
  return { reason: problem('directive-quote', { found }), range: rangeOf(start, found.length) };
}

function equalsFault(text: string, start: number): Fault {
  const found = /^[^ \t=]*[ \t]*=/.exec(text)?.[0] ?? text;
  return { reason: problem('directive-equals', { found }), range: rangeOf(start, found.length) };
}

function rangeOf(start: number, length: number): Range {
  return { start, end: start + length };
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}
