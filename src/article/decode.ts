import { ArticleError, problem } from '../problem.ts';

const byteOrderMark = '\uFEFF';

/** Text of a file, and whether a byte order mark stood before it. */
export interface DecodedText {
  readonly text: string;
  readonly hasByteOrderMark: boolean;
}

/**
 * Decodes a file's bytes as UTF-8. The byte order mark is cut, because it would shift every offset
 * of the Markdown parser by one; `encode` puts it back.
 *
 * @throws ArticleError `article-not-utf8` at the first bad byte: a lenient decoder would change
 * bytes silently on the way back.
 */
export function decode(bytes: Uint8Array): DecodedText {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return splitByteOrderMark(text);
  } catch {
    throw new ArticleError(problem('article-not-utf8', { byteOffset: firstBadByte(bytes) }));
  }
}

/** Cuts a leading byte order mark off a text that is decoded already. */
export function splitByteOrderMark(text: string): DecodedText {
  const hasByteOrderMark = text.startsWith(byteOrderMark);
  return { text: hasByteOrderMark ? text.slice(1) : text, hasByteOrderMark };
}

/** The text as it stands in the file, byte order mark included. */
export function withByteOrderMark({ text, hasByteOrderMark }: DecodedText): string {
  return hasByteOrderMark ? byteOrderMark + text : text;
}

/** Offset in bytes of the first byte that is no UTF-8. */
function firstBadByte(bytes: Uint8Array): number {
  // A lenient decoding is as long as the bytes up to the first replacement that it made itself.
  const encoder = new TextEncoder();
  const again = encoder.encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const length = Math.min(bytes.length, again.length);
  let offset = 0;
  while (offset < length && bytes[offset] === again[offset]) offset++;
  return offset;
}
