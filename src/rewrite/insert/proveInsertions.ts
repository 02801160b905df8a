import type { ArticleReport, Edit, Range } from '../../types.ts';
import type { VerifiedArticle } from '../../verifyArticle.ts';
import { rangesAfter } from '../moved.ts';
import { isSameButForInserted } from './insertedTree.ts';
import type { Insertion } from './insertion.ts';

/** An insertion with the variant of it that is to be proved. */
export interface ChosenInsertion {
  readonly insertion: Insertion;
  readonly edit: Edit;
}

/**
 * Proves new claims: outside of them the tree is the same, each is read as the certain claim of its
 * very code block and matches, and every other verdict stays. Returns what does not hold, or null.
 *
 * @param after The new text, verified with the outputs of the same reference runs.
 */
export function faultOfInsertions(
  before: VerifiedArticle,
  after: VerifiedArticle,
  chosen: readonly ChosenInsertion[],
): string | null {
  const ordered = chosen.toSorted((a, b) => a.edit.range.start - b.edit.range.start);
  const inserted = rangesAfter(ordered.map(({ edit }) => edit));
  const replaced = ordered.flatMap(({ insertion }) => insertion.replaced?.range ?? []);
  if (!isSameButForInserted(before.article.tree, after.article.tree, { inserted, replaced })) {
    return 'the rest of the article would change';
  }
  if (after.judged.length !== before.judged.length) return 'the code blocks would change';
  if (codesOf(before.report) !== codesOf(after.report)) return 'there would be other warnings';
  for (const [k, one] of before.judged.entries()) {
    const own = ordered.flatMap(({ insertion }, n) =>
      insertion.example === k ? { insertion, range: inserted[n] } : [],
    );
    const fault = faultIn(one, after.judged[k], own);
    if (fault) return fault;
  }
  return null;
}

interface InsertedClaim {
  readonly insertion: Insertion;
  readonly range: Range | undefined;
}

type Judged = VerifiedArticle['judged'][number];

function faultIn(
  before: Judged,
  after: Judged | undefined,
  inserted: readonly InsertedClaim[],
): string | null {
  if (!after || before.report.codeBlock.code !== after.report.codeBlock.code) {
    return 'the code would change';
  }
  const [old, now] = [before.report.results, after.report.results];
  const added = inserted.filter(({ insertion }) => insertion.replaced === null).length;
  if (now.length !== old.length + added) return 'the claims would change';
  for (const { range } of inserted) {
    const result = now.find(({ expected }) => range && isWithin(expected.range, range));
    if (result?.expected.certainty !== 'certain') return 'the new claim would not be read as one';
    if (result.verdict.outcome !== 'match') return 'the new claim would not match';
  }
  const others = now.filter(
    ({ expected }) => !inserted.some(({ range }) => range && isWithin(expected.range, range)),
  );
  const kept = old.filter(
    ({ expected }) => !inserted.some(({ insertion }) => insertion.replaced === expected),
  );
  const isSame = others.every(({ verdict }, k) => verdict.outcome === kept[k]?.verdict.outcome);
  const stays = inserted.length > 0 || before.report.outcome === after.report.outcome;
  return isSame && stays ? null : 'another verdict would change';
}

function isWithin(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function codesOf({ problems }: ArticleReport): string {
  return problems.map(({ code }) => code).join();
}
