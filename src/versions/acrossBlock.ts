import { type Problem, problem } from '../problem.ts';
import { outcomeOf } from '../report.ts';
import type { CodeBlockReport, ResultReport, VersionOutcome } from '../types.ts';

/** What was found on one version of Python. */
export interface OnVersion<Found> {
  readonly version: string;
  readonly of: Found;
}

const fromWorstToBest = [
  'mismatch',
  'unstable',
  'failed',
  'skipped',
  'unclaimed',
  'match',
] as const;

/**
 * One code block judged on several versions: the verdict of each claim is its worst. A claim that
 * a version has not, as one that is judged only where it matches, is no verdict of that version.
 *
 * @param blocks Null for a version on which it is no code block, for want of a newer syntax.
 */
export function acrossBlock(blocks: readonly OnVersion<CodeBlockReport | null>[]): CodeBlockReport {
  const all = blocks.flatMap(({ version, of }) => (of ? [{ version, of }] : []));
  // Where its own metadata excludes a version, the code says nothing of that one.
  const suited = all.filter(({ of }) => of.reason?.code !== 'program-python');
  const known = suited.length > 0 ? suited : all;
  const unread = blocks.filter(({ of }) => of === null).map(({ version }) => version);
  const worst = worstOf(known, ({ of }) => of.outcome);
  if (!worst) throw new Error('a code block on no version');
  const places = new Set(known.flatMap(({ of }) => of.results.map(keyOf)));
  const results = [...places]
    .map((place) => acrossResult(known, unread, place))
    .toSorted((a, b) => a.expected.range.start - b.expected.range.start);
  const durations = known.flatMap(({ of }) => of.durationMs ?? []);
  return {
    ...worst.of,
    outcome: results.length > 0 ? outcomeOf(results) : worst.of.outcome,
    durationMs: durations.length > 0 ? durations.reduce((sum, one) => sum + one, 0) : null,
    results,
    versions: known.map(({ version, of }) => ({ python: version, outcome: of.outcome })),
  };
}

function acrossResult(
  blocks: readonly OnVersion<CodeBlockReport>[],
  unread: readonly string[],
  place: string,
): ResultReport {
  const claim = blocks.flatMap(({ of }) => of.results).find((one) => keyOf(one) === place);
  const seen = blocks.flatMap(({ version, of }) => {
    const own = of.results.find((one) => keyOf(one) === place) ?? unseen(claim, of.reason);
    return own ? [{ version, of: own }] : [];
  });
  const others = unread.flatMap((version) => {
    const own = unseen(
      claim,
      problem('program-syntax-error', { error: 'SyntaxError' }, claim?.expected.place),
    );
    return own ? [{ version, of: own }] : [];
  });
  const found = [...seen, ...others];
  const worst = worstOf(found, ({ of }) => of.verdict.outcome);
  if (!worst) throw new Error('a claim on no version');
  const versions = found.map(({ version, of }): VersionOutcome => ({
    python: version,
    outcome: of.verdict.outcome,
  }));
  return { ...worst.of, versions };
}

/** A claim in code that a version cannot even read was not checked there. */
function unseen(claim: ResultReport | undefined, reason: Problem | null): ResultReport | null {
  if (!claim || claim.expected.certainty !== 'certain' || reason === null) return null;
  const verdict = { outcome: 'failed', reason: { ...reason, severity: 'error' } } as const;
  return { ...claim, verdict };
}

function keyOf({ expected: { range, kind } }: ResultReport): string {
  return `${range.start} ${kind}`;
}

function worstOf<Item>(
  items: readonly Item[],
  outcomeOfItem: (item: Item) => (typeof fromWorstToBest)[number],
): Item | undefined {
  const rank = (item: Item): number => fromWorstToBest.indexOf(outcomeOfItem(item));
  return items.toSorted((a, b) => rank(a) - rank(b))[0];
}
