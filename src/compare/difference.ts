import { diffArrays, diffWordsWithSpace } from 'diff';
import { editLimit } from './editLimit.ts';
import type { DiffRow, Difference, ExpectedOutput, Range } from '../types.ts';

/** Beyond such a line length, or so many lines and words, a finer picture would help nobody. */
const maxLineLength = 2000;
const maxMarkedLines = 500;
const maxWordEdits = 100;

/** What of a claim has to change for it to become `actual`, line by line and word by word. */
export function differenceOf(expected: ExpectedOutput, actual: string): Difference {
  const claimed = linesOf(expected.text.trimEnd());
  const printed = linesOf(actual);
  const maxEditLength = editLimit(claimed.length + printed.length);
  const changes = diffArrays(claimed, printed, { maxEditLength }) ?? [
    { value: claimed, removed: true, added: false, count: claimed.length },
    { value: printed, removed: false, added: true, count: printed.length },
  ];
  const rows: DiffRow[] = [];
  let line = expected.firstTextLine;
  // An inline claim has one line, whatever is put there.
  const step = expected.kind === 'inline' ? 0 : 1;
  for (const { value, removed, added } of changes) {
    const kind = removed ? 'claimed' : added ? 'actual' : 'same';
    for (const text of value) {
      rows.push({ kind, text, lineInArticle: added ? null : line, changed: [] });
      if (!added) line += step;
    }
  }
  return { rows: markWords(rows), firstLineInArticle: firstWrongLine(rows, line) };
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

/** The first line that is wrong; for a missing line the one before which it belongs. */
function firstWrongLine(rows: readonly DiffRow[], endLine: number): number {
  const first = rows.findIndex(({ kind }) => kind !== 'same');
  const next = rows.slice(Math.max(first, 0)).find(({ lineInArticle }) => lineInArticle !== null);
  return next?.lineInArticle ?? endLine;
}

/** Marks in each claimed row and the actual row that replaces it the words that differ. */
export function markWords(rows: readonly DiffRow[]): DiffRow[] {
  const marked: DiffRow[] = [];
  let mayMark = maxMarkedLines;
  for (let start = 0; start < rows.length;) {
    const hunk = hunkAt(rows, start);
    for (const row of markHunk(hunk, mayMark)) marked.push(row);
    if (hunk[0]?.kind !== 'same') mayMark -= hunk.length;
    start += hunk.length;
  }
  return marked;
}

function hunkAt(rows: readonly DiffRow[], start: number): DiffRow[] {
  let end = start + 1;
  if (rows[start]?.kind === 'same') return rows.slice(start, end);
  // From the start of the hunk on: a search from the first row would be quadratic.
  while (end < rows.length && rows[end]?.kind !== 'same') end += 1;
  return rows.slice(start, end);
}

/** @param mayMark The first so many lines are compared word by word. */
function markHunk(hunk: readonly DiffRow[], mayMark: number): DiffRow[] {
  const claimed = hunk.filter(({ kind }) => kind === 'claimed');
  const actual = hunk.filter(({ kind }) => kind === 'actual');
  const changes = claimed.map((row, k) =>
    k < mayMark ? wordChanges(row.text, actual[k]?.text) : null,
  );
  return [
    ...hunk.filter(({ kind }) => kind === 'same'),
    ...claimed.map((row, k) => ({ ...row, changed: changes[k]?.claimed ?? [] })),
    ...actual.map((row, k) => ({ ...row, changed: changes[k]?.actual ?? [] })),
  ];
}

function wordChanges(
  claimed: string,
  actual: string | undefined,
): { claimed: Range[]; actual: Range[] } | null {
  if (actual === undefined) return null;
  if (claimed.length > maxLineLength || actual.length > maxLineLength) return null;
  const words = diffWordsWithSpace(claimed, actual, { maxEditLength: maxWordEdits });
  if (words === undefined) return middles(claimed, actual);
  const ranges = { claimed: [] as Range[], actual: [] as Range[] };
  let i = 0;
  let j = 0;
  for (const { value, added, removed } of words) {
    if (removed) ranges.claimed.push({ start: i, end: i + value.length });
    if (added) ranges.actual.push({ start: j, end: j + value.length });
    if (!added) i += value.length;
    if (!removed) j += value.length;
  }
  return ranges;
}

/** What stands between the beginning and the end that two lines have in common. */
function middles(claimed: string, actual: string): { claimed: Range[]; actual: Range[] } {
  const least = Math.min(claimed.length, actual.length);
  let start = 0;
  while (start < least && claimed[start] === actual[start]) start += 1;
  let behind = 0;
  while (behind < least - start && claimed.at(-1 - behind) === actual.at(-1 - behind)) behind += 1;
  // Neither end may part the two halves of a character.
  if (/^[\uDC00-\uDFFF]/.test(claimed.slice(start) || actual.slice(start)))
    start = Math.max(0, start - 1);
  if (/^[\uDC00-\uDFFF]/.test(claimed.slice(claimed.length - behind)))
    behind = Math.max(0, behind - 1);
  const rangeOf = ({ length }: string): Range[] =>
    length - behind > start ? [{ start, end: length - behind }] : [];
  return { claimed: rangeOf(claimed), actual: rangeOf(actual) };
}
