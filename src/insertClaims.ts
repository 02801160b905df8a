import { indexLines } from './article/lines.ts';
import { printsTheSame } from './judge/judgeOutput.ts';
import type { JudgedExample } from './judge/judgedExample.ts';
import { type Problem, warning } from './problem.ts';
import { isRightFor } from './rewrite/insert/claimText.ts';
import { type Insertion, planInsertions } from './rewrite/insert/planInsertions.ts';
import { type ChosenInsertion, faultOfInsertions } from './rewrite/insert/proveInsertions.ts';
import { movedOffset } from './rewrite/moved.ts';
import type { PrivateFacts } from './rewrite/privateText.ts';
import { splice } from './rewrite/splice.ts';
import { outputOfBlock } from './sessions/outputOfBlock.ts';
import type { Edit } from './types.ts';
import { type VerifiedArticle, type VerifyContext, verifyArticle } from './verifyArticle.ts';

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
  const { steady, unsteady } = await steadyOf(plan.insertions, verified, context);
  const proof = { verified, context, isPart };
  const { proven, unproven } = await provenOf(steady, proof);
  const wanted = choose ? await choose(proven.map(({ insertion }) => insertion)) : null;
  const chosen = proven.filter(({ insertion }) => wanted?.has(insertion) ?? true);
  const isAll = chosen.length === proven.length;
  const last = isAll ? { proven, unproven: [] } : await provenOf(chosen.map(onlyVariant), proof);
  return {
    text: textWith(verified, last.proven),
    insertions: last.proven.map(({ insertion }) => insertion),
    refusals: [...plan.refusals, ...unsteady, ...unproven, ...last.unproven],
  };
}

function onlyVariant({ insertion, edit }: ChosenInsertion): Insertion {
  return { ...insertion, variants: [edit] };
}

function placeOf({ judged }: VerifiedArticle, { example, replaced }: Insertion): Problem['place'] {
  return replaced?.place ?? judged[example]?.report.codeBlock.place ?? null;
}

/** Only what a second reference run prints as well is written. */
async function steadyOf(
  insertions: readonly Insertion[],
  verified: VerifiedArticle,
  context: VerifyContext,
): Promise<{ readonly steady: Insertion[]; readonly unsteady: Problem[] }> {
  const isSteady = await Promise.all(
    insertions.map(async (one) => {
      const example = verified.judged[one.example];
      // A wrong claim was run twice before it counted as wrong.
      if (one.replaced !== null) return true;
      return example !== undefined && (await isRepeated(one, example, context));
    }),
  );
  const steady = insertions.filter((_, k) => isSteady[k]);
  const unsteady = insertions
    .filter((_, k) => !isSteady[k])
    .map((one) => warning('insert-unstable', {}, placeOf(verified, one)));
  return { steady, unsteady };
}

async function isRepeated(
  { text }: Insertion,
  { planned, output }: JudgedExample,
  { getRunner }: VerifyContext,
): Promise<boolean> {
  const { program, part, settings, example } = planned;
  const found = await getRunner(settings.python);
  if ('problem' in found || !output) return false;
  const again = await found.runner.run({ program, alone: false, hashSeed: 1 });
  const own = outputOfBlock(again, program, part);
  return printsTheSame(output, own) && isRightFor(example.codeBlock, text, own);
}

interface Proof {
  readonly verified: VerifiedArticle;
  readonly context: VerifyContext;
  readonly isPart: boolean;
}

interface Proven {
  readonly proven: readonly ChosenInsertion[];
  readonly unproven: readonly Problem[];
}

/** Beyond so many, finding the one that cannot be proven takes too long. */
const maxTries = 50;

/** All insertions in their best form, if they can be proven together; else one after the other. */
async function provenOf(insertions: readonly Insertion[], proof: Proof): Promise<Proven> {
  const best = insertions.flatMap((insertion) =>
    insertion.variants.slice(0, 1).map((edit) => ({ insertion, edit })),
  );
  if (best.length === 0 || (await faultOf(best, proof)) === null) {
    return { proven: best, unproven: [] };
  }
  const proven: ChosenInsertion[] = [];
  const unproven: Problem[] = [];
  for (const [k, insertion] of insertions.entries()) {
    const tried = k < maxTries ? await firstProven(insertion, proven, proof) : tooMany;
    if ('edit' in tried) proven.push(tried);
    else unproven.push(warning('insert-unproven', tried, placeOf(proof.verified, insertion)));
  }
  return { proven, unproven };
}

const tooMany = { detail: 'too many code blocks have no expected output' };

async function firstProven(
  insertion: Insertion,
  proven: readonly ChosenInsertion[],
  proof: Proof,
): Promise<ChosenInsertion | { readonly detail: string }> {
  let detail = '';
  for (const edit of insertion.variants) {
    const one = { insertion, edit };
    const fault = await faultOf([...proven, one], proof);
    if (fault === null) return one;
    detail ||= fault;
  }
  return { detail };
}

/** Verifies the article as it would be. */
async function faultOf(
  chosen: readonly ChosenInsertion[],
  { verified, context, isPart }: Proof,
): Promise<string | null> {
  const { path, hasByteOrderMark } = verified.article;
  const text = textWith(verified, chosen);
  const lines = isPart ? linesOfCodeBlocks(verified, text, editsOf(chosen)) : null;
  const after = await verifyArticle(path, { text, hasByteOrderMark }, silent(context), lines);
  return faultOfInsertions(verified, after, chosen);
}

/** A context without the hooks that count what is verified for the first time. */
export function silent(context: VerifyContext): VerifyContext {
  return { ...context, onPlanned: ignore, onCodeBlock: ignore };
}

function ignore(): void {}

/**
 * The lines of a new text on which the code blocks begin that were asked for in the old one.
 *
 * @param edits What made the new text of the old one.
 */
export function linesOfCodeBlocks(
  { report }: VerifiedArticle,
  newText: string,
  edits: readonly Edit[],
): number[] {
  const lines = indexLines(newText);
  return report.codeBlocks.map(({ codeBlock: { range } }) => {
    const offset = movedOffset(range.start, edits);
    return lines.place({ start: offset, end: offset }).line;
  });
}

function textWith({ article }: VerifiedArticle, chosen: readonly ChosenInsertion[]): string {
  return splice(article.text, editsOf(chosen));
}

function editsOf(chosen: readonly ChosenInsertion[]): Edit[] {
  return chosen.map(({ edit }) => edit);
}
