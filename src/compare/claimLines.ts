import { parseTimingNote, type TimingNote } from './timingNote.ts';

/**
 * One line of an expected output. What looks like a note line may still have been printed by the
 * program, so alignment tries that first.
 */
export interface ClaimLine {
  readonly text: string;
  /** What the line may be, where the program did not print it; null for an ordinary line. */
  readonly note: ClaimNote | null;
}

export type ClaimNote =
  /** `(2秒後)`: checked against the measured gap. */
  | { readonly kind: 'timing'; readonly timing: TimingNote }
  /** `...`: stands for any lines. */
  | { readonly kind: 'elision' }
  /** `# …`: the author's own words. */
  | { readonly kind: 'comment' };

/** The lines of an expected output. Blank lines at the end do not matter. */
export function claimLines(text: string): ClaimLine[] {
  const trimmed = text.replace(/\s+$/, '');
  if (trimmed === '') return [];
  return trimmed.split('\n').map((line) => ({ text: line, note: noteOf(line) }));
}

function noteOf(line: string): ClaimNote | null {
  if (isElision(line)) return { kind: 'elision' };
  const timing = parseTimingNote(line);
  if (timing) return { kind: 'timing', timing };
  return /^\s*[#＃]/.test(line) ? { kind: 'comment' } : null;
}

const elision =
  /^(?:#\s*)?(?:\.{3,}|⋮|:|[[(<~-]*(?:以下|以降|中|途中|前|後)?(?:省略|略)[\])>~-]*)$/;

function isElision(line: string): boolean {
  const plain = line.trim();
  return plain.length <= 20 && elision.test(plain.normalize('NFKC'));
}
