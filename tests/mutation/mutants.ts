import { addressesIn } from '../../src/normalizers/addresses.ts';

/** A claim's lines with one thing wrong. */
export interface Mutant {
  readonly kind: 'drop' | 'double' | 'swap' | 'digit' | 'letter' | 'address' | 'moveNote';
  /** Index of the changed line, or of the first of two. */
  readonly line: number;
  readonly lines: readonly string[];
}

/** A number from 0 to below 1. */
export type Random = () => number;

/**
 * The mutants of a claim: every line dropped, doubled and swapped with the next; in every line a
 * digit, a letter and the identity of an address changed; every note line moved by one.
 *
 * @param isNote Whether a line is one that the author added.
 */
export function mutantsOf(
  lines: readonly string[],
  isNote: (line: string) => boolean,
  random: Random,
): Mutant[] {
  const all = lines.flatMap((text, line): Mutant[] => [
    { kind: 'drop', line, lines: lines.toSpliced(line, 1) },
    { kind: 'double', line, lines: lines.toSpliced(line, 0, text) },
    ...(line + 1 < lines.length ? swapped(lines, line, isNote) : []),
    ...changedAt(lines, line, 'digit', positionsOf(text, /\d/g), otherDigit, random),
    ...changedAt(lines, line, 'letter', positionsOf(text, /\p{L}/gu), otherLetter, random),
  ]);
  const mutants = [...all, ...otherIdentities(lines)];
  return mutants.filter((mutant) => mutant.lines.join('\n') !== lines.join('\n'));
}

function swapped(
  lines: readonly string[],
  line: number,
  isNote: (line: string) => boolean,
): Mutant[] {
  const [one = '', other = ''] = lines.slice(line, line + 2);
  const kind = isNote(one) !== isNote(other) ? 'moveNote' : 'swap';
  return [{ kind, line, lines: lines.toSpliced(line, 2, other, one) }];
}

function positionsOf(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map(({ index }) => index);
}

/** Changes one character of a line, at a place that chance names. */
function changedAt(
  lines: readonly string[],
  line: number,
  kind: 'digit' | 'letter',
  positions: readonly number[],
  other: (character: string) => string,
  random: Random,
): Mutant[] {
  const at = positions[Math.floor(random() * positions.length)];
  const text = lines[line] ?? '';
  if (at === undefined) return [];
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const changed = text.slice(0, at) + other(character) + text.slice(at + character.length);
  return [{ kind, line, lines: lines.with(line, changed) }];
}

function otherDigit(digit: string): string {
  return String((Number(digit) + 1) % 10);
}

function otherLetter(letter: string): string {
  if (letter === 'z' || letter === 'Z') return letter === 'z' ? 'a' : 'A';
  return /[a-zA-Z]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 1) : '字';
}

/** Two equal addresses made different, and two different ones made equal. */
function otherIdentities(lines: readonly string[]): Mutant[] {
  const all = lines.flatMap((text, line) =>
    addressesIn(text).flatMap((address) => (address === null ? [] : [{ address, line }])),
  );
  return all.slice(1).flatMap(({ address, line }, k): Mutant[] => {
    const earlier = all.slice(0, k + 1);
    const isRepeated = earlier.some((one) => one.address === address);
    const stranger = earlier.find((one) => one.address !== address)?.address;
    const instead = isRepeated ? '0x7fffdeadbeef' : stranger;
    if (instead === undefined) return [];
    const text = (lines[line] ?? '').replace(new RegExp(address, 'i'), instead);
    return [{ kind: 'address', line, lines: lines.with(line, text) }];
  });
}
