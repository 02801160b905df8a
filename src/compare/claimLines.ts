import { parseTimingNote, type TimingNote } from './timingWords.ts';

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
  const trimmed = text.trimEnd();
  if (trimmed === '') return [];
  const lines = trimmed.split('\n');
  const shown = notebookTraceback(lines);
  return lines.map((line, k) => ({
    text: line,
    note: shown && shown.start <= k && k < shown.end ? { kind: 'comment' } : noteOf(line),
  }));
}

/**
 * The lines of a traceback as IPython draws it, with arrows and cells, up to the exception itself:
 * only that is what Python prints as well.
 */
function notebookTraceback(lines: readonly string[]): { start: number; end: number } | null {
  const head = lines.findIndex((line) =>
    /^\s*[A-Z]\w*(?:Error|Exception|Warning|Interrupt|Exit)\s+Traceback \(most recent call last\)/.test(
      line,
    ),
  );
  if (head === -1) return null;
  const rule = lines.findLastIndex((line, k) => k < head && /^-{10,}\s*$/.test(line));
  const blank = lines
    .slice(0, rule === -1 ? head : rule)
    .findLastIndex((line) => line.trim() !== '');
  const name = /[A-Z]\w*/.exec(lines[head] ?? '')?.[0] ?? '';
  const end = lines.findIndex((line, k) => k > head && line.startsWith(`${name}:`));
  return { start: blank + 1, end: end === -1 ? lines.length : end };
}

function noteOf(line: string): ClaimNote | null {
  if (isElision(line)) return { kind: 'elision' };
  const timing = parseTimingNote(line);
  if (timing) return { kind: 'timing', timing };
  return /^\s*[#＃]/.test(line) ? { kind: 'comment' } : null;
}

const dots = String.raw`(?:\.{3,}|・{3,}|⋮|⋯+)`;
const words = String.raw`[[(<~-]*(?:(?:以下|以降|中|途中|前|後)?(?:省略|略)|以下同様|snip(?:ped)?|omitted|truncated)[\])>~-]*`;

/** Dots, words, or words between dots; `:` as three dots below each other. */
const elision = new RegExp(
  String.raw`^(?:#\s*)?(?::|[[(]?${dots}[\])]?|(?:${dots}\s*)?${words}(?:\s*${dots})?)$`,
);

function isElision(line: string): boolean {
  const plain = line.trim();
  return plain.length <= 24 && elision.test(plain.normalize('NFKC').toLowerCase());
}
