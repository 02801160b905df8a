import { describeProblem, type Messages } from '../messages/messages.ts';
import type { Problem } from '../problem.ts';
import { ruleUrl } from '../ruleUrl.ts';
import type { ArticleReport, Difference, Report } from '../types.ts';
import { brief } from './brief.ts';
import { closingOf } from './closing.ts';
import { reportedFiles, runWideProblems } from './findings.ts';
import { caseOfProblem, casesOf, type JunitCase } from './junitCases.ts';
import type { Reporter } from './reporter.ts';
import { headOfRuns } from './sides.ts';
import { unifiedDiff } from './unifiedDiff.ts';
import { printXml, type XmlElement } from './xml.ts';

const maxDiffRows = 200;

/**
 * For CI servers: JUnit's XML. A suite is an article, a case is a claim, or a code block without
 * one. Only a claim that was run and matches, or that `fix` set right, is a case that passes.
 */
export const renderJunit: Reporter = (report, { messages }) => {
  const suites = [
    suiteOfRun(report, messages),
    ...reportedFiles(report).flatMap((article) => suiteOf(article, messages)),
  ];
  const attributes = {
    name: 'jikko',
    ...countsOf(suites.flatMap(({ cases }) => cases)),
    time: seconds(report.durationMs),
  };
  const children = suites.map((one) => suiteElement(one, messages));
  return { stdout: printXml({ name: 'testsuites', attributes, children }) };
};

interface Suite {
  readonly name: string;
  readonly cases: readonly JunitCase[];
  /** What is told beside the cases. */
  readonly lines: readonly string[];
}

/** What is wrong with the run as a whole, and the counts that every report tells. */
function suiteOfRun(report: Report, messages: Messages): Suite {
  const { examples, codeBlocks, reasons, remarks } = closingOf(report, messages, shown);
  const wide = runWideProblems(report);
  const cases = wide.filter(({ severity }) => severity === 'error').map(caseOfProblem);
  const warnings = wide.filter(({ severity }) => severity !== 'error');
  const told = warnings.map((one) => remark(one, messages));
  return { name: 'jikko', cases, lines: [examples, codeBlocks, ...reasons, ...remarks, ...told] };
}

function suiteOf(article: ArticleReport, messages: Messages): Suite[] {
  const cases = casesOf(article, messages.words);
  const lines = article.problems
    .filter(({ code, severity }) => severity !== 'info' && !code.startsWith('write-'))
    .map((problem) => remark(problem, messages));
  return cases.length + lines.length === 0 ? [] : [{ name: article.path, cases, lines }];
}

function suiteElement({ name, cases, lines }: Suite, messages: Messages): XmlElement {
  const totalMs = cases.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0);
  return {
    name: 'testsuite',
    attributes: { name, ...countsOf(cases), time: seconds(totalMs) },
    children: [
      ...cases.map((one) => caseElement(name, one, messages)),
      ...(lines.length > 0 ? [{ name: 'system-out', attributes: {}, lines }] : []),
    ],
  };
}

function countsOf(cases: readonly JunitCase[]): Record<string, number> {
  const count = (state: JunitCase['state']): number =>
    cases.filter((one) => one.state === state).length;
  return {
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
}

function caseElement(suiteName: string, one: JunitCase, messages: Messages): XmlElement {
  const { name, line, durationMs, state } = one;
  return {
    name: 'testcase',
    attributes: {
      name,
      classname: suiteName,
      file: line === null ? null : suiteName,
      line,
      time: durationMs === null ? null : seconds(durationMs),
    },
    children: state === 'pass' ? [] : [outcomeElement(one, state, messages)],
  };
}

function outcomeElement(
  { problem, difference, durationMs }: JunitCase,
  state: Exclude<JunitCase['state'], 'pass'>,
  messages: Messages,
): XmlElement {
  if (!problem) {
    const { claimsNothing, unclaimedNotRun } = messages.words;
    return {
      name: state,
      attributes: { message: durationMs === null ? unclaimedNotRun : claimsNothing },
    };
  }
  const { what: message, advice } = describeProblem(messages, problem, shown);
  const isOpen = state !== 'skipped';
  const type = isOpen ? problem.code : null;
  const link = isOpen ? [ruleUrl(problem.code)] : [];
  const diff = difference ? diffLines(difference, messages) : [];
  return { name: state, attributes: { message, type }, lines: [advice, ...link, ...diff] };
}

function diffLines(difference: Difference, { words }: Messages): string[] {
  const { text, rowsLeftOut } = unifiedDiff(difference, shown, maxDiffRows);
  const note = rowsLeftOut > 0 ? [words.rowsLeftOut(rowsLeftOut)] : [];
  return [...headOfRuns(difference, words), ...text.split('\n'), ...note];
}

function remark(problem: Problem, messages: Messages): string {
  const { what, advice } = describeProblem(messages, problem, shown);
  const line = problem.place ? `${messages.words.atLine(problem.place.line)}: ` : '';
  return `${line}${what}${messages.words.betweenSentences}${advice}`;
}

function shown(text: string): string {
  return brief(text, 1000);
}

function seconds(durationMs: number): string {
  return (durationMs / 1000).toFixed(3);
}
