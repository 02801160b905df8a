import { indexLines, type LineIndex } from '../../article/lines.ts';
import type { JudgedExample } from '../../judge/judgedExample.ts';
import { type Problem, warning } from '../../problem.ts';
import type { Article, Edit, ExpectedOutput } from '../../types.ts';
import type { PrivateFacts } from '../privateText.ts';
import { refusalFor } from '../refusal.ts';
import { hasClosingLine, isInContainer } from '../zennContainer.ts';
import { chooseStyle } from './chooseStyle.ts';
import { claimText, emptyClaim } from './claimText.ts';
import {
  fenceAt,
  hasLabelBehind,
  inlineCodeAt,
  isInTightList,
  paragraphEndingWith,
} from './neighbourhood.ts';
import { newClaimEdit, siteBehind } from './newClaim.ts';
import { readStyles, tagOfBareFences, type UsedStyle } from './readStyles.ts';
import { defaultStyle, type ResultStyle } from './style.ts';
import { unfoldEdit } from './unfold.ts';

/** A new claim, or an inline claim that becomes a fence. */
export interface Insertion {
  /** Index of the example among those of the article. */
  readonly example: number;
  /** What the claim says. */
  readonly text: string;
  /** Where it could go and how it could look, best first. */
  readonly variants: readonly Edit[];
  /** The inline claim whose place it takes; null for a new one. */
  readonly replaced: ExpectedOutput | null;
}

export interface InsertionPlan {
  readonly insertions: readonly Insertion[];
  /** Code blocks that must not get a claim, and why. */
  readonly refusals: readonly Problem[];
}

/** Longer outputs are more than a reader wants to see; the author has to choose. */
const maxLines = 40;
const maxCharacters = 4000;

/**
 * Plans a claim for each code block that claims nothing, ran to a good end and printed something,
 * and a fence for each inline claim that would need several lines.
 */
export function planInsertions(
  article: Article,
  judged: readonly JudgedExample[],
  facts: PrivateFacts,
): InsertionPlan {
  const lines = indexLines(article.text);
  const styles = stylesOf(article, judged);
  const planned = judged.flatMap((one, example): (Insertion | Problem)[] => {
    const place = { article, judged, lines, styles, facts, example };
    return [...asArray(planNewClaim(one, place)), ...planUnfoldings(one, place)];
  });
  return {
    insertions: planned.flatMap((one) => ('code' in one ? [] : one)),
    refusals: planned.flatMap((one) => ('code' in one ? one : [])),
  };
}

interface PlanContext {
  readonly article: Article;
  readonly judged: readonly JudgedExample[];
  readonly lines: LineIndex;
  readonly styles: ArticleStyles;
  readonly facts: PrivateFacts;
  readonly example: number;
}

function asArray<Item>(item: Item | null): Item[] {
  return item === null ? [] : [item];
}

function planNewClaim(one: JudgedExample, context: PlanContext): Insertion | Problem | null {
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
    tooLong(text, one) ?? refusalFor(emptyClaim(codeBlock), text, article.text, facts);
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
  const edits = [...asArray(chooseStyle(used, text)), styles.otherwise].map((style) =>
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

function tooLong(text: string, { report }: JudgedExample): Problem | null {
  const lines = text.split('\n').length;
  const characters = text.length;
  if (lines <= maxLines && characters <= maxCharacters) return null;
  const { place } = report.codeBlock;
  return warning('insert-too-long', { lines, characters, maxLines, maxCharacters }, place);
}

/** An inline claim that is the last of its paragraph, where a fence can take its place. */
function planUnfoldings(one: JudgedExample, context: PlanContext): (Insertion | Problem)[] {
  const { article, lines, styles, facts, example } = context;
  return one.report.results.flatMap(({ expected, verdict }): (Insertion | Problem)[] => {
    if (verdict.outcome !== 'mismatch' || expected.kind !== 'inline') return [];
    const { actual: text } = verdict;
    const found = inlineCodeAt(article.tree, expected.range.start);
    const paragraph = found && paragraphEndingWith(found);
    if (!text.includes('\n') || !paragraph) return [];
    const refusal =
      tooLong(text, one) ?? refusalFor({ ...expected, kind: 'fence' }, text, article.text, facts);
    if (refusal) return [{ ...refusal, severity: 'warning' }];
    const isTight = isInTightList(found.ancestors);
    const style = chooseStyle(styles.used, text) ?? styles.otherwise;
    // The label that stands there is the label, so the fence needs no title.
    const own = style.label === null ? styles.otherwise : style;
    const edits = [own, styles.otherwise].map((used) =>
      unfoldEdit(article.text, lines, found.node, paragraph, used, text, isTight),
    );
    return [{ example, text, variants: withoutRepeats(edits), replaced: expected }];
  });
}

function withoutRepeats(edits: readonly Edit[]): Edit[] {
  return [...new Map(edits.map((edit) => [edit.text, edit])).values()];
}

interface ArticleStyles {
  readonly used: readonly UsedStyle[];
  readonly otherwise: ResultStyle;
}

function stylesOf(article: Article, judged: readonly JudgedExample[]): ArticleStyles {
  const certain = judged.flatMap(({ planned }) =>
    planned.example.expectedOutputs.filter(({ certainty }) => certainty === 'certain'),
  );
  const bare = judged.flatMap(({ report }) =>
    report.results.flatMap(({ expected, verdict }) =>
      expected.label === '' && verdict.outcome === 'match' ? [expected] : [],
    ),
  );
  const otherwise = { ...defaultStyle(article), ...tagOfBareFences(article, bare) };
  return { used: readStyles(article, certain), otherwise };
}
