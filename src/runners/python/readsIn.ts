import type { ProgramRead } from '../../types.ts';
import { type JournalRecord, recordKinds } from './journalRecords.ts';

/** The first byte of a record, as `inside/reads.py` writes it. */
const whats: Readonly<Record<string, ProgramRead['what']>> = {
  f: 'file',
  d: 'folder',
  n: 'native',
  p: 'process',
  s: 'network',
  u: 'unsure',
};

/**
 * What a program looked at outside of its folder; null where it did not tell. A path that a record
 * could not hold is unsure, and so is everything where the end was not told: the program closed the
 * journal, or ended as by `os._exit`.
 */
export function readsIn(records: readonly JournalRecord[]): ProgramRead[] | null {
  const told = records.filter(({ kind }) => kind === recordKinds.read);
  const [begin, ...reads] = told;
  if (begin?.head.toString('latin1') !== 'b') return null;
  const found = reads.filter((one) => !isEnd(one)).map(readOf);
  return reads.some(isEnd) ? found : [...found, { what: 'unsure', path: 'end' }];
}

function isEnd({ head }: JournalRecord): boolean {
  return head.toString('latin1') === 'e';
}

function readOf({ head, length }: JournalRecord): ProgramRead {
  const text = head.toString('utf8');
  const isWhole = head.length === length && !text.includes('\uFFFD');
  return { what: (isWhole && whats[text.charAt(0)]) || 'unsure', path: text.slice(1) };
}
