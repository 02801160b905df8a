import { indexLines } from '../../article/lines.ts';
import { type Problem, warning } from '../../problem.ts';
import type { Edit } from '../../types.ts';
import { type VerifiedArticle, type VerifyContext, verifyArticle } from '../../verifyArticle.ts';
import { movedOffset } from '../moved.ts';
import { splice } from '../splice.ts';
import type { Insertion } from './insertion.ts';
import { type ChosenInsertion, faultOfInsertions } from './proveInsertions.ts';

/** What proving insertions needs. */
export interface Proof {
  readonly verified: VerifiedArticle;
  readonly context: VerifyContext;
  readonly isPart: boolean;
}

/** Insertions in the form that is proved, and why others are not. */
export interface Proven {
  readonly proven: readonly ChosenInsertion[];
  readonly unproven: readonly Problem[];
}

/** Beyond so many, finding the one that cannot be proven takes too long. */
const maxTries = 50;

/** All insertions in their best form, if they can be proven together; else one after the other. */
export async function provenOf(insertions: readonly Insertion[], proof: Proof): Promise<Proven> {
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
    else unproven.push(warning('insert-unproven', tried, placeOf(insertion, proof.verified)));
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

/** Where the claim or the code block of an insertion stands. */
export function placeOf(
  { example, replaced }: Insertion,
  { judged }: VerifiedArticle,
): Problem['place'] {
  return replaced?.place ?? judged[example]?.report.codeBlock.place ?? null;
}

/** The article with insertions in it, without a byte order mark. */
export function textWith({ article }: VerifiedArticle, chosen: readonly ChosenInsertion[]): string {
  return splice(article.text, editsOf(chosen));
}

function editsOf(chosen: readonly ChosenInsertion[]): Edit[] {
  return chosen.map(({ edit }) => edit);
}
