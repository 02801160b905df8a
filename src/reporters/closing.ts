import { describeProblem, type Messages } from '../messages/messages.ts';
import type { Isolation, Report } from '../types.ts';
import { brief } from './brief.ts';
import { countCodeBlocks, countExamples, reasonsNotChecked } from './counts.ts';
import { findingsOf, reportedFiles } from './findings.ts';

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
  const warnings = reportedFiles(report)
    .flatMap(findingsOf)
    .filter(({ problem }) => problem.severity === 'warning').length;
  return {
    examples: words.exampleCounts(countExamples(report)),
    codeBlocks: words.codeBlockCounts(countCodeBlocks(report)),
    reasons: reasonLines(report, messages, show),
    remarks: [
      ...(unread > 0 ? [words.unreadArticles(unread)] : []),
      ...(warnings > 0 ? [words.warnings(warnings)] : []),
      ...fixLines(report, messages),
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

function fixLines({ articles }: Report, { words }: Messages): string[] {
  const line = (isWritten: boolean, say: typeof words.fixedCount): string[] => {
    const rewrites = articles.flatMap(({ rewrite }) => rewrite ?? []);
    const counted = rewrites.filter((rewrite) => rewrite.isWritten === isWritten);
    const claims = counted.reduce((sum, { places }) => sum + places.length, 0);
    return claims > 0 ? [say(claims, counted.length)] : [];
  };
  return [...line(true, words.fixedCount), ...line(false, words.wouldFixCount)];
}
