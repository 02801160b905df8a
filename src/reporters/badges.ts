import type { ArticleReport, BadgeReport } from '../types.ts';
import { type Colors, colorsFor } from './colors.ts';
import { visible, withoutCommands } from './escape.ts';
import { drawFinding, type FindingStyle } from './findingView.ts';
import { findingOfRun, findingsOf, runWideProblems } from './findings.ts';
import type { Reporter } from './reporter.ts';

/** For `jikko badge`: the line of each article, or why it gets none. */
export const renderBadges: Reporter = (report, context) => {
  const style = { ...context, colors: colorsFor(context.colors) };
  const { howToWrite } = context.messages.words.badge;
  const isToBeWritten = report.articles.some(({ rewrite }) => rewrite && !rewrite.isWritten);
  const sections = [
    ...runWideProblems(report).map((one) => drawFinding(null, findingOfRun(one), style)),
    ...report.articles.map((article) => drawArticle(article, style)),
    ...(isToBeWritten ? [[howToWrite]] : []),
  ];
  const text = sections.map((lines) => `${lines.join('\n')}\n`).join('\n');
  return { stdout: withoutCommands(text) };
};

function drawArticle(article: ArticleReport, style: FindingStyle): string[] {
  const { path, badge } = article;
  // What else is to be said of the article is for `verify` to say.
  const told = findingsOf(article).filter(({ problem: { code } }) => isAboutBadge(code, article));
  return [
    ...(badge ? drawBadge(path, badge, article, style) : []),
    ...told.flatMap((finding) => drawFinding(path, finding, style)),
  ];
}

function isAboutBadge(code: string, { error }: ArticleReport): boolean {
  return code === error?.code || code === 'badge-unproven' || code.startsWith('write-');
}

function drawBadge(
  path: string,
  badge: BadgeReport,
  { rewrite, problems }: ArticleReport,
  { colors, messages }: FindingStyle,
): string[] {
  const { changes, reasons } = messages.words.badge;
  const shownPath = colors.bold(visible(path));
  if (badge.line === null) return [`${colors.yellow('-')} ${shownPath}: ${reasons[badge.reason]}`];
  const isFailed = problems.some(({ code }) => code.startsWith('write-'));
  const state = changes[badge.change][rewrite?.isWritten ? 'done' : 'would'];
  return [`${markOf(isFailed, colors)} ${shownPath}: ${state}`, `  ${visible(badge.line)}`];
}

function markOf(isFailed: boolean, colors: Colors): string {
  return isFailed ? colors.red('✖') : colors.green('✔');
}
