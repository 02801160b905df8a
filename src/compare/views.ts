import { isLabelOfErrors } from '../labels/words.ts';
import { builtInRules, type LineRules } from '../normalizers/lineRules.ts';
import type { ExpectedOutput, Output } from '../types.ts';
import { isEqualEntry } from './align.ts';
import { claimLines } from './claimLines.ts';
import { claimEntries, printedEntries } from './entries.ts';
import { noObjectNumbers } from './objectNumbers.ts';
import { printedLines, type StreamView } from './printedLines.ts';
import { isExceptionLine, isTracebackHeader } from './traceback.ts';

/**
 * The views of an output that a claim may be about, likeliest first. A claim is about stdout, and
 * a warning on stderr does not matter to it, unless it shows what only stderr holds.
 */
export function viewsFor(
  expected: ExpectedOutput,
  output: Output,
  rules: LineRules = builtInRules,
): StreamView[] {
  if (!showsStderr(expected, output, rules)) return ['stdout'];
  return isLabelOfErrors(expected.label) ? ['stderr', 'both'] : ['both'];
}

function showsStderr(expected: ExpectedOutput, output: Output, rules: LineRules): boolean {
  const stderr = printedEntries(printedLines(output, 'stderr'), noObjectNumbers, rules);
  if (stderr.length === 0) return false;
  const stdout = new Set(
    printedEntries(printedLines(output, 'stdout'), noObjectNumbers, rules).map(({ key }) => key),
  );
  const onlyStderr = new Set(
    stderr
      .flatMap(({ key, bareKey }) => [key, bareKey])
      .filter((key) => key.trim() !== '' && !stdout.has(key)),
  );
  const raises = stderr.some(({ lines }) => isExceptionLine(lines[0] ?? ''));
  const unique = stderr.filter(({ key }) => onlyStderr.has(key));
  return claimEntries(claimLines(expected.text), stderr, noObjectNumbers, rules).some((entry) => {
    const {
      key,
      lines: [first = ''],
    } = entry;
    if (onlyStderr.has(key)) return true;
    // The date of a log line is another one, say.
    if (!stdout.has(key) && unique.some((line) => isEqualEntry(entry, line))) return true;
    if (stdout.has(key)) return false;
    return isTracebackHeader(first) || (raises && isExceptionLine(first));
  });
}
