import { indexLines } from '../article/lines.ts';
import type { Article, Edit, Place, Suggestion } from '../types.ts';
import type { ClaimRewrite } from './planEdits.ts';
import { asOneEdit } from './replacement.ts';

/** What `fix` would write, as one edit a claim, for reviews and other programs. */
export function suggestionsOf(
  { text }: Pick<Article, 'text'>,
  rewrites: readonly ClaimRewrite[],
): Suggestion[] {
  // Others do not count a lone CR as the end of a line: all numbers would be off.
  if (/\r(?!\n)/.test(text)) return [];
  const lines = indexLines(text);
  const inBytes = ({ line, column, endLine, endColumn }: Place): Place => ({
    line,
    column: byteColumn(text, lines.lineRange(line).start, column),
    endLine,
    endColumn: byteColumn(text, lines.lineRange(endLine).start, endColumn),
  });
  return rewrites.flatMap(({ expected, edits }): Suggestion[] => {
    const edit = asOneEdit(text, edits);
    if (!edit) return [];
    const trimmed = withoutLineEnd(text, edit);
    return [
      { claim: expected.place, range: inBytes(lines.place(trimmed.range)), text: trimmed.text },
    ];
  });
}

const encoder = new TextEncoder();

function byteColumn(text: string, lineStart: number, column: number): number {
  return encoder.encode(text.slice(lineStart, lineStart + column - 1)).length + 1;
}

/** Without the line end that is the same before and after: so it touches one line less. */
function withoutLineEnd(source: string, { range, text }: Edit): Edit {
  const [lineEnd = ''] = /\r?\n$/.exec(text) ?? [];
  if (!source.slice(range.start, range.end).endsWith(lineEnd)) return { range, text };
  const end = range.end - lineEnd.length;
  return { range: { ...range, end }, text: text.slice(0, text.length - lineEnd.length) };
}
