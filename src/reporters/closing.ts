import { describeProblem, type Messages } from '../messages/messages.ts';
import type { Isolation, Place, Report, RewriteReport } from '../types.ts';
import { brief } from './brief.ts';
import { clockLine } from './clockLine.ts';
import { countCodeBlocks, countExamples, reasonsNotChecked } from './counts.ts';
import { keptLine } from './keptLines.ts';
import { leftOutLines } from './leftOut.ts';
import { findingsOf, reportedFiles, runWideProblems } from './findings.ts';

/** The lines that close a report: what was checked, what was not and why, and how. */
export interface Closing {
  readonly examples: string;
  readonly codeBlocks: string;
  readonly reasons: readonly string[];
  /** Articles not read, warnings, fixes, Python and duration. */
  readonly remarks: readonly string[];
}

const maxReasons = 8;

/**
 * Makes the closing lines.
 *
 * @param show Makes foreign text safe for where the lines are written.
 */
export function closingOf(
  report: Report,
  messages: Messages,
  show: (text: string) => string = brief,
): Closing {
  const { words } = messages;
  const unread = report.articles.filter(({ error }) => error !== null).length;
  const told = [
    ...runWideProblems(report),
    ...reportedFiles(report).flatMap((file) => findingsOf(file).map(({ problem }) => problem)),
  ];
  const warnings = told.filter(({ severity }) => severity === 'warning').length;
  return {
    examples: words.exampleCounts(countExamples(report)),
    codeBlocks: words.codeBlockCounts(countCodeBlocks(report)),
    reasons: reasonLines(report, messages, show),
    remarks: [
      ...leftOutLines(report, messages),
      ...(unread > 0 ? [words.unreadArticles(unread)] : []),
      ...(warnings > 0 ? [words.warnings(warnings)] : []),
      ...fixLines(report, messages),
      ...keptLine(report, messages),
      ...clockLine(report, messages),
      ...(report.isolation ? [words.isolation(shownIsolation(report.isolation, show))] : []),
      words.environment(
        report.pythonVersion === null ? null : show(report.pythonVersion),
        report.durationMs,
      ),
    ],
  };
}

/** What the machine said of why a protection cannot be had is foreign text. */
function shownIsolation(isolation: Isolation, show: (text: string) => string): Isolation {
  const off = isolation.off.map((one) => ({ ...one, detail: one.detail && show(one.detail) }));
  return { ...isolation, off };
}

function reasonLines(report: Report, messages: Messages, show: (text: string) => string): string[] {
  const { words } = messages;
  const counts = new Map<string, number>();
  for (const reason of reasonsNotChecked(report)) {
    const text = reason ? describeProblem(messages, reason, show).what : words.unclaimedNotRun;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const sorted = [...counts].toSorted(([, a], [, b]) => b - a);
  const others = sorted.slice(maxReasons).reduce((sum, [, count]) => sum + count, 0);
  return [
    ...sorted.slice(0, maxReasons).map(([text, count]) => words.reasonCount(count, text)),
    ...(others > 0 ? [words.otherReasons(others)] : []),
  ];
}

const fixed = ({ places }: RewriteReport): readonly Place[] => places;
const inserted = ({ insertedAt = [] }: RewriteReport): readonly Place[] => insertedAt;

function fixLines({ articles }: Report, { words }: Messages): string[] {
  const line = (
    isWritten: boolean,
    changesOf: (rewrite: RewriteReport) => readonly Place[],
    say: typeof words.fixedCount,
  ): string[] => {
    const rewrites = articles.flatMap(({ rewrite }) => rewrite ?? []);
    const counts = rewrites
      .filter((rewrite) => rewrite.isWritten === isWritten)
      .map((rewrite) => changesOf(rewrite).length)
      .filter((count) => count > 0);
    const claims = counts.reduce((sum, count) => sum + count, 0);
    return claims > 0 ? [say(claims, counts.length)] : [];
  };
  const badges = (isWritten: boolean): number =>
    articles.filter(
      ({ rewrite }) => rewrite?.hasNewBadge === true && rewrite.isWritten === isWritten,
    ).length;
  return [
    ...line(true, fixed, words.fixedCount),
    ...line(true, inserted, words.insertedCount),
    ...line(false, fixed, words.wouldFixCount),
    ...line(false, inserted, words.wouldInsertCount),
    ...(badges(true) > 0 ? [words.badgeCount(badges(true))] : []),
    ...(badges(false) > 0 ? [words.wouldBadgeCount(badges(false))] : []),
  ];
}
