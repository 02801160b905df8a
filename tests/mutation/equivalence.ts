import { claimLines } from '../../src/compare/claimLines.ts';
import { agreesOnElapsed, elapsedIn } from '../../src/compare/elapsedFigures.ts';
import { withoutClockTimes } from '../../src/compare/clockTimes.ts';
import { isCaretLine, isFrameLine, isTracebackHeader } from '../../src/compare/traceback.ts';
import type { ExpectedOutputKind } from '../../src/types.ts';
import { builtInRules } from '../../src/normalizers/lineRules.ts';
import type { Mutant } from './mutants.ts';

/** Whether a line is one that the author added. */
export function isNoteLine(line: string): boolean {
  return claimLines(line)[0]?.note != null;
}

/**
 * By which rule of DESIGN.md a mutant says the same as the claim did, so that it has to match as
 * well; null where it says something else.
 */
export function equivalenceOf(
  claimKind: ExpectedOutputKind,
  lines: readonly string[],
  { kind, line, lines: mutated }: Mutant,
): string | null {
  if (claimKind === 'comment' && kind === 'double')
    return 'a comment below a result is a result only where it matches';
  const [one = '', next = ''] = lines.slice(line, line + 2);
  const touched = kind === 'swap' || kind === 'moveNote' ? [one, next] : [one];
  const inContext = claimLines(lines.join('\n'));
  const isFree = (text: string, k: number): boolean =>
    isFreeLine(text) || inContext[line + k]?.note != null;
  if (touched.every(isFree))
    return 'a line that the author added, or a part of a traceback that may be left out';
  if (kind === 'moveNote' && touched.some((text) => isFreeLine(text) && !isElision(text)))
    return 'a note line has no place that is checked';
  if (touched.every((text, k) => text.trim() === '' && isAtEnd(lines, line + k)))
    return 'a blank line at the end';
  if (mutated.length === 0) return 'a prompt without a result claims nothing';
  if (kind === 'drop' && isFrameLine(lines[line - 1] ?? ''))
    return 'a frame may stand without its source line';
  if (
    (kind === 'double' || kind === 'swap') &&
    touched.every((_, k) => isBelowFrame(lines, line + k))
  )
    return "of a frame's source its first line counts, and its markers count where they point";
  if (kind === 'digit' || kind === 'letter' || kind === 'address')
    return equivalenceOfLines(one, mutated[line] ?? '');
  return besideElision(lines, line) ? 'an elision stands for it' : null;
}

/** Lines that stand for nothing of their own, but for those that are checked where they stand. */
function isFreeLine(text: string): boolean {
  return isNoteLine(text) || isTracebackHeader(text) || isFrameLine(text) || isCaretLine(text);
}

/** Whether a line is the source of a frame, or the markers below it. */
function isBelowFrame(lines: readonly string[], line: number): boolean {
  const above = lines
    .slice(0, line)
    .findLastIndex((text) => !/^\s{4}/.test(text) || isFrameLine(text));
  return /^\s{4}/.test(lines[line] ?? '') && isFrameLine(lines[above] ?? '');
}

function isElision(text: string): boolean {
  return claimLines(text)[0]?.note?.kind === 'elision';
}

function isAtEnd(lines: readonly string[], line: number): boolean {
  return lines.slice(line).every((text) => text.trim() === '');
}

function besideElision(lines: readonly string[], line: number): boolean {
  return [line - 1, line, line + 1, line + 2].some((k) => isElision(lines[k] ?? ''));
}

function equivalenceOfLines(before: string, after: string): string | null {
  if (builtInRules.normalise(before) === builtInRules.normalise(after))
    return 'a normaliser makes them equal';
  if (isFrameLine(before) && isFrameLine(after)) return 'paths and numbers of a frame';
  if (agreesOnElapsed(elapsedIn(before), elapsedIn(after)))
    return 'a duration within its tolerance';
  const [one, other] = [before, after].map(withoutClockTimes);
  if (one != null && one === other) return 'the present date or time';
  const [words, otherWords] = [before, after].map((text) => text.split(/\s+(?:#|＃|←|<-|※)/, 1)[0]);
  return words === otherWords ? "the author's words behind a value" : null;
}
