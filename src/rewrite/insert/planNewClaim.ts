import type { JudgedExample } from '../../judge/judgedExample.ts';
import { type Problem, warning } from '../../problem.ts';
import { refusalFor } from '../refusal.ts';
import { hasClosingLine, isInContainer } from '../zennContainer.ts';
import { chooseStyle } from './chooseStyle.ts';
import { claimText, emptyClaim } from './claimText.ts';
import { type Insertion, type PlanContext, withoutRepeats } from './insertion.ts';
import { fenceAt, hasLabelBehind, isInTightList } from './neighbourhood.ts';
import { newClaimEdit, siteBehind } from './newClaim.ts';
import { tooLong } from './tooLong.ts';

/**
 * Plans a claim for a code block that claims nothing, ran to a good end and printed something; null
 * for any other, and where a directive forbids it.
 */
export function planNewClaim(one: JudgedExample, context: PlanContext): Insertion | Problem | null {
  const { article, lines, styles, facts, example } = context;
  const { codeBlock, expectedOutputs } = one.planned.example;
  if (!isCandidate(one) || !one.output) return null;
  const text = claimText(codeBlock, one.output);
  if (text.trim() === '') return null;
  const isBesideResult = expectedOutputs.some(({ kind }) => kind !== 'comment');
  const { start } = codeBlock.range;
  if (isBesideResult || hasLabelBehind(article.tree, start, isCodeBlockOf(context))) {
    return warning('insert-place-taken', {}, codeBlock.place);
  }
  const refusal =
    tooLong(text, codeBlock) ?? refusalFor(emptyClaim(codeBlock), text, article.text, facts);
  if (refusal) return { ...refusal, severity: 'warning' };
  const found = fenceAt(article.tree, start);
  const site = found && siteBehind(article.text, lines, found.node, isInTightList(found.ancestors));
  if (!site) return null;
  // Zenn would end the details, or what stands around them, at the first `:::`.
  const mayFold =
    site.mayHaveBlanks &&
    !hasClosingLine(text) &&
    !isInContainer(article.text, codeBlock.place.endLine);
  const used = styles.used.filter(({ style }) => mayFold || style.closing === null);
  const edits = [chooseStyle(used, text) ?? styles.otherwise, styles.otherwise].map((style) =>
    newClaimEdit(site, style, text),
  );
  return { example, text, variants: withoutRepeats(edits), replaced: null };
}

/** Code that Python ran to a good end, that is no session at the prompt, and that nobody forbids. */
function isCandidate({ planned, report, failureBefore }: JudgedExample): boolean {
  const { codeBlock, words, isRepeated = false } = planned.example;
  if (report.outcome !== 'unclaimed' || report.reason !== null || failureBefore !== null) {
    return false;
  }
  const isProgram = planned.facts.repl === null && !codeBlock.isTentative && !isRepeated;
  return isProgram && !words?.noInsert;
}

function isCodeBlockOf({ judged }: PlanContext): Parameters<typeof hasLabelBehind>[2] {
  const starts = new Set(judged.map(({ planned }) => planned.example.codeBlock.range.start));
  return ({ position }) => starts.has(position?.start.offset ?? -1);
}
