/** What one write of the program left in the journal; `inside/sitecustomize.py` is the writer. */
export interface JournalRecord {
  /** The file descriptor 1 or 2, or 0 for the start of the program. */
  readonly kind: number;
  readonly pid: number;
  /** How many bytes were written. */
  readonly length: number;
  /** Python's `time.monotonic_ns()` just before the write. */
  readonly atNs: bigint;
  /** The beginning of what was written. */
  readonly head: Buffer;
}

const magic: Buffer = Buffer.from([0xff, 0x6a, 0x6b, 0x01]);
const headOffset = 23;
const maxHead = 512 - headOffset;

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
    const end = record ? offset + headOffset + record.head.length : offset + 1;
    offset = journal.indexOf(magic, end);
  }
  return records;
}

function decodeRecord(journal: Buffer, offset: number): JournalRecord | null {
  if (offset + headOffset > journal.length) return null;
  const kind = journal.readUInt8(offset + 4);
  const headLength = journal.readUInt16LE(offset + 5);
  const length = journal.readUInt32LE(offset + 11);
  const headStart = offset + headOffset;
  const isSound =
    kind <= 2 &&
    headLength === Math.min(length, maxHead) &&
    length > 0 === kind > 0 &&
    headStart + headLength <= journal.length;
  if (!isSound) return null;
  return {
    kind,
    pid: journal.readUInt32LE(offset + 7),
    length,
    atNs: journal.readBigUInt64LE(offset + 15),
    head: journal.subarray(headStart, headStart + headLength),
  };
}
