import type { Range } from '../types.ts';
import type { ClaimLine, ClaimNote } from './claimLines.ts';
import { withoutClockTimes } from './clockTimes.ts';
import { type ElapsedLine, elapsedIn } from './elapsedFigures.ts';
import { elidedParts, hasOwnDots } from './elidedLine.ts';
import { type GroupedLines, groupLines, keyOf } from './keys.ts';
import { builtInRules, type LineRules } from '../normalizers/lineRules.ts';
import { noObjectNumbers, type ObjectNumbers } from './objectNumbers.ts';
import type { PrintedLine } from './printedLines.ts';
import { caretsOf } from './syntaxCaret.ts';
import { type TimingNote } from './timingWords.ts';
import {
  isChainLine,
  isExceptionLine,
  isFrameLine,
  isSyntaxPlace,
  isTracebackHeader,
  isTracebackPart,
  warningKey,
} from './traceback.ts';
import { wordsBeside } from './wordsBeside.ts';

/** What alignment compares on the claim's side: a line, or a traceback's frame with its source. */
export interface ClaimEntry {
  readonly lines: readonly string[];
  /** Index of the first of the lines in the claim. */
  readonly firstLine: number;
  /** Equal keys are equal lines. */
  readonly key: string;
  readonly note: ClaimNote | null;
  /** The texts between the elisions inside the line; null where it has none. */
  readonly parts: readonly string[] | null;
  /** The key without the author's words beside it (`3  # three`); null where there are none. */
  readonly withoutWords: string | null;
  /** What these words say of a wait (`done  (2秒後)`); null where they say nothing of one. */
  readonly timingBeside: TimingNote | null;
  /** The line without its dates and times; null where it has none. */
  readonly withoutTimes: string | null;
  readonly elapsed: ElapsedLine | null;
  /** True where the claim shows a frame or a warning without its source line. */
  readonly isBare: boolean;
  /** The key without the source line; equal to `key` where the entry has none. */
  readonly bareKey: string;
  /** What the markers below the source point at. */
  readonly carets: Range | null;
}

/** The same on the output's side. */
export interface PrintedEntry {
  readonly lines: readonly string[];
  readonly key: string;
  /** The key without the source line; equal to `key` where the entry has none. */
  readonly bareKey: string;
  readonly atMs: number;
  /** True for the parts of a traceback that a claim may leave out. */
  readonly isOptional: boolean;
  /** The line without the present date and time; null where it shows neither. */
  readonly withoutPresent: string | null;
  readonly elapsed: ElapsedLine | null;
  /** True where the program printed `...` itself. */
  readonly hasOwnDots: boolean;
  /** What the markers of a SyntaxError point at; null for other frames, where they do not matter. */
  readonly carets: Range | null;
}

/**
 * Groups the lines of a claim into entries; markers (`^^^^`) below a source line do not matter. A
 * line that the program prints itself is no note line, whatever it looks like.
 */
export function claimEntries(
  lines: readonly ClaimLine[],
  printed: readonly PrintedEntry[],
  numbers: ObjectNumbers = noObjectNumbers,
  rules: LineRules = builtInRules,
): ClaimEntry[] {
  const printedKeys = new Set(printed.map(({ key }) => key));
  const printedMasks = new Set(printed.map(({ elapsed }) => elapsed?.mask));
  const raises = printed.some((entry) => isExceptionLine(entry.lines[0] ?? ''));
  let nextLine = 0;
  return groupLines(lines).map((group): ClaimEntry => {
    const { first, rest, source } = group;
    const key = keyOf(first.text, source, numbers, rules);
    const bareKey = keyOf(first.text, null, numbers, rules);
    const elapsed = elapsedIn(key);
    const isPrinted = printedKeys.has(key) || (elapsed !== null && printedMasks.has(elapsed.mask));
    const words = isPrinted ? null : wordsBeside(key);
    const firstLine = nextLine;
    nextLine += 1 + rest.length;
    const texts = [first, ...rest].map(({ text }) => text);
    return {
      lines: texts,
      firstLine,
      key,
      note: isPrinted ? null : (first.note ?? noteOfHeader(first.text, raises)),
      parts: elidedParts(key, texts.join('\n')),
      withoutWords: words?.line ?? null,
      timingBeside: words?.timing ?? null,
      withoutTimes: withoutClockTimes(key),
      elapsed,
      isBare: source === null && (isFrameLine(first.text) || bareKey === warningKey(first.text)),
      bareKey,
      carets: caretsOf(group),
    };
  });
}

/** A SyntaxError comes without the header that authors put before each exception. */
function noteOfHeader(line: string, raises: boolean): ClaimNote | null {
  return raises && isTracebackHeader(line) ? { kind: 'comment' } : null;
}

/** Groups the lines of an output into entries. */
export function printedEntries(
  lines: readonly PrintedLine[],
  numbers: ObjectNumbers = noObjectNumbers,
  rules: LineRules = builtInRules,
): PrintedEntry[] {
  const groups = groupLines(lines);
  const leadUp = leadUpToLast(groups);
  return groups.map((group, k) => {
    const { first, rest, source } = group;
    const key = keyOf(first.text, source, numbers, rules);
    const isTraceback = leadUp.has(k) || isTracebackPart(first.text);
    return {
      lines: [first, ...rest].map(({ text }) => text),
      key,
      withoutPresent: first.withoutPresent && rules.normalise(first.withoutPresent),
      elapsed: elapsedIn(key, first.maxElapsedMs),
      bareKey: keyOf(first.text, null, numbers, rules),
      atMs: (rest.at(-1) ?? first).atMs,
      isOptional: first.stream === 'stderr' && isTraceback,
      hasOwnDots: hasOwnDots(key),
      carets: isSyntaxPlace(first.text) ? caretsOf(group) : null,
    };
  });
}

/**
 * Groups that lead up to the last exception of a chain: whoever shows that one alone abridges, as
 * whoever leaves out frames does.
 */
function leadUpToLast(groups: readonly GroupedLines<PrintedLine>[]): Set<number> {
  const leadUp = new Set<number>();
  let header = -1;
  groups.forEach(({ first: { text, stream } }, k) => {
    if (stream !== 'stderr') return;
    if (isTracebackHeader(text)) header = k;
    if (!isChainLine(text) || header === -1) return;
    // A blank line follows.
    for (let index = header; index <= k + 1; index++) leadUp.add(index);
    header = -1;
  });
  return leadUp;
}
