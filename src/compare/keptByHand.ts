import { maskAddresses } from '../normalizers/addresses.ts';
import { builtInRules } from '../normalizers/lineRules.ts';
import { elidedParts, hasOwnDots, hasParts } from './elidedLine.ts';
import { similarity } from './similarity.ts';

const { normalise } = builtInRules;

/** So near a line must come to the author's for what was left out of it to be left out again. */
const minSimilarity = 0.6;

/** So many characters beside an elision must still be there, or half of them where they are fewer. */
const minAnchor = 3;

/** Beyond so many characters looking for the author's parts takes too long. */
const maxWritten = 500;
const maxPrinted = 100_000;

/**
 * A printed line as the author would write it in the place of his own: what he left out inside the
 * line (`[0, 1, ..., 9]`) stays left out where the text around it still agrees, and an address is
 * spelled as he spelled one. An address differs in each run and is not written.
 */
export function asAuthorWrites(written: string, printed: string): string {
  const fresh = withOwnAddresses(written, maskAddresses(printed).trimEnd());
  const elided = withElisions(written.trimEnd(), fresh);
  if (elided === null || similarity(written, elided) < minSimilarity) return fresh;
  const parts = elidedParts(normalise(elided));
  const line = normalise(printed);
  return parts && hasParts(line, parts, hasOwnDots(line)) ? elided : fresh;
}

/** `0x…` and `0x....` are other ways to leave an address out. */
function withOwnAddresses(written: string, masked: string): string {
  const own = [...written.matchAll(leftOutAddress)].map(([text]) => text);
  if (own.length === 0 || own.length !== [...masked.matchAll(/0x\.{3}/g)].length) return masked;
  let next = 0;
  const spelled = masked.replaceAll(/0x\.{3}/g, () => own[next++] ?? '0x...');
  return normalise(spelled) === normalise(masked) ? spelled : masked;
}

const leftOutAddress = /\b0x(?:\.{3,}|…)/g;

/** The line with the author's elisions, or null where it has none or they have no place in it. */
function withElisions(written: string, line: string): string | null {
  if (written.length > maxWritten || line.length > maxPrinted) return null;
  const parts = elidedParts(written);
  if (!parts) return null;
  const elisions = elisionsBetween(written, parts);
  let shown = '';
  let offset = 0;
  for (const [k, elision] of elisions.entries()) {
    const before = endOfAnchor(line, parts[k] ?? '', offset);
    if (before === null) return null;
    const isLast = k === elisions.length - 1;
    const behind = startOfAnchor(line, parts[k + 1] ?? '', before, isLast);
    if (behind === null) return null;
    shown += line.slice(offset, before) + elision;
    offset = behind;
  }
  return shown + line.slice(offset);
}

function elisionsBetween(written: string, parts: readonly string[]): string[] {
  const elisions: string[] = [];
  let offset = 0;
  for (const part of parts.slice(0, -1)) {
    const start = offset + part.length;
    const [elision = ''] = /^(?:\.+|…+)/.exec(written.slice(start)) ?? [];
    elisions.push(elision);
    offset = start + elision.length;
  }
  return elisions;
}

/** Where the text before an elision ends, of which enough must still be there. */
function endOfAnchor(line: string, part: string, from: number): number | null {
  for (let length = part.length; length >= shortest(part); length--) {
    const anchor = part.slice(part.length - length);
    const found = line.indexOf(anchor, from);
    if (found !== -1) return found + length;
  }
  return null;
}

/** Where the text behind an elision begins; behind the last one it stands as far back as it can. */
function startOfAnchor(line: string, part: string, from: number, isLast: boolean): number | null {
  for (let length = part.length; length >= shortest(part); length--) {
    const anchor = part.slice(0, length);
    const found = isLast ? line.lastIndexOf(anchor) : line.indexOf(anchor, from + 1);
    if (found > from) return found;
  }
  return null;
}

function shortest(part: string): number {
  return Math.min(minAnchor, Math.ceil(part.length / 2));
}
