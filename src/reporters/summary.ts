import { describeProblem, type Messages } from '../messages/messages.ts';
import { ruleUrl } from '../ruleUrl.ts';
import type { ArticleReport, Report } from '../types.ts';
import { brief } from './brief.ts';
import { withinBytes } from './byteLimit.ts';
import { closingOf } from './closing.ts';
import { type Finding, findingsOf, reportedFiles, runWideProblems } from './findings.ts';
import { findingWord } from './findingView.ts';
import { codeSpan, fence, table } from './markdown.ts';
import { headOfRuns } from './sides.ts';
import { unifiedDiff } from './unifiedDiff.ts';

/** GitHub refuses the summary of a step that is larger. */
const maxSummaryBytes = 1024 * 1024;

/** How each such report begins. */
export const reportHeading = '## jikko: ';

const maxTableRows = 200;
const maxDiffRows = 200;
const maxLineLength = 400;

/**
 * The report as Markdown: totals, a table per article, and the differences.
 *
 * @param maxBytes Sections beyond are left out, and counted.
 */
export function renderSummary(
  report: Report,
  messages: Messages,
  maxBytes: number = maxSummaryBytes,
): string {
  const sections = [
    ...headSections(report, messages),
    ...runWideProblems(report).map((problem) => `- ${sentences(problem, messages)}`),
    ...reportedFiles(report).flatMap((article) => articleSections(article, messages)),
  ];
  return withinBytes(sections, maxBytes, messages.words.sectionsLeftOut);
}

function headSections(report: Report, messages: Messages): string[] {
  const closing = closingOf(report, messages, codeSpan);
  const reasons = closing.reasons.map((reason) => `- ${reason}`);
  return [
    `${reportHeading}${closing.examples}`,
    closing.codeBlocks,
    ...(reasons.length > 0 ? [reasons.join('\n')] : []),
    closing.remarks.join('  \n'),
  ];
}

function articleSections(article: ArticleReport, messages: Messages): string[] {
  const { words } = messages;
  const findings = findingsOf(article);
  if (findings.length === 0) return [];
  const rows = findings
    .slice(0, maxTableRows)
    .map((finding) => [
      String(finding.place?.line ?? '–'),
      findingWord(finding, words),
      finding.heading === null ? '–' : codeSpan(finding.heading),
      finding.label === null ? '–' : codeSpan(finding.label),
    ]);
  const leftOut = findings.length - rows.length;
  return [
    `### ${codeSpan(article.path)}`,
    table([words.line, words.outcome, words.heading, words.label], rows),
    ...(leftOut > 0 ? [words.rowsLeftOut(leftOut)] : []),
    ...findings.filter(({ fix }) => !fix).map((finding) => detail(finding, messages)),
    ...patchOf(article),
  ];
}

/** Of a dry run: what would be written. */
function patchOf({ rewrite }: ArticleReport): string[] {
  if (!rewrite || rewrite.isWritten) return [];
  const lines = rewrite.patch.replace(/\n$/, '').split('\n');
  const shown = lines.map((line) => brief(line.replace(/\r$/, ''), maxLineLength));
  return [fence('diff', shown.join('\n'))];
}

function detail({ problem, place, difference }: Finding, messages: Messages): string {
  const { words } = messages;
  const line = place ? `**${words.atLine(place.line)}** ` : '';
  const text = `- ${line}${sentences(problem, messages)}`;
  if (!difference) return text;
  const diff = unifiedDiff(difference, (row) => brief(row, maxLineLength), maxDiffRows);
  const note = diff.rowsLeftOut > 0 ? [`\n${words.rowsLeftOut(diff.rowsLeftOut)}`] : [];
  return [
    text,
    '',
    fence('diff', [...headOfRuns(difference, words), diff.text].join('\n')),
    ...note,
  ].join('\n');
}

function sentences(problem: Finding['problem'], messages: Messages): string {
  const { what, advice } = describeProblem(messages, problem, codeSpan);
  const link = `([${problem.code}](${ruleUrl(problem.code)}))`;
  return `${what}${messages.words.betweenSentences}${advice} ${link}`;
}
