import { isUtf8 } from 'node:buffer';
import type { OutputLine, Stream } from '../../types.ts';
import { alignRecords } from './alignRecords.ts';
import { decodeRecords, type JournalRecord } from './journalRecords.ts';
import type { Received } from './received.ts';
import { timedLines, type TimedLine } from './timedLines.ts';

/** Everything that came from a program. */
export interface Recording {
  readonly stdout: Received;
  readonly stderr: Received;
  readonly journal: Received;
  /** When the process was started, by the reader's clock. */
  readonly spawnedAtNs: bigint;
  /** True where Python's monotonic clock is the reader's, as `CLOCK_MONOTONIC` on Linux. */
  readonly sharesClock: boolean;
}

export interface Transcript {
  readonly lines: readonly OutputLine[];
  readonly hasInvalidUtf8: boolean;
  /** When the interpreter was ready for the program, by the reader's clock. */
  readonly startedAtNs: bigint;
}

/**
 * Merges both streams into lines in the order of time. Text, and order within a stream, come from
 * the streams; time, and order across them, from the journal where it has a record, and else from
 * the reader's clock.
 */
export function readTranscript(recording: Recording): Transcript {
  const { stdout, stderr } = recording;
  const { records, startedAtNs } = readJournal(recording);
  const linesOf = (stream: Stream, received: Received, kind: number): OutputLine[] => {
    const own = records.filter((record) => record.kind === kind);
    return timedLines(received.bytes, alignRecords(received, own)).map((line) =>
      outputLine(stream, line, startedAtNs),
    );
  };
  // The sort is stable, and within a stream no line is earlier than the one before it.
  const lines = [...linesOf('stdout', stdout, 1), ...linesOf('stderr', stderr, 2)].toSorted(
    (one, other) => one.atMs - other.atMs,
  );
  return { lines, hasInvalidUtf8: !isUtf8(stdout.bytes) || !isUtf8(stderr.bytes), startedAtNs };
}

interface Journal {
  readonly records: readonly JournalRecord[];
  readonly startedAtNs: bigint;
}

/** The records, with their times moved to the reader's clock. */
function readJournal({ journal, spawnedAtNs, sharesClock }: Recording): Journal {
  const records = decodeRecords(journal.bytes);
  const start = records[0];
  if (start?.kind !== 0) return { records: [], startedAtNs: spawnedAtNs };
  const arrivedAtNs = journal.arrivals[0]?.atNs ?? start.atNs;
  const offsetNs = sharesClock ? 0n : arrivedAtNs - start.atNs;
  return {
    records: records.map((record) => ({ ...record, atNs: record.atNs + offsetNs })),
    startedAtNs: start.atNs + offsetNs,
  };
}

function outputLine(stream: Stream, line: TimedLine, startedAtNs: bigint): OutputLine {
  const { text, atNs, isApproximate } = line;
  return { stream, text, atMs: Math.max(0, Number(atNs - startedAtNs) / 1e6), isApproximate };
}
