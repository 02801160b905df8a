import { describeProblem, type Messages } from '../messages/messages.ts';
import type { Problem } from '../problem.ts';
import type { CodeBlockReport, ExplainedClaim, ExplainedFix, Explanation } from '../types.ts';
import { brief } from './brief.ts';
import type { Colors } from './colors.ts';
import { drawPart } from './explainedPart.ts';
import { drawRun } from './explainedRun.ts';
import { visible } from './escape.ts';

/** How an explanation is drawn. */
export interface ExplanationStyle {
  readonly colors: Colors;
  readonly messages: Messages;
}

/** Draws how the verdicts on a code block came about: what ran, what it printed, what was compared. */
export function drawExplanation(
  path: string,
  { codeBlock, reason }: CodeBlockReport,
  explanation: Explanation,
  style: ExplanationStyle,
): string[] {
  const { colors, messages } = style;
  const words = messages.words.explain;
  const { runs, claims } = explanation;
  const { line } = codeBlock.place;
  const why = reason ? [`  ${sentences(reason, messages)}`] : [];
  return [
    `${colors.bold(`${visible(path)}:${line}`)} ${words.title(line)}`,
    '',
    ...claims.flatMap((claim) => drawClaim(claim, style)),
    ...drawProgram(explanation, style),
    ...(runs.length === 0 ? [`  ${words.notRun}`, ...why, ''] : []),
    ...runs.flatMap((run, k) => [...drawRun(run, k, words, colors), '']),
    ...claims.flatMap((claim) => drawComparison(claim, style)),
  ].slice(0, -1);
}

function drawProgram({ program }: Explanation, { messages }: ExplanationStyle): string[] {
  const words = messages.words.explain;
  const { file, argv, python, codeBlockLines, files, hasCells, stdin, timeoutMs } = program;
  const { requirements, isInstalled = false } = program;
  const command = ['python', file, ...argv].map((word) => brief(word, 60)).join(' ');
  const remarks = [
    ...(codeBlockLines.length > 1 ? [words.session(codeBlockLines)] : []),
    ...(hasCells ? [words.cellByCell] : []),
    ...(files.length > 0 ? [words.files(files.map(oneName))] : []),
    ...(requirements
      ? [
          words.requirements(
            requirements.lines.map(oneName),
            oneName(requirements.source),
            isInstalled,
          ),
        ]
      : []),
    ...(stdin === null ? [] : [words.stdin(brief(JSON.stringify(stdin)))]),
    words.timeout(timeoutMs / 1000),
  ];
  return [
    words.runs(command, python === null ? null : brief(python, 40)),
    ...remarks.map((remark) => `  ${remark}`),
    '',
  ];
}

function oneName(text: string): string {
  return brief(text, 60);
}

function drawClaim(claim: ExplainedClaim, style: ExplanationStyle): string[] {
  const words = style.messages.words.explain;
  return [
    head(claim, style),
    `  ${words.certainties[claim.certainty]}`,
    ...(claim.readings > 1 && claim.reading > 0
      ? [`  ${words.reading(claim.reading, claim.readings)}`]
      : []),
    '',
  ];
}

function head(
  { line, endLine, kind, label }: ExplainedClaim,
  { messages }: ExplanationStyle,
): string {
  const words = messages.words.explain;
  return words.claim(line, endLine, words.kinds[kind], label === '' ? '' : brief(label, 80));
}

function drawComparison(claim: ExplainedClaim, style: ExplanationStyle): string[] {
  const { colors, messages } = style;
  const words = messages.words.explain;
  const { parts, verdict, fix } = claim;
  const why = verdict && 'reason' in verdict ? [`  ${sentences(verdict.reason, messages)}`] : [];
  const outcome = verdict
    ? [colors.bold(words.verdict(messages.words.outcomes[verdict.outcome])), ...why]
    : [words.noClaim];
  return [
    head(claim, style),
    ...parts.flatMap((part) => drawPart(part, words, colors).map((line) => `  ${line}`)),
    ...outcome.map((line) => `  ${line}`),
    ...(verdict ? drawFix(fix, messages).map((line) => `  ${line}`) : []),
    '',
  ];
}

function drawFix(fix: ExplainedFix, messages: Messages): string[] {
  const words = messages.words.explain;
  switch (fix.kind) {
    case 'nothing':
      return [words.fixNothing];
    case 'never':
      return [words.fixNever];
    case 'refused':
      return [words.fixRefused(sentences(fix.reason, messages))];
    case 'writes':
      return [words.fixWrites, ...fix.text.split('\n').map((line) => `  ${visible(line)}`)];
  }
}

function sentences(reason: Problem, messages: Messages): string {
  const { what, advice } = describeProblem(messages, reason, brief);
  return `${what}${messages.words.betweenSentences}${advice}`;
}
