import type { DiffRow } from '../types.ts';

/** A stretch of a difference: rows to show, or equal rows to leave out. */
export type DiffPart =
  | { readonly kind: 'rows'; readonly rows: readonly DiffRow[] }
  | { readonly kind: 'fold'; readonly rows: readonly DiffRow[] };

const contextRows = 3;

/** Leaves out equal rows that are far from any change. */
export function foldRows(rows: readonly DiffRow[]): DiffPart[] {
  const changes = rows.flatMap((row, index) => (row.kind === 'same' ? [] : [index]));
  const parts: { kind: DiffPart['kind']; rows: DiffRow[] }[] = [];
  let next = 0;
  rows.forEach((row, index) => {
    while ((changes[next] ?? Infinity) < index - contextRows) next += 1;
    const kind = (changes[next] ?? Infinity) <= index + contextRows ? 'rows' : 'fold';
    const last = parts.at(-1);
    if (last?.kind === kind) last.rows.push(row);
    else parts.push({ kind, rows: [row] });
  });
  // A mark in place of one row saves nothing.
  return joined(parts.map((part) => (part.rows.length === 1 ? { ...part, kind: 'rows' } : part)));
}

function joined(parts: readonly DiffPart[]): DiffPart[] {
  const result: DiffPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last?.kind !== part.kind) result.push(part);
    else result[result.length - 1] = { kind: part.kind, rows: [...last.rows, ...part.rows] };
  }
  return result;
}

export interface LimitedParts {
  readonly parts: readonly DiffPart[];
  readonly rowsLeftOut: number;
}

/** Keeps the beginning of a difference with at most so many rows to show. */
export function limitRows(parts: readonly DiffPart[], maxRows: number): LimitedParts {
  const kept: DiffPart[] = [];
  let room = maxRows;
  let rowsLeftOut = 0;
  for (const part of parts) {
    const isOver = room === 0 && rowsLeftOut > 0;
    const rows = part.kind === 'fold' && !isOver ? part.rows : part.rows.slice(0, room);
    if (rows.length > 0) kept.push({ kind: part.kind, rows });
    if (part.kind === 'rows') room -= rows.length;
    rowsLeftOut += part.rows.length - rows.length;
  }
  return { parts: kept, rowsLeftOut };
}
