import type { Trial } from './checkArticle.ts';

/** The mutants that passed and should not have, as one can look them up. */
export function surviving(trials: readonly Trial[]): string[] {
  return trials
    .filter(({ fate, equivalence }) => fate === 'survived' && equivalence === null)
    .map(({ path, expected, mutant, part }) => {
      const line = expected.firstTextLine + (expected.parts?.[part]?.firstLine ?? 0) + mutant.line;
      const text = mutant.lines[mutant.line] ?? '';
      return `${path}:${line}: ${expected.kind} ${mutant.kind}: ${JSON.stringify(text)}`;
    });
}

/** How many mutants met which fate, and by which rules survivors said the same as before. */
export function summaryOf(trials: readonly Trial[]): string {
  const fates = countsOf(trials.map(({ fate }) => fate));
  const survived = trials.filter(({ fate }) => fate === 'survived');
  const rules = countsOf(survived.map(({ equivalence }) => equivalence ?? 'NO RULE'));
  const gone = trials.filter(({ fate }) => fate === 'gone');
  const kinds = countsOf(gone.map(({ expected }) => `${expected.kind}, ${expected.certainty}`));
  return [
    `${trials.length} mutants: ${fates.join(' · ')}`,
    ...rules.map((rule) => `  survived, equivalent: ${rule}`),
    ...kinds.map((kind) => `  no longer a claim: ${kind}`),
  ].join('\n');
}

function countsOf(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([word, count]) => `${count} ${word}`);
}
