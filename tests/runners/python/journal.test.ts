import { describe, expect, it } from 'vitest';
import { readTranscript, type Recording } from '../../../src/runners/python/journal.ts';
import type { Received } from '../../../src/runners/python/received.ts';

const start = 1_000_000_000n;
const at = (ms: number): bigint => start + BigInt(Math.round(ms * 1e6));

/** A record as `inside/journal.py` writes it. */
function record(kind: number, ms: number, text: string, pid = 7, clockNs = 0n): Buffer {
  const bytes = Buffer.from(text);
  const head = bytes.subarray(0, 512 - 24);
  const header = Buffer.alloc(24);
  header.set([0xff, 0x6a, 0x6b, 0x02, kind]);
  header.writeUInt16LE(head.length, 6);
  header.writeUInt32LE(pid, 8);
  header.writeUInt32LE(bytes.length, 12);
  header.writeBigUInt64LE(at(ms) + clockNs, 16);
  return Buffer.concat([header, head]);
}

const began = record(0, 0, '');

/** What arrived, as pairs of time and text. */
function received(...parts: readonly (readonly [number, string | Buffer])[]): Received {
  const buffers = parts.map(([, part]) => Buffer.from(part));
  let end = 0;
  const arrivals = parts.map(([ms], index) => {
    end += buffers[index]?.length ?? 0;
    return { end, atNs: at(ms) };
  });
  return { bytes: Buffer.concat(buffers), arrivals };
}

function read(recording: Partial<Recording>) {
  const transcript = readTranscript({
    stdout: received(),
    stderr: received(),
    journal: received(),
    spawnedAtNs: at(-30),
    sharesClock: true,
    isVirtual: false,
    secret: null,
    ...recording,
  });
  const lines = transcript.lines.map(
    ({ stream, text, atMs, isApproximate }) =>
      `${stream} ${Math.round(atMs)}${isApproximate ? '~' : ''} ${text}`,
  );
  return { ...transcript, lines };
}

const journal = (...records: readonly Buffer[]): Received =>
  received([0, Buffer.concat([began, ...records])]);

describe('readTranscript', () => {
  it('orders both streams by the time of writing, though they arrive at once', () => {
    const { lines } = read({
      stdout: received([50, 'a\nc\n']),
      stderr: received([50, 'b\n']),
      journal: journal(record(1, 1, 'a\n'), record(2, 2, 'b\n'), record(1, 3, 'c\n')),
    });
    expect(lines).toEqual(['stdout 1 a', 'stderr 2 b', 'stdout 3 c']);
  });

  it('gives a line the time of its last byte', () => {
    const { lines } = read({
      stdout: received([9, 'half whole\n']),
      journal: journal(record(1, 1, 'half '), record(1, 8, 'whole\n')),
    });
    expect(lines).toEqual(['stdout 8 half whole']);
  });

  it('places what others wrote by its arrival, but before what follows it', () => {
    const { lines } = read({
      stdout: received([2, 'own\n'], [5, 'child\n'], [90, 'late child\nown again\n']),
      journal: journal(record(1, 1, 'own\n'), record(1, 20, 'own again\n')),
    });
    expect(lines).toEqual([
      'stdout 1 own',
      'stdout 5~ child',
      'stdout 20~ late child',
      'stdout 20 own again',
    ]);
  });

  it('tells the same text of a child and of the program apart by its arrival', () => {
    const { lines } = read({
      stdout: received([5, 'same\n'], [30, 'same\n']),
      journal: journal(record(1, 20, 'same\n')),
    });
    expect(lines).toEqual(['stdout 5~ same', 'stdout 20 same']);
  });

  it('knows a long write by its beginning', () => {
    const long = `${'x'.repeat(5000)}\n`;
    const { lines } = read({
      stdout: received([9, `${long}end\n`]),
      journal: journal(record(1, 1, long), record(1, 2, 'end\n')),
    });
    expect(lines).toEqual([`stdout 1 ${'x'.repeat(5000)}`, 'stdout 2 end']);
  });

  it('follows processes whose records stand in another order than their writes', () => {
    const { lines } = read({
      stdout: received([9, 'two\none\n']),
      journal: journal(record(1, 1, 'one\n', 7), record(1, 2, 'two\n', 8)),
    });
    expect(lines).toEqual(['stdout 2 two', 'stdout 2 one']);
  });

  it('drops records whose bytes went elsewhere', () => {
    const { lines } = read({
      stdout: received([9, 'shown\n']),
      journal: journal(record(1, 1, 'redirected\n'), record(1, 2, 'shown\n')),
    });
    expect(lines).toEqual(['stdout 2 shown']);
  });

  it('passes over what is no record', () => {
    const broken = record(1, 1, 'broken off').subarray(0, 25);
    const noise = Buffer.from([0xff, 0x6a, 0x6b, 0x02, 9, 9, 9, 0xff, 0x6a]);
    const { lines } = read({
      stdout: received([9, 'a\nb\n']),
      journal: journal(noise, record(1, 1, 'a\n'), noise, record(1, 2, 'b\n'), broken),
    });
    expect(lines).toEqual(['stdout 1 a', 'stdout 2 b']);
  });

  it('ends soon with a hundred thousand forged records', () => {
    const forged = Array.from({ length: 100_000 }, (_, index) => record(1, 1, `no ${index}\n`));
    const { lines } = read({
      stdout: received([9, 'x\n'.repeat(100_000)]),
      journal: journal(...forged),
    });
    expect(lines).toHaveLength(100_000);
  });

  it('does without a journal', () => {
    const { lines, startedAtNs } = read({
      stdout: received([5, 'a\n']),
      stderr: received([4, 'b']),
    });
    expect(lines).toEqual(['stderr 34~ b', 'stdout 35~ a']);
    expect(startedAtNs).toBe(at(-30));
  });

  it('sets the clock of the program by its first record where it is another one', () => {
    const other = 77_000_000_000n;
    const { lines } = read({
      stdout: received([9, 'a\n']),
      journal: received([
        0,
        Buffer.concat([record(0, 0, '', 7, other), record(1, 3, 'a\n', 7, other)]),
      ]),
      sharesClock: false,
    });
    expect(lines).toEqual(['stdout 3 a']);
  });

  it('says where bytes were no UTF-8', () => {
    expect(read({ stdout: received([1, Buffer.from([0xff, 0x0a])]) })).toMatchObject({
      lines: ['stdout 31~ \ufffd'],
      hasInvalidUtf8: true,
    });
    expect(read({ stdout: received([1, '表\n']) }).hasInvalidUtf8).toBe(false);
  });
});
