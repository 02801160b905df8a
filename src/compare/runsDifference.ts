import { diffArrays } from 'diff';
import type { DiffRow, Difference } from '../types.ts';
import { markWords } from './difference.ts';

/** Beyond so many edits the picture would help nobody. */
const maxEditLength = 2000;

/**
 * What two runs printed, one against the other.
 *
 * @param normalise Two lines are the same where their normalised forms are.
 */
export function differenceOfRuns(
  first: readonly string[],
  second: readonly string[],
  normalise: (line: string) => string,
): Difference {
  const one = first.map(lineOf(normalise));
  const other = second.map(lineOf(normalise));
  const changes = diffArrays(one, other, {
    comparator: (a, b) => a.key === b.key,
    maxEditLength,
  }) ?? [
    { value: one, removed: true, added: false },
    { value: other, removed: false, added: true },
  ];
  const rows = changes.flatMap(({ value, removed, added }) =>
    value.map(({ text }): DiffRow => {
      const kind = removed ? 'claimed' : added ? 'actual' : 'same';
      return { kind, text, lineInArticle: null, changed: [] };
    }),
  );
  return { rows: markWords(rows), firstLineInArticle: 1, between: 'runs' };
}

function lineOf(normalise: (line: string) => string) {
  return (text: string): { readonly text: string; readonly key: string } => ({
    text,
    key: normalise(text),
  });
}
