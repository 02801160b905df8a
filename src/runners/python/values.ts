import type { ShownValue } from '../../types.ts';
import { type JournalRecord, recordKinds } from './journalRecords.ts';

/** The values that a program told of statements; a long text comes in several records. */
export function valuesIn(records: readonly JournalRecord[]): ShownValue[] {
  const values: ShownValue[] = [];
  let parts: Buffer[] = [];
  for (const { kind, head, length, lines } of records) {
    if (kind !== recordKinds.value && kind !== recordKinds.receiver) continue;
    parts.push(head);
    if (head.length < length) continue;
    const text = Buffer.concat(parts).toString('utf8');
    parts = [];
    const [line = 0] = lines;
    values.push({ line, kind: kind === recordKinds.value ? 'value' : 'receiver', text });
  }
  return values;
}
