import type { JournalRecord } from './journalRecords.ts';
import { arrivalAt, firstOffsetAfter, type Received } from './received.ts';

/** A part of a stream that was written at one time. */
export interface Segment {
  /** Offset behind its last byte; it starts where the one before ends. */
  readonly end: number;
  readonly atNs: bigint;
  /** True where no record tells the time: written by a child process or by C code. */
  readonly isApproximate: boolean;
  /** Lines of the program that wrote it, innermost first; none where that is not known. */
  readonly lines: readonly number[];
}

/** Records of one process, in the order in which it wrote; `next` is the first still to be placed. */
interface Queue {
  readonly records: JournalRecord[];
  next: number;
  /** Where the next record's bytes stand, if that was looked for. */
  foundAt: number | null;
}

/** More processes that print than this are a fork bomb, and need not be told apart. */
const maxQueues = 64;

/** Bounds the search for forged records, in bytes of the stream looked through. */
const searchBudget = 256 * 1024 * 1024;

/**
 * Finds for every part of a stream the record of its write. The stream is the truth; records are
 * successive parts of it, of each process in its order, and what lies between them was written by
 * others. A record that is found nowhere, because it is forged or its bytes went elsewhere, is
 * dropped. Both must have the same clock: no byte arrives before it is written.
 */
export function alignRecords(received: Received, records: readonly JournalRecord[]): Segment[] {
  const queues = queuesOf(records);
  const budget = { bytes: searchBudget };
  const segments: Segment[] = [];
  const { length } = received.bytes;
  let position = 0;
  while (position < length) {
    const queue = earliestOf(queues, (one) => seek(one, received, position, budget));
    const record = queue?.records[queue.next];
    const start = queue?.foundAt ?? length;
    segments.push(...written(received, position, start));
    position = start;
    if (!queue || !record) break;
    position = Math.min(start + record.length, length);
    const { atNs, lines } = record;
    segments.push({ end: position, atNs, isApproximate: false, lines });
    queue.next += 1;
    queue.foundAt = null;
  }
  return inOrderOfTime(segments);
}

function queuesOf(records: readonly JournalRecord[]): Queue[] {
  const byProcess = new Map<number, Queue>();
  for (const record of records) {
    const queue = byProcess.get(record.pid);
    if (queue) queue.records.push(record);
    else byProcess.set(record.pid, { records: [record], next: 0, foundAt: null });
  }
  return [...byProcess.values()].slice(0, maxQueues);
}

/** The queue whose next record stands first in the stream, where `seek` finds one. */
function earliestOf(queues: readonly Queue[], find: (queue: Queue) => number | null): Queue | null {
  let earliest: Queue | null = null;
  for (const queue of queues) {
    const foundAt = find(queue);
    if (foundAt === null) continue;
    if (earliest?.foundAt == null || foundAt < earliest.foundAt) earliest = queue;
  }
  return earliest;
}

/** Where the next record of a queue stands, not before `position`; drops those found nowhere. */
function seek(
  queue: Queue,
  received: Received,
  position: number,
  budget: { bytes: number },
): number | null {
  if (queue.foundAt !== null && queue.foundAt >= position) return queue.foundAt;
  queue.foundAt = null;
  for (let record = queue.records[queue.next]; record; record = queue.records[queue.next]) {
    if (budget.bytes <= 0) return null;
    const from = Math.max(position, firstOffsetAfter(received, record.atNs));
    const foundAt = received.bytes.indexOf(record.head, from);
    budget.bytes -= (foundAt < 0 ? received.bytes.length : foundAt) - from + 1;
    if (foundAt >= 0) return (queue.foundAt = foundAt);
    queue.next += 1;
  }
  return null;
}

/** What others wrote between two offsets, at the times of its arrival. */
function written(received: Received, start: number, end: number): Segment[] {
  return received.arrivals
    .slice(arrivalAt(received, start), arrivalAt(received, end - 1) + 1)
    .filter(() => end > start)
    .map((arrival) => ({
      end: Math.min(arrival.end, end),
      atNs: arrival.atNs,
      isApproximate: true,
      lines: [],
    }));
}

/**
 * What was read late was written before the part that follows it. Parts of several processes may
 * stand in the journal in another order than in the stream; then they count as written together.
 */
function inOrderOfTime(segments: readonly Segment[]): Segment[] {
  let next: bigint | null = null;
  const notAfterNext = segments.toReversed().map((segment) => {
    if (!segment.isApproximate) next = segment.atNs;
    return next !== null && segment.atNs > next ? { ...segment, atNs: next } : segment;
  });
  let previous = 0n;
  return notAfterNext.toReversed().map((segment) => {
    if (segment.atNs > previous) previous = segment.atNs;
    return { ...segment, atNs: previous };
  });
}
