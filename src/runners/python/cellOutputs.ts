import type { Cell, Output } from '../../types.ts';
import type { Segment } from './alignRecords.ts';
import {
  inOrderOfTime,
  linesOf,
  msSince,
  piecesOf,
  type StreamRecord,
  type Transcript,
} from './journal.ts';
import { recordKinds } from './journalRecords.ts';
import type { Mark } from './marks.ts';

/**
 * What each cell of a program gave, as an output of its own whose times count from the beginning
 * of the cell. A write belongs to the cell whose code made it, though it be from a thread or from
 * `atexit`; where that is not known, to the cell before whose successor it stands in the stream.
 *
 * @param whole What the program gave as a whole: a cell that did not end shares its end.
 */
export function cellOutputs(
  transcript: Transcript,
  cells: readonly Cell[],
  whole: Omit<Output, 'cells'>,
): Output[] {
  const parts = transcript.streams.map((stream) => partsByCell(stream, cells));
  return cells.map((_, cell) => {
    const began = recordOf(transcript, recordKinds.cellBegins, cell);
    const ended = recordOf(transcript, recordKinds.cellEnds, cell);
    const startNs = began?.atNs ?? transcript.startedAtNs;
    const own = parts.flatMap((byCell) => byCell.get(cell) ?? []);
    const { exitCode, signal, limit, durationMs, beganAtMs = 0 } = whole;
    const { hasInvalidUtf8, temporaryFolders } = whole;
    const end = ended
      ? { exitCode: ended.lines[1] ?? 0, signal: null, limit: null }
      : // A program that ended by itself before this cell was reached has not run it.
        { exitCode: exitCode === 0 ? 1 : exitCode, signal, limit };
    return {
      lines: inOrderOfTime(own.flatMap((part) => linesOf(part, startNs))),
      pieces: inOrderOfTime(own.flatMap((part) => piecesOf(part, startNs))),
      values: transcript.values.filter(({ line }) => cellOfLine(cells, line) === cell),
      ...end,
      programMs: whole.durationMs,
      durationMs: ended ? msSince(startNs, ended.atNs) : durationMs,
      beganAtMs: beganAtMs + msSince(transcript.startedAtNs, startNs),
      hasInvalidUtf8,
      temporaryFolders,
      wasReached: began !== undefined,
    };
  });
}

function recordOf({ cellRecords }: Transcript, kind: number, cell: number) {
  return cellRecords.find((record) => record.kind === kind && record.lines[0] === cell);
}

type Part = Pick<StreamRecord, 'stream' | 'bytes' | 'segments'>;

function partsByCell(record: StreamRecord, cells: readonly Cell[]): Map<number, Part> {
  const found = new Map<number, { bytes: Buffer[]; segments: Segment[]; length: number }>();
  let start = 0;
  for (const segment of splitAt(record.segments, record.marks)) {
    const cell = cellOfSegment(segment, start, record.marks, cells);
    const part = found.get(cell) ?? { bytes: [], segments: [], length: 0 };
    found.set(cell, part);
    part.bytes.push(record.bytes.subarray(start, segment.end));
    part.length += segment.end - start;
    part.segments.push({ ...segment, end: part.length });
    start = segment.end;
  }
  return new Map(
    [...found].map(([cell, { bytes, segments }]) => [
      cell,
      { stream: record.stream, bytes: Buffer.concat(bytes), segments },
    ]),
  );
}

/** No segment stands on both sides of a mark. */
function splitAt(segments: readonly Segment[], marks: readonly Mark[]): Segment[] {
  let start = 0;
  return segments.flatMap((segment) => {
    const inside = marks.filter(({ offset }) => start < offset && offset < segment.end);
    start = segment.end;
    return [...inside.map(({ offset }) => ({ ...segment, end: offset })), segment];
  });
}

function cellOfSegment(
  { lines }: Segment,
  start: number,
  marks: readonly Mark[],
  cells: readonly Cell[],
): number {
  const byCode = lines.length > 0 ? cellOfLine(cells, lines.at(-1) ?? 0) : null;
  return byCode ?? marks.findLast(({ offset }) => offset <= start)?.cell ?? 0;
}

function cellOfLine(cells: readonly Cell[], line: number): number | null {
  const index = cells.findIndex(({ firstLine, endLine }) => firstLine <= line && line < endLine);
  return index === -1 ? null : index;
}
