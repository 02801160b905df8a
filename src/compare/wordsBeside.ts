import { parseTimingNote, type TimingNote } from './timingWords.ts';

/** A line of a claim without the words that its author put beside it. */
export interface WordsBeside {
  readonly line: string;
  /** What the words say of a wait; null where they say nothing of one. */
  readonly timing: TimingNote | null;
}

/**
 * `3  # 注`, `3  ← ここ`, `3  ※ …`; also `done (2秒後)` and `(2秒後) done`, where brackets hold nothing
 * but a wait. Null where there are no such words.
 */
export function wordsBeside(key: string): WordsBeside | null {
  const waiting = waitBehind(key) ?? waitBefore(key);
  if (waiting) return waiting;
  const sign = key.search(/(?<!\s)\s+(?:#|＃|←|<-|<=(?=\s)|※)/);
  const line = sign === -1 ? '' : key.slice(0, sign);
  return line.trim() === '' ? null : { line, timing: parseTimingNote(key.slice(sign)) };
}

/** No wait is told of in more characters. */
const maxLength = 60;

function waitBehind(key: string): WordsBeside | null {
  if (!/[)）」】\]]$/.test(key)) return null;
  const tail = key.slice(-maxLength);
  const open = Math.max(...['(', '（', '【', '['].map((bracket) => tail.lastIndexOf(bracket)));
  const timing = open === -1 ? null : parseTimingNote(tail.slice(open));
  const line = key.slice(0, key.length - tail.length + Math.max(open, 0)).trimEnd();
  return timing && line !== '' ? { line, timing } : null;
}

function waitBefore(key: string): WordsBeside | null {
  const note = /^\s*[(（【[][^)）】\]]{1,60}[)）】\]]\s*/.exec(key)?.[0];
  if (note === undefined || note.length === key.length) return null;
  const timing = parseTimingNote(note);
  return timing && { line: key.slice(note.length), timing };
}
