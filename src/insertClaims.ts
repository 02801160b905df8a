import { type Problem, warning } from './problem.ts';
import type { Insertion } from './rewrite/insert/insertion.ts';
import { planInsertions } from './rewrite/insert/planInsertions.ts';
import type { ChosenInsertion } from './rewrite/insert/proveInsertions.ts';
import { placeOf, provenOf, textWith } from './rewrite/insert/provenOf.ts';
import { divideBySteadiness } from './rewrite/insert/steady.ts';
import type { PrivateFacts } from './rewrite/privateText.ts';
import type { VerifiedArticle, VerifyContext } from './verifyArticle.ts';

export interface InsertedClaims {
  /** The article with the new claims, without a byte order mark. */
  readonly text: string;
  readonly insertions: readonly Insertion[];
  /** Why other code blocks got none. */
  readonly refusals: readonly Problem[];
}

/** Asked which of the insertions that are proved are to be written. */
export type ChooseInsertions = (
  insertions: readonly Insertion[],
) => Promise<ReadonlySet<Insertion>>;

/**
 * Adds a claim to each code block of an article that has none and prints the same in two reference
 * runs, and proves it; writes nothing.
 *
 * @param context Its runner remembers its runs (`rememberRuns`), so that proving runs nothing twice.
 * @param isPart True where only some lines of the article were asked for.
 */
export async function insertClaims(
  verified: VerifiedArticle,
  facts: PrivateFacts,
  context: VerifyContext,
  isPart: boolean,
  choose: ChooseInsertions | null = null,
): Promise<InsertedClaims> {
  const plan = planInsertions(verified.article, verified.judged, facts);
  const { steady, unsteady } = await divideBySteadiness(plan.insertions, verified, context);
  const unstable = unsteady.map((one) => warning('insert-unstable', {}, placeOf(one, verified)));
  const proof = { verified, context, isPart };
  const { proven, unproven } = await provenOf(steady, proof);
  const wanted = choose ? await choose(proven.map(({ insertion }) => insertion)) : null;
  const chosen = proven.filter(({ insertion }) => wanted?.has(insertion) ?? true);
  const isAll = chosen.length === proven.length;
  const last = isAll ? { proven, unproven: [] } : await provenOf(chosen.map(onlyVariant), proof);
  return {
    text: textWith(verified, last.proven),
    insertions: last.proven.map(({ insertion }) => insertion),
    refusals: [...plan.refusals, ...unstable, ...unproven, ...last.unproven],
  };
}

function onlyVariant({ insertion, edit }: ChosenInsertion): Insertion {
  return { ...insertion, variants: [edit] };
}
