import type { Received } from './received.ts';

/** Where a cell began, on one stream. */
export interface Mark {
  /** Offset into the bytes without marks. */
  readonly offset: number;
  /** Index of the cell. */
  readonly cell: number;
}

export interface Unmarked {
  readonly received: Received;
  /** In the order of the stream. */
  readonly marks: readonly Mark[];
}

/**
 * Takes the marks out of a stream that `inside/cells.py` put where a cell begins. They stand in the
 * stream itself, so that also what a child process or C code wrote is on the right side of them.
 *
 * @param secret Names this run, so that no output is taken for a mark.
 */
export function takeMarks({ bytes, arrivals }: Received, secret: string): Unmarked {
  const opening = Buffer.from(`\0${secret}:`);
  const marks: Mark[] = [];
  const cuts: { start: number; end: number }[] = [];
  let removed = 0;
  for (let at = bytes.indexOf(opening); at >= 0; at = bytes.indexOf(opening, at + 1)) {
    const end = bytes.indexOf(0, at + opening.length);
    const digits = bytes.toString('latin1', at + opening.length, end);
    if (end < 0 || !/^\d+$/.test(digits)) continue;
    marks.push({ offset: at - removed, cell: Number(digits) });
    cuts.push({ start: at, end: end + 1 });
    removed += end + 1 - at;
  }
  return { received: { bytes: without(bytes, cuts), arrivals: shifted(arrivals, cuts) }, marks };
}

function without(bytes: Buffer, cuts: readonly { start: number; end: number }[]): Buffer {
  const starts = [0, ...cuts.map(({ end }) => end)];
  const ends = [...cuts.map(({ start }) => start), bytes.length];
  return Buffer.concat(starts.map((start, k) => bytes.subarray(start, ends[k])));
}

function shifted(
  arrivals: Received['arrivals'],
  cuts: readonly { start: number; end: number }[],
): Received['arrivals'] {
  let next = 0;
  let removed = 0;
  return arrivals.map(({ end, atNs }) => {
    for (let cut = cuts[next]; cut && cut.end <= end; cut = cuts[(next += 1)]) {
      removed += cut.end - cut.start;
    }
    const inside = cuts[next];
    const partly = inside && inside.start < end ? end - inside.start : 0;
    return { end: end - removed - partly, atNs };
  });
}
