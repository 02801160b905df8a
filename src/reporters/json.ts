import { describeProblem, type Messages } from '../messages/messages.ts';
import { claimProblem } from '../claimProblem.ts';
import type { Problem } from '../problem.ts';
import type {
  ArticleReport,
  CodeBlockReport,
  Explanation,
  Instability,
  ResultReport,
} from '../types.ts';
import { printSafely } from './jsonText.ts';
import type { Reporter } from './reporter.ts';
import { unifiedDiff } from './unifiedDiff.ts';

/** For programs: the versioned contract of the JSON report; fields are added, never changed. */
export const renderJson: Reporter = (report, { messages, jikkoVersion }) => {
  const { shard, ...data } = report;
  const value = {
    version: 1,
    jikko: jikkoVersion,
    python: report.pythonVersion,
    isolation: report.isolation,
    durationMs: report.durationMs,
    summary: report.summary,
    articles: report.articles.map((article) => articleValue(article, messages)),
    otherFiles: report.otherFiles.map(({ path, problems }) => ({
      path,
      problems: problems.map((one) => problemValue(one, messages)),
    })),
    problems: report.problems.map((one) => problemValue(one, messages)),
    ...(report.leftOut && { leftOut: report.leftOut }),
    // The data of the report itself, from which `merge-reports` makes a report in any form.
    ...(shard && { shard: { ...shard, data } }),
  };
  return { stdout: printSafely(value) };
};

function articleValue(article: ArticleReport, messages: Messages): object {
  const { path, error, problems, codeBlocks, notJudged, rewrite } = article;
  return {
    path,
    error: error && sentence(error, messages),
    errorCode: error?.code ?? null,
    codeBlocks: codeBlocks.map((codeBlock) => codeBlockValue(codeBlock, messages)),
    problems: problems.map((one) => problemValue(one, messages)),
    notJudged: notJudged.map((one) => problemValue(one, messages)),
    rewrite: rewrite && {
      isWritten: rewrite.isWritten,
      results: rewrite.places.map(({ line, endLine }) => ({ line, endLine })),
      inserted: (rewrite.insertedAt ?? []).map(({ line, endLine }) => ({ line, endLine })),
      patch: rewrite.patch,
    },
  };
}

function codeBlockValue(report: CodeBlockReport, messages: Messages): object {
  const { codeBlock, session, outcome, reason, durationMs, via, results, explanation } = report;
  return {
    line: codeBlock.place.line,
    endLine: codeBlock.place.endLine,
    language: codeBlock.info.language,
    file: codeBlock.info.fileName,
    heading: codeBlock.heading,
    session: session === null ? null : String(session),
    runs: report.runs,
    outcome,
    reason: reason && sentence(reason, messages),
    reasonCode: reason?.code ?? null,
    durationMs,
    via,
    results: results.map((result) => resultValue(result, messages)),
    ...(explanation && { explanation: explanationValue(explanation, messages) }),
  };
}

/** Data as they are, problems in words. */
function explanationValue({ program, runs, claims }: Explanation, messages: Messages): object {
  return {
    program,
    runs,
    claims: claims.map(({ verdict, fix, ...claim }) => ({
      ...claim,
      outcome: verdict?.outcome ?? null,
      fix: fix.kind === 'refused' ? { ...fix, reason: sentence(fix.reason, messages) } : fix,
    })),
  };
}

function resultValue({ expected, stream, verdict }: ResultReport, messages: Messages): object {
  const reason = reasonOf({ expected, verdict });
  const hint = (verdict.outcome === 'mismatch' && verdict.hint) || null;
  return {
    kind: expected.kind,
    certainty: expected.certainty,
    label: expected.label,
    line: expected.place.line,
    endLine: expected.place.endLine,
    stream,
    outcome: verdict.outcome,
    reason: reason && sentence(reason, messages),
    reasonCode: reason?.code ?? null,
    hint: hint && sentence(hint, messages),
    hintCode: hint?.code ?? null,
    expected: expected.text,
    actual: actualOf({ expected, verdict }),
    diff: 'difference' in verdict ? unifiedDiff(verdict.difference, String).text : null,
    instability: verdict.outcome === 'unstable' ? instabilityValue(verdict.instability) : null,
  };
}

function instabilityValue({ cause, remedy, difference }: Instability): object {
  return {
    cause,
    remedy: remedy === '' ? null : remedy,
    runsDiff: unifiedDiff(difference, String).text,
  };
}

type Judged = Pick<ResultReport, 'expected' | 'verdict'>;

function reasonOf({ expected, verdict }: Judged): Problem | null {
  return 'reason' in verdict ? verdict.reason : claimProblem({ expected, verdict });
}

/** What `fix` would put there; nothing is known of a program that did not run. */
function actualOf({ expected, verdict }: Judged): string | null {
  if (verdict.outcome === 'match') return expected.text;
  return 'actual' in verdict ? verdict.actual : null;
}

function problemValue(one: Problem, messages: Messages): object {
  const { code, severity, place } = one;
  const message = sentence(one, messages);
  return { code, severity, message, line: place?.line ?? null, column: place?.column ?? null };
}

function sentence(one: Problem, messages: Messages): string {
  const { what, advice } = describeProblem(messages, one, String);
  return `${what}${messages.words.betweenSentences}${advice}`;
}
