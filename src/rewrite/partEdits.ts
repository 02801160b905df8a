import type { Fence } from '../article/fence.ts';
import type { LineIndex } from '../article/lines.ts';
import type { Edit, ExpectedOutput } from '../types.ts';

/**
 * The edits that change single parts of a fence's content, as the outputs between the prompts of a
 * session: whole lines, with the prefix that the lines of the fence have.
 */
export function partEdits(
  source: string,
  lines: LineIndex,
  { parts = [], firstTextLine, text }: ExpectedOutput,
  fence: Fence,
  partTexts: readonly (string | null)[],
): Edit[] {
  const claimed = text.split('\n');
  return parts.flatMap(({ firstLine, endLine }, k): Edit[] => {
    const newText = partTexts[k];
    if (newText == null) return [];
    const start = lines.lineRange(firstTextLine + firstLine).start;
    // The line behind the part: within a fence there is one, if only the closing fence.
    const end = lines.lineRange(firstTextLine + endLine).start;
    const prefix = prefixOf(source, lines, firstTextLine + firstLine, claimed[firstLine]);
    const written = newText === '' ? [] : newText.split('\n');
    const content = written.map((line) => (line === '' ? prefix.trimEnd() : prefix + line));
    return [{ range: { start, end }, text: content.map((line) => line + fence.lineEnd).join('') }];
  });
}

/** What stands before a line's text: container prefixes and indentation. */
function prefixOf(
  source: string,
  lines: LineIndex,
  line: number,
  text: string | undefined,
): string {
  const { start, end } = lines.lineRange(line);
  const whole = source.slice(start, end);
  const own = text ?? '';
  return whole.endsWith(own) ? whole.slice(0, whole.length - own.length) : '';
}
