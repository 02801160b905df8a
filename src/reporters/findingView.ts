import { describeProblem, type Messages } from '../messages/messages.ts';
import type { Words } from '../messages/words.ts';
import type { Outcome } from '../types.ts';
import { brief } from './brief.ts';
import type { Colors } from './colors.ts';
import { drawDifference } from './diffView.ts';
import { visible } from './escape.ts';
import type { Finding } from './findings.ts';

/** How findings are drawn. */
export interface FindingStyle {
  readonly colors: Colors;
  readonly messages: Messages;
  readonly width: number;
}

/** Draws one finding: where, what, what to do, and the difference if there is one. */
export function drawFinding(path: string | null, finding: Finding, style: FindingStyle): string[] {
  const { colors, messages } = style;
  const { what, advice } = describeProblem(messages, finding.problem, brief);
  const head = drawHead(path, finding, style);
  if (finding.fix) return [head];
  const diff = finding.difference ? drawDifference(finding.difference, diffStyle(style)) : [];
  return [
    head,
    `  ${what}`,
    `  ${colors.cyan('→')} ${advice}`,
    ...hintLines(finding, messages).map((line) => `  ${colors.cyan('→')} ${line}`),
    ...(diff.length > 0 ? ['', ...diff.map((line) => `  ${line}`)] : []),
  ];
}

/** What may help beside the advice. */
export function hintLines({ hint }: Finding, messages: Messages): string[] {
  if (!hint) return [];
  const { what, advice } = describeProblem(messages, hint, brief);
  return [`${what}${messages.words.betweenSentences}${advice}`];
}

/** The word for a finding: what `fix` did, the outcome, or how serious a problem is. */
export function findingWord({ fix, outcome, problem }: Finding, words: Words): string {
  if (fix) return words[fix];
  // A warning must not read like a failure.
  const isVerdict = outcome && outcome !== 'unclaimed' && problem.severity === 'error';
  return isVerdict || outcome === 'skipped'
    ? words.outcomes[outcome]
    : words.severities[problem.severity];
}

/** Path, line and column, as editors and terminals turn into a link. */
export function location(path: string, { place }: Finding): string {
  const shown = visible(path);
  return place ? `${shown}:${place.line}:${place.column}` : shown;
}

const marks: Readonly<Record<Outcome, string>> = {
  match: '✔',
  mismatch: '✖',
  unstable: '≈',
  failed: '!',
  skipped: '-',
  unclaimed: '✖',
};

function drawHead(path: string | null, finding: Finding, style: FindingStyle): string {
  const { colors, messages } = style;
  const where = [finding.heading, finding.label]
    .filter((part) => part !== null)
    .map((part) => brief(part, 80));
  const state = tint(finding, colors)(`${markOf(finding)} ${findingWord(finding, messages.words)}`);
  return [
    ...(path === null ? [] : [colors.bold(location(path, finding))]),
    state,
    ...(where.length > 0 ? [`· ${where.join(' › ')}`] : []),
  ].join(' ');
}

function markOf({ fix, outcome, problem }: Finding): string {
  if (fix) return marks.match;
  if (outcome === 'skipped') return marks.skipped;
  if (problem.severity !== 'error') return '⚠';
  return marks[outcome ?? 'mismatch'];
}

function tint({ fix, problem }: Finding, colors: Colors): (text: string) => string {
  if (fix) return colors.green;
  return problem.severity === 'error' ? colors.red : colors.yellow;
}

function diffStyle({
  colors,
  messages,
  width,
}: FindingStyle): Parameters<typeof drawDifference>[1] {
  // A terminal wraps what is a little too long; cutting it at the edge would hide what differs.
  return { colors, words: messages.words, columns: Math.max(width - 12, 160) };
}
