/** What the reader got from one stream: its bytes, and when each part of them arrived. */
export interface Received {
  readonly bytes: Buffer;
  /** In rising order; the last one ends where `bytes` end. */
  readonly arrivals: readonly Arrival[];
}

export interface Arrival {
  /** Offset behind the last byte that arrived. */
  readonly end: number;
  /** Nanoseconds of the reader's clock, `process.hrtime.bigint()`. */
  readonly atNs: bigint;
}

/** Index of the arrival that brought the byte at an offset. */
export function arrivalAt({ arrivals }: Received, offset: number): number {
  return firstIndex(arrivals, ({ end }) => end > offset);
}

/** Offset of the first byte that arrived at a time or later. */
export function firstOffsetAfter({ arrivals }: Received, atNs: bigint): number {
  return arrivals[firstIndex(arrivals, (arrival) => arrival.atNs >= atNs) - 1]?.end ?? 0;
}

/** Index of the first that passes a test which all later ones pass too; their number if none. */
function firstIndex(arrivals: readonly Arrival[], passes: (arrival: Arrival) => boolean): number {
  let low = 0;
  let high = arrivals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const arrival = arrivals[middle];
    if (arrival && passes(arrival)) high = middle;
    else low = middle + 1;
  }
  return low;
}
