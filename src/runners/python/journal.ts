import { isUtf8 } from 'node:buffer';
import type { OutputLine, OutputPiece, ProgramRead, ShownValue, Stream } from '../../types.ts';
import { alignRecords, type Segment } from './alignRecords.ts';
import { decodeRecords, type JournalRecord, recordKinds } from './journalRecords.ts';
import { type Mark, takeMarks } from './marks.ts';
import type { Received } from './received.ts';
import { timedLines } from './timedLines.ts';
import { readsIn } from './readsIn.ts';
import { valuesIn } from './values.ts';

/** Everything that came from a program. */
export interface Recording {
  readonly stdout: Received;
  readonly stderr: Received;
  readonly journal: Received;
  /** When the process was started, by the reader's clock. */
  readonly spawnedAtNs: bigint;
  /** True where Python's monotonic clock is the reader's, as `CLOCK_MONOTONIC` on Linux. */
  readonly sharesClock: boolean;
  /** True where the times of the journal are those of a virtual clock. */
  readonly isVirtual: boolean;
  /** What the marks between cells hold; null for a program that is not run cell by cell. */
  readonly secret: string | null;
}

/** What one stream brought. */
export interface StreamRecord {
  readonly stream: Stream;
  readonly bytes: Buffer;
  /** Without gaps, in order. */
  readonly segments: readonly Segment[];
  /** Where cells began. */
  readonly marks: readonly Mark[];
}

export interface Transcript {
  readonly lines: readonly OutputLine[];
  readonly pieces: readonly OutputPiece[];
  readonly values: readonly ShownValue[];
  /** Null where the program was not asked to tell, or did not. */
  readonly reads: readonly ProgramRead[] | null;
  readonly streams: readonly StreamRecord[];
  /** Records of the beginnings and ends of cells. */
  readonly cellRecords: readonly JournalRecord[];
  readonly hasInvalidUtf8: boolean;
  /** When the interpreter was ready for the program, by the reader's clock. */
  readonly startedAtNs: bigint;
  /** What the program told last, by its clock. */
  readonly lastAtNs: bigint;
  /** Why the virtual clock is not right for the program, or null. */
  readonly clockGaveUp: string | null;
}

/**
 * Merges both streams into lines in the order of time. Text, and order within a stream, come from
 * the streams; time, and order across them, from the journal where it has a record, and else from
 * the reader's clock.
 */
export function readTranscript(recording: Recording): Transcript {
  const { records, reads, startedAtNs } = readJournal(recording);
  const streams = (['stdout', 'stderr'] as const).map((stream): StreamRecord => {
    const unmarked = recording.secret
      ? takeMarks(recording[stream], recording.secret)
      : { received: recording[stream], marks: [] };
    const { marks } = unmarked;
    const received = recording.isVirtual ? withoutArrivals(unmarked.received) : unmarked.received;
    const own = records.filter(({ kind }) => kind === recordKinds[stream]);
    const segments = alignRecords(received, own);
    return { stream, bytes: received.bytes, segments, marks };
  });
  return {
    lines: inOrderOfTime(streams.flatMap((one) => linesOf(one, startedAtNs))),
    pieces: inOrderOfTime(streams.flatMap((one) => piecesOf(one, startedAtNs))),
    values: valuesIn(records),
    reads,
    streams,
    cellRecords: records.filter(
      ({ kind }) => kind === recordKinds.cellBegins || kind === recordKinds.cellEnds,
    ),
    hasInvalidUtf8: streams.some(({ bytes }) => !isUtf8(bytes)),
    startedAtNs,
    lastAtNs: records.at(-1)?.atNs ?? startedAtNs,
    clockGaveUp:
      records.find(({ kind }) => kind === recordKinds.clockGaveUp)?.head.toString('latin1') ?? null,
  };
}

/** When a virtual clock shows a time says nothing of when a reader got what was written then. */
function withoutArrivals({ bytes }: Received): Received {
  return { bytes, arrivals: bytes.length > 0 ? [{ end: bytes.length, atNs: never }] : [] };
}

/** Later than all times. */
const never = 2n ** 63n;

/** The sort is stable, and within a stream nothing is earlier than what stands before it. */
export function inOrderOfTime<Timed extends { readonly atMs: number }>(all: Timed[]): Timed[] {
  return all.toSorted((one, other) => one.atMs - other.atMs);
}

/** The lines of a stream, or of a part of one. */
export function linesOf(
  { stream, bytes, segments }: Pick<StreamRecord, 'stream' | 'bytes' | 'segments'>,
  startedAtNs: bigint,
): OutputLine[] {
  return timedLines(bytes, segments).map(({ text, atNs, isApproximate }) => ({
    stream,
    text,
    atMs: msSince(startedAtNs, atNs),
    isApproximate,
  }));
}

/** What each write put on a stream, where it is known which lines of the program wrote. */
export function piecesOf(
  { stream, bytes, segments }: Pick<StreamRecord, 'stream' | 'bytes' | 'segments'>,
  startedAtNs: bigint,
): OutputPiece[] {
  let start = 0;
  return segments.flatMap(({ end, atNs, lines }): OutputPiece[] => {
    const text = lines.length > 0 ? bytes.toString('utf8', start, end) : '';
    start = end;
    return lines.length > 0 ? [{ stream, text, atMs: msSince(startedAtNs, atNs), lines }] : [];
  });
}

export function msSince(startedAtNs: bigint, atNs: bigint): number {
  return Math.max(0, Number(atNs - startedAtNs) / 1e6);
}

interface Journal {
  readonly records: readonly JournalRecord[];
  readonly reads: readonly ProgramRead[] | null;
  readonly startedAtNs: bigint;
}

/** The records, with their times moved to the reader's clock. */
function readJournal({ journal, spawnedAtNs, sharesClock }: Recording): Journal {
  const all = decodeRecords(journal.bytes);
  const records = all.filter(({ kind }) => kind !== recordKinds.read);
  const reads = readsIn(all);
  const start = records[0];
  if (start?.kind !== recordKinds.start) {
    return { records: [], reads, startedAtNs: spawnedAtNs };
  }
  const arrivedAtNs = journal.arrivals[0]?.atNs ?? start.atNs;
  const offsetNs = sharesClock ? 0n : arrivedAtNs - start.atNs;
  return {
    records: records.map((record) => ({ ...record, atNs: record.atNs + offsetNs })),
    reads,
    startedAtNs: start.atNs + offsetNs,
  };
}
