import { describeProblem, type Messages } from '../messages/messages.ts';
import type { ArticleReport, CodeBlockReport, ResultReport } from '../types.ts';
import { brief } from './brief.ts';
import { colorsFor } from './colors.ts';
import { withoutCommands } from './escape.ts';
import { drawFinding } from './findingView.ts';
import { findingsOf, reportedFiles, runWideProblems } from './findings.ts';
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
  const text = [...problems, ...articles].map((section) => `${section}\n`).join('\n');
  return { stdout: withoutCommands(text) };
};

function listArticle({ path, codeBlocks }: ArticleReport, context: ReporterContext): string[] {
  return codeBlocks.flatMap((one) => [
    `${brief(path)}:${one.codeBlock.place.line}  ${describeBlock(one, context)}`,
    ...one.results.map((result) => `  ${describeResult(result)}`),
  ]);
}

function describeBlock(
  { codeBlock, reason, results }: CodeBlockReport,
  context: ReporterContext,
): string {
  const { words } = context.messages;
  const heading = codeBlock.heading === null ? '' : `  ${brief(codeBlock.heading, 60)}`;
  const isRun = reason === null || reason.code === 'program-not-run';
  const claimed = results.length === 0 ? `  (${words.outcomes.unclaimed})` : '';
  const why = isRun
    ? claimed
    : `  ${words.outcomes.skipped}: ${sentence(reason, context.messages)}`;
  return `${brief(codeBlock.info.raw, 40)}${heading}${why}`;
}

function describeResult({ expected: { place, kind, label, text } }: ResultReport): string {
  const lines = place.line === place.endLine ? `${place.line}` : `${place.line}-${place.endLine}`;
  return `→ ${lines}  ${kind}  ${brief(label, 40)}: ${brief(text.split('\n')[0] ?? '', 60)}`;
}

function sentence(problem: Parameters<typeof describeProblem>[1], messages: Messages): string {
  const { what, advice } = describeProblem(messages, problem, brief);
  return `${what}${messages.words.betweenSentences}${advice}`;
}
