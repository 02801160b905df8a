/** One record of the journal; the writers are `journal.py`, `cells.py` and `reads.py` in `inside/`. */
export interface JournalRecord {
  readonly kind: number;
  readonly pid: number;
  /** How many bytes were written; of a value, how many of its text are left. */
  readonly length: number;
  /** Python's `time.monotonic_ns()` just before the write. */
  readonly atNs: bigint;
  /** Lines of the program that were being run, innermost first; of a cell its index and status. */
  readonly lines: readonly number[];
  /** The beginning of what was written. */
  readonly head: Buffer;
}

/** Kinds of records. Writes have the number of their file descriptor. */
export const recordKinds = {
  start: 0,
  stdout: 1,
  stderr: 2,
  value: 3,
  receiver: 4,
  cellBegins: 5,
  cellEnds: 6,
  clockGaveUp: 7,
  clockEnd: 8,
  /** Something outside of its folder that the program looks at; it has no time. */
  read: 9,
} as const;

const magic: Buffer = Buffer.from([0xff, 0x6a, 0x6b, 0x02]);
const headerLength = 24;
const maxRecord = 512;

/**
 * Decodes the journal. What is no record is passed over: the program may have written to the
 * journal itself, or been killed in the middle of a record.
 */
export function decodeRecords(journal: Buffer): JournalRecord[] {
  const records: JournalRecord[] = [];
  let offset = journal.indexOf(magic);
  while (offset >= 0) {
    const record = decodeRecord(journal, offset);
    if (record) records.push(record);
    const end = record
      ? offset + headerLength + 4 * record.lines.length + record.head.length
      : offset + 1;
    offset = journal.indexOf(magic, end);
  }
  return records;
}

function decodeRecord(journal: Buffer, offset: number): JournalRecord | null {
  if (offset + headerLength > journal.length) return null;
  const kind = journal.readUInt8(offset + 4);
  const lineCount = journal.readUInt8(offset + 5);
  const headLength = journal.readUInt16LE(offset + 6);
  const length = journal.readUInt32LE(offset + 12);
  const headStart = offset + headerLength + 4 * lineCount;
  const maxHead = maxRecord - headerLength - 4 * lineCount;
  const isSound =
    kind <= recordKinds.read &&
    headLength === Math.min(length, maxHead) &&
    length > 0 === hasText(kind) &&
    headStart + headLength <= journal.length;
  if (!isSound) return null;
  return {
    kind,
    pid: journal.readUInt32LE(offset + 8),
    length,
    atNs: journal.readBigUInt64LE(offset + 16),
    lines: Array.from({ length: lineCount }, (_, k) =>
      journal.readUInt32LE(offset + headerLength + 4 * k),
    ),
    head: journal.subarray(headStart, headStart + headLength),
  };
}

function hasText(kind: number): boolean {
  const { start, cellBegins, clockGaveUp, read } = recordKinds;
  return (kind > start && kind < cellBegins) || kind === clockGaveUp || kind === read;
}
