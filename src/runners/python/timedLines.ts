import type { Segment } from './alignRecords.ts';

export interface TimedLine {
  readonly text: string;
  /** When its last byte was written. */
  readonly atNs: bigint;
  readonly isApproximate: boolean;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Splits a stream at line feeds, and nowhere else: a lone `\r` belongs to a progress bar, U+2028 to
 * a text. A line's end `\r\n` is dropped as a whole. Bytes that are no UTF-8 become U+FFFD.
 */
export function timedLines(bytes: Buffer, segments: readonly Segment[]): TimedLine[] {
  const lines: TimedLine[] = [];
  let segmentIndex = 0;
  for (let start = 0; start < bytes.length;) {
    const lineFeedAt = bytes.indexOf(lineFeed, start);
    const end = lineFeedAt < 0 ? bytes.length : lineFeedAt + 1;
    while ((segments[segmentIndex]?.end ?? end) < end) segmentIndex += 1;
    const { atNs = 0n, isApproximate = true } = segments[segmentIndex] ?? {};
    lines.push({ text: lineText(bytes, start, lineFeedAt), atNs, isApproximate });
    start = end;
  }
  return lines;
}

function lineText(bytes: Buffer, start: number, lineFeedAt: number): string {
  if (lineFeedAt < 0) return bytes.toString('utf8', start);
  const endsInReturn = lineFeedAt > start && bytes[lineFeedAt - 1] === carriageReturn;
  return bytes.toString('utf8', start, endsInReturn ? lineFeedAt - 1 : lineFeedAt);
}
