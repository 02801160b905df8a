import type { ArticleReport, Report } from '../types.ts';
import { closingOf } from './closing.ts';
import { type Colors, colorsFor } from './colors.ts';
import { withoutCommands } from './escape.ts';
import { drawExplanation } from './explanationView.ts';
import { findingOfRun, findingsOf, reportedFiles, runWideProblems } from './findings.ts';
import { drawFinding, type FindingStyle } from './findingView.ts';
import { whyLines } from './keptLines.ts';
import { drawPatch } from './patchView.ts';
import type { Reporter } from './reporter.ts';
import { ruleLinks } from './ruleLinks.ts';

/** For people: what is wrong with the articles, with differences, and a summary. */
export const renderTerminal: Reporter = (report, context) => {
  const { messages, colors: isColored, width, showsWhy = false } = context;
  const colors = colorsFor(isColored);
  const style = { colors, messages, width };
  const sections = [
    ...runWideProblems(report).map((problem) => drawFinding(null, findingOfRun(problem), style)),
    ...reportedFiles(report).flatMap((file) => drawArticle(file, style)),
    ...drawRuleLinks(report, style),
    ...(showsWhy ? [whyLines(report, messages)] : []),
    drawClosing(report, style),
  ];
  const text = sections.map((lines) => `${lines.join('\n')}\n`).join('\n');
  // The parts are safe already; this also covers what only their combination would form.
  return { stdout: withoutCommands(text) };
};

function drawArticle(article: ArticleReport, style: FindingStyle): string[][] {
  const findings = findingsOf(article).map((finding) => drawFinding(article.path, finding, style));
  const explained = article.codeBlocks.flatMap((one) =>
    one.explanation ? [drawExplanation(article.path, one, one.explanation, style)] : [],
  );
  const { rewrite } = article;
  const all = [...explained, ...findings];
  if (!rewrite || rewrite.isWritten) return all;
  return [...all, drawPatch(rewrite.patch, style.colors)];
}

function drawRuleLinks(report: Report, { colors, messages }: FindingStyle): string[][] {
  const links = ruleLinks(report, messages);
  return links.length > 0 ? [links.map((line) => colors.dim(line))] : [];
}

function drawClosing(report: Report, { colors, messages }: FindingStyle): string[] {
  const closing = closingOf(report, messages);
  return [
    tintOf(report, colors)(colors.bold(closing.examples)),
    closing.codeBlocks,
    ...closing.reasons.map((reason) => `  ${reason}`),
    ...closing.remarks.slice(0, -1),
    ...closing.remarks.slice(-1).map((line) => colors.dim(line)),
  ];
}

function tintOf(report: Report, colors: Colors): (text: string) => string {
  const ofRun = runWideProblems(report).map(findingOfRun);
  const findings = [...ofRun, ...reportedFiles(report).flatMap(findingsOf)];
  const isWrong = findings.some(({ fix, problem }) => !fix && problem.severity === 'error');
  if (isWrong) return colors.red;
  const isBrokenOff = (report.leftOut?.articles.interrupted ?? 0) > 0;
  return findings.length > 0 || isBrokenOff ? colors.yellow : colors.green;
}
