import { builtInRules, type LineRules } from '../normalizers/lineRules.ts';
import type { ClaimLine, ClaimNote } from './claimLines.ts';
import type { PrintedLine } from './printedLines.ts';
import { withoutClockTimes } from './clockTimes.ts';
import { type ElapsedLine, elapsedIn } from './elapsedFigures.ts';
import { elidedParts } from './elidedLine.ts';
import {
  frameKey,
  isCaretLine,
  isExceptionLine,
  isFrameLine,
  isTracebackHeader,
  isTracebackPart,
} from './traceback.ts';

/** What alignment compares on the claim's side: a line, or a traceback's frame with its source. */
export interface ClaimEntry {
  readonly lines: readonly string[];
  /** Equal keys are equal lines. */
  readonly key: string;
  readonly note: ClaimNote | null;
  /** The texts between the elisions inside the line; null where it has none. */
  readonly parts: readonly string[] | null;
  /** The key without the author's words behind it (`3  # three`); null where there are none. */
  readonly withoutWords: string | null;
  /** The line without its dates and times; null where it has none. */
  readonly withoutTimes: string | null;
  readonly elapsed: ElapsedLine | null;
  /** True where the claim shows a frame without its source line: the function alone counts. */
  readonly isBareFrame: boolean;
  /** The key without the source line; equal to `key` where the entry is no frame. */
  readonly bareKey: string;
}

/** The same on the output's side. */
export interface PrintedEntry {
  readonly lines: readonly string[];
  readonly key: string;
  /** The key without the source line; equal to `key` where the entry is no frame. */
  readonly bareKey: string;
  readonly atMs: number;
  /** True for the parts of a traceback that a claim may leave out. */
  readonly isOptional: boolean;
  /** The line without the present date and time; null where it shows neither. */
  readonly withoutPresent: string | null;
  readonly elapsed: ElapsedLine | null;
}

/**
 * Groups the lines of a claim into entries; markers (`^^^^`) below a source line do not matter. A
 * line that the program prints itself is no note line, whatever it looks like.
 */
export function claimEntries(
  lines: readonly ClaimLine[],
  printed: readonly PrintedEntry[],
  rules: LineRules = builtInRules,
): ClaimEntry[] {
  const printedKeys = new Set(printed.map(({ key }) => key));
  const raises = printed.some((entry) => isExceptionLine(entry.lines[0] ?? ''));
  return group(lines).map(([first, ...rest]) => {
    const source = rest.find(({ text }) => !isCaretLine(text));
    const key = keyOf(first.text, source?.text ?? null, rules);
    const texts = [first, ...rest].map(({ text }) => text);
    return {
      lines: texts,
      key,
      note: printedKeys.has(key) ? null : (first.note ?? noteOfHeader(first.text, raises)),
      parts: elidedParts(key, texts.join('\n')),
      withoutWords: withoutWords(key),
      withoutTimes: withoutClockTimes(key),
      elapsed: elapsedIn(key),
      isBareFrame: isFrameLine(first.text) && !source,
      bareKey: keyOf(first.text, null, rules),
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
  rules: LineRules = builtInRules,
): PrintedEntry[] {
  return group(lines).map(([first, ...rest]) => {
    const source = rest.find(({ text }) => !isCaretLine(text));
    const key = keyOf(first.text, source?.text ?? null, rules);
    return {
      lines: [first, ...rest].map(({ text }) => text),
      key,
      withoutPresent: first.withoutPresent && rules.normalise(first.withoutPresent),
      elapsed: elapsedIn(key, first.maxElapsedMs),
      bareKey: keyOf(first.text, null, rules),
      atMs: (rest.at(-1) ?? first).atMs,
      isOptional: first.stream === 'stderr' && isTracebackPart(first.text),
    };
  });
}

function keyOf(line: string, source: string | null, { normalise, own }: LineRules): string {
  const frame = frameKey(line);
  if (frame === null) return normalise(line);
  return source === null ? frame : `${frame}\n${withoutComment(own(source))}`;
}

/** Authors add comments to the code that the result was pasted from, or take them away. */
function withoutComment(source: string): string {
  return source.replace(/(?<!\s)\s+#.*$/, '').trim();
}

/** The line before `  # 注`, `  ← ここ`, `  ※ …`. */
function withoutWords(key: string): string | null {
  const [before = ''] = key.split(/(?<!\s)\s+(?:#|＃|←|<-|<=(?=\s)|※)/, 1);
  return before === key || before.trim() === '' ? null : before;
}

/** A frame line takes the more deeply indented lines below it: its source and the markers. */
function group<Line extends { readonly text: string }>(
  lines: readonly Line[],
): [Line, ...Line[]][] {
  const groups: [Line, ...Line[]][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && belongsToFrame(last, line.text)) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

function belongsToFrame([first]: readonly { readonly text: string }[], line: string): boolean {
  if (!first || !isFrameLine(first.text) || isFrameLine(line)) return false;
  // CPython indents a frame's source by four; from 3.13 on it may show several lines of it.
  return isCaretLine(line) || /^\s{4}/.test(line);
}
