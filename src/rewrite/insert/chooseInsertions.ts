import { differenceOf } from '../../compare/difference.ts';
import type { JudgedExample } from '../../judge/judgedExample.ts';
import { listed, problem } from '../../problem.ts';
import type { Article } from '../../types.ts';
import type { Ask, ProposedChange } from '../proposal.ts';
import { emptyClaim } from './claimText.ts';
import type { Insertion } from './insertion.ts';

/** Asks about each insertion, in the order of the article; those agreed to. */
export async function chooseInsertions(
  { path }: Article,
  judged: readonly JudgedExample[],
  insertions: readonly Insertion[],
  ask: Ask,
): Promise<Set<Insertion>> {
  const chosen = new Set<Insertion>();
  for (const insertion of insertions) {
    const example = judged[insertion.example];
    if (!example) continue;
    const { heading } = example.report.codeBlock;
    const changes = [changeOf(insertion, example)];
    const answer = await ask({ path, heading, changes, asNotes: null });
    if (answer === 'write') chosen.add(insertion);
  }
  return chosen;
}

function changeOf({ text, replaced }: Insertion, { report }: JudgedExample): ProposedChange {
  if (replaced) {
    const { label, place } = replaced;
    const reason = problem('claim-mismatch', { label }, place);
    return { problem: reason, label, difference: differenceOf(replaced, text) };
  }
  const { codeBlock } = report;
  const difference = differenceOf(emptyClaim(codeBlock), text);
  return { problem: listed('claim-missing', {}, codeBlock.place), label: null, difference };
}
