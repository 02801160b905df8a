import { claimProblem } from '../../claimProblem.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Problem } from '../../problem.ts';
import type { CodeBlockReport, Difference, ResultReport } from '../../types.ts';
import { isSameProblem } from '../sameProblem.ts';
import { badge } from './badge.ts';
import { type Markup, safe } from './markup.ts';
import { idOfBlock } from './page.ts';
import { problemText } from './sentence.ts';
import { sideBySide } from './sideBySide.ts';
import { timelineView } from './timelineView.ts';

/** What became of a code block: verdict, reason, what was run, and when it printed what. */
export function codeBlockPanel(
  report: CodeBlockReport,
  articleId: string,
  messages: Messages,
): Markup {
  const { words } = messages;
  const { codeBlock, outcome, reason, durationMs, timeline } = report;
  const { line, endLine } = codeBlock.place;
  const name = words.html.codeBlockAt(line, words.outcomes[outcome]);
  const isProblem = outcome === 'failed' || reason?.severity === 'error';
  return safe`<div class="jikko-panel" id="${idOfBlock(articleId, line)}" tabindex="-1" role="group" aria-label="${name}" data-outcome="${outcome}" ${problemMark(isProblem)}>
<p class="jikko-head"> ${badge(outcome, words)} ${words.html.lines(line, endLine)}${ran(report, messages)}${durationMs === null ? null : safe` · ${words.html.duration(durationMs)}`} </p> ${reason ? safe`<p>${problemText(reason, messages)}</p>` : null} ${timeline ? timelineView(timeline, messages) : null} </div> `;
}

function ran({ runs, durationMs, codeBlock }: CodeBlockReport, { words }: Messages): Markup | null {
  if (durationMs === null) return null;
  const { file, argv, codeBlockLines } = runs;
  const others = codeBlockLines.filter((line) => line !== codeBlock.place.line);
  const shared = others.length > 0 ? safe` · ${words.html.sameProcess(others)}` : null;
  return safe` · <code>${words.html.command(file, argv)}</code>${shared}`;
}

/** What became of a claim: verdict, and where it is wrong the claim beside the real output. */
export function claimPanel(
  result: ResultReport,
  { reason }: CodeBlockReport,
  messages: Messages,
): Markup {
  const { words } = messages;
  const { expected, verdict } = result;
  const { outcome } = verdict;
  const { line, endLine } = expected.place;
  const name = words.html.claimAt(line, words.outcomes[outcome]);
  const label = expected.label === '' ? null : safe` · ${expected.label}`;
  const told = problemsOf(result).filter((one) => !reason || !isSameProblem(one, reason));
  const difference = differenceOf(result);
  const isProblem = outcome === 'mismatch' || outcome === 'unstable';
  return safe`<div class="jikko-panel" tabindex="-1" role="group" aria-label="${name}" data-outcome="${outcome}" ${problemMark(isProblem)}>
<p class="jikko-head"> ${badge(outcome, words)} ${words.html.lines(line, endLine)} · ${words.explain.kinds[expected.kind]}${label} </p> ${told.map((one) => safe`<p>${problemText(one, messages)}</p> `)}${difference ? sideBySide(difference, words) : null} </div> `;
}

/** By this the page finds the next problem. */
function problemMark(isProblem: boolean): Markup | null {
  return isProblem ? safe`data-problem` : null;
}

function problemsOf({ expected, verdict }: ResultReport): Problem[] {
  const found = 'reason' in verdict ? verdict.reason : claimProblem({ expected, verdict });
  const hint = verdict.outcome === 'mismatch' ? verdict.hint : null;
  return [found, hint].filter((one) => one !== null && one !== undefined);
}

/** Of what is unstable, no side is right: where the runs differ says what to mend. */
function differenceOf({ verdict }: ResultReport): Difference | null {
  if (verdict.outcome === 'unstable') return verdict.instability.difference;
  return verdict.outcome === 'mismatch' ? verdict.difference : null;
}
