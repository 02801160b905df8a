import { describeProblem, type Messages } from '../messages/messages.ts';
import type { ArticleReport, CodeBlockReport, ResultReport } from '../types.ts';
import { brief } from './brief.ts';
import { colorsFor } from './colors.ts';
import { withoutCommands } from './escape.ts';
import { drawFinding } from './findingView.ts';
import { findingsOf, reportedFiles, runWideProblems } from './findings.ts';
import { leftOutLines } from './leftOut.ts';
import type { Reporter, ReporterContext } from './reporter.ts';

/** For `jikko list`: every code block with what it claims, or why it would not run. */
export const renderList: Reporter = (report, context) => {
  const style = { ...context, colors: colorsFor(context.colors) };
  const problems = runWideProblems(report).map((one) => sentence(one, context.messages));
  const articles = reportedFiles(report).map((article) => {
    const findings = findingsOf(article).filter(({ outcome }) => outcome === null);
    const told = findings.flatMap((finding) => drawFinding(article.path, finding, style));
    return [...listArticle(article, context), ...told].join('\n');
  });
  const leftOut = leftOutLines(report, context.messages);
  const closing = leftOut.length > 0 ? [leftOut.join('\n')] : [];
  const text = [...problems, ...articles, ...closing].map((section) => `${section}\n`).join('\n');
  return { stdout: withoutCommands(text) };
};

/** Code blocks and what is not judged, in the order of the article. */
function listArticle(
  { path, codeBlocks, notJudged }: ArticleReport,
  context: ReporterContext,
): string[] {
  const entries = [
    ...codeBlocks.map((one) => ({
      line: one.codeBlock.place.line,
      lines: [
        `${brief(path)}:${one.codeBlock.place.line}  ${describeBlock(one)}`,
        `  ${describeRun(one, context)}`,
        ...one.results.map((result) => `  ${describeResult(result, context)}`),
      ],
    })),
    ...notJudged.map((one) => ({
      line: one.place?.line ?? 0,
      lines: [`${brief(path)}:${one.place?.line ?? 0}  - ${sentence(one, context.messages)}`],
    })),
  ];
  return entries.toSorted((a, b) => a.line - b.line).flatMap(({ lines }) => lines);
}

function describeBlock({ codeBlock }: CodeBlockReport): string {
  const heading = codeBlock.heading === null ? '' : `  ${brief(codeBlock.heading, 60)}`;
  return `${brief(codeBlock.info.raw, 40) || '```'}${heading}`;
}

function describeRun(
  { reason, runs, results }: CodeBlockReport,
  { messages }: ReporterContext,
): string {
  const { words } = messages;
  if (reason !== null && reason.code !== 'program-not-run') {
    return `- ${words.outcomes.skipped}: ${sentence(reason, messages)}`;
  }
  const command = ['python', runs.file, ...runs.argv].map((word) => brief(word, 60)).join(' ');
  const claimed = results.length === 0 ? `  (${words.outcomes.unclaimed})` : '';
  const files = runs.files.map((file) => brief(file, 60));
  return `▶ ${words.runs(command, runs.codeBlockLines, files)}${claimed}`;
}

function describeResult(
  { expected: { place, kind, label, text, parts, certainty, notJudged } }: ResultReport,
  { messages }: ReporterContext,
): string {
  const lines = place.line === place.endLine ? `${place.line}` : `${place.line}-${place.endLine}`;
  const firstLine = text.split('\n')[parts?.[0]?.firstLine ?? 0] ?? '';
  const shown = `${lines}  ${kind}  ${brief(label, 40)}: ${brief(firstLine, 60)}`;
  if (notJudged) return `- ${shown}  (${sentence(notJudged, messages)})`;
  return certainty === 'certain'
    ? `→ ${shown}`
    : `? ${shown}  (${messages.words.certainties[certainty]})`;
}

function sentence(problem: Parameters<typeof describeProblem>[1], messages: Messages): string {
  const { what, advice } = describeProblem(messages, problem, brief);
  return `${what}${messages.words.betweenSentences}${advice}`;
}
