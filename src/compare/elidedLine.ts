import { anyAddress } from '../normalizers/addresses.ts';
import { placeOf } from './textSearch.ts';

/** `...` or `…` within a line of a claim; not the one of an address that was left out. */
const elision = /(?<!\b0x)(?:\.{3,}|…+)/;

/**
 * The texts between the elisions of a normalised line, or null where it has none, or nothing else.
 *
 * @param written The line as it stands: a normaliser may take elisions away, but makes none.
 */
export function elidedParts(line: string, written: string = line): readonly string[] | null {
  if (!elision.test(line)) return null;
  const parts = line.split(new RegExp(elision, 'g'));
  if (parts.every((part) => part.trim() === '')) return null;
  return parts.length > written.split(new RegExp(elision, 'g')).length ? null : parts;
}

/** Whether a printed line has dots of its own: who shows those elides nothing. */
export function hasOwnDots(line: string): boolean {
  return elision.test(line.replaceAll(anyAddress, ''));
}

/**
 * Whether a printed line has all parts of a claim's line in order, with some text wherever the
 * claim has an elision. A program that prints `...` itself means it: then nothing is elided.
 * Linear in the length of both.
 */
export function hasParts(line: string, parts: readonly string[], hasDots: boolean): boolean {
  if (hasDots) return false;
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  const end = line.length - last.length;
  if (!line.startsWith(first) || !line.endsWith(last)) return false;
  let offset = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = placeOf(part, line, offset + 1);
    if (found === -1) return false;
    offset = found + part.length;
  }
  return offset < end;
}
