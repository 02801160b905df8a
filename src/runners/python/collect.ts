import type { Readable } from 'node:stream';
import type { Received } from './received.ts';

export interface Collector {
  /** Settles when nothing can come any more: all who held the stream open have closed it. */
  readonly closed: Promise<void>;
  readonly received: () => Received;
}

/** Says how many of so many bytes more may be kept. */
export type Allowance = (byteCount: number) => number;

/** Allows `maxBytes` in all, and calls back as soon as more was asked for. */
export function createAllowance(maxBytes: number, onExceeded: () => void): Allowance {
  let left = maxBytes;
  return (byteCount) => {
    const allowed = Math.min(byteCount, left);
    left -= allowed;
    if (allowed < byteCount) onExceeded();
    return allowed;
  };
}

/** Reads a stream to its end, and notes when each part of it arrived. */
export function collect(stream: Readable, allow: Allowance): Collector {
  const parts: Buffer[] = [];
  const arrivals: { end: number; atNs: bigint }[] = [];
  let end = 0;
  stream.on('data', (part: Buffer) => {
    const atNs = process.hrtime.bigint();
    const kept = part.subarray(0, allow(part.length));
    if (kept.length === 0) return;
    end += kept.length;
    parts.push(kept);
    arrivals.push({ end, atNs });
  });
  // Nothing may be lost that came before: a stream may have been paused until here.
  stream.resume();
  // A stream that breaks has been closed by whoever wrote to it; what came is kept.
  stream.on('error', () => undefined);
  // One that was empty may have closed already: a program can end before its streams are read.
  const closed = new Promise<void>((resolve) => {
    if (stream.closed) resolve();
    else stream.once('close', resolve);
  });
  return { closed, received: () => ({ bytes: Buffer.concat(parts, end), arrivals }) };
}
