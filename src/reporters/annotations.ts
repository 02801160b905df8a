import { describeProblem, type Messages } from '../messages/messages.ts';
import { ruleUrl } from '../ruleUrl.ts';
import type { Report } from '../types.ts';
import { brief } from './brief.ts';
import { visible } from './escape.ts';
import { type Finding, findingsOf, reportedFiles, runWideProblems } from './findings.ts';
import { findingWord, hintLines } from './findingView.ts';
import type { ReporterContext } from './reporter.ts';
import { headOfRuns } from './sides.ts';
import { unifiedDiff } from './unifiedDiff.ts';
import { workflowCommand } from './workflowCommand.ts';

/** Annotations as GitHub takes them, and how many found no room. */
export interface Annotations {
  readonly lines: readonly string[];
  readonly errorsLeftOut: number;
  readonly warningsLeftOut: number;
}

/** GitHub shows so many errors and so many warnings of a step. */
const maxOfEach = 10;
const maxDiffRows = 40;

/** Makes the workflow commands for everything that still needs the author. */
export function annotationsOf(
  report: Report,
  { messages, pathInRepository = String }: Pick<ReporterContext, 'messages' | 'pathInRepository'>,
): Annotations {
  const commands = [
    ...runWideProblems(report).map((problem) => {
      const { what, advice } = describeProblem(messages, problem, brief);
      const kind = kindOf(problem.severity);
      const message = `${what}\n${advice}\n${ruleUrl(problem.code)}`;
      return { kind, line: workflowCommand(kind, { title: 'jikko' }, message) };
    }),
    ...reportedFiles(report).flatMap(({ path, ...article }) =>
      findingsOf({ path, ...article })
        .filter(({ fix }) => fix !== 'fixed' && fix !== 'inserted')
        .map((finding) => annotate(pathInRepository(path), finding, messages)),
    ),
  ];
  const errors = commands.filter(({ kind }) => kind === 'error');
  const warnings = commands.filter(({ kind }) => kind === 'warning');
  return {
    lines: [...errors.slice(0, maxOfEach), ...warnings.slice(0, maxOfEach)].map(({ line }) => line),
    errorsLeftOut: Math.max(0, errors.length - maxOfEach),
    warningsLeftOut: Math.max(0, warnings.length - maxOfEach),
  };
}

interface Annotation {
  readonly kind: 'error' | 'warning';
  readonly line: string;
}

function annotate(path: string, finding: Finding, messages: Messages): Annotation {
  const { problem, place, label, difference } = finding;
  const { words } = messages;
  const { what, advice } = describeProblem(messages, problem, brief);
  const diff = difference
    ? [
        ...headOfRuns(difference, words),
        unifiedDiff(difference, (row) => brief(row), maxDiffRows).text,
      ]
    : [];
  const kind = kindOf(problem.severity);
  const title = [`jikko: ${findingWord(finding, words)}`, ...(label ? [brief(label, 80)] : [])];
  const properties = {
    file: visible(path),
    ...(place && { line: String(place.line), endLine: String(place.endLine) }),
    title: title.join(' · '),
  };
  const told = [what, advice, ...hintLines(finding, messages), ruleUrl(problem.code)];
  const message = [...told, ...diff].join('\n');
  return { kind, line: workflowCommand(kind, properties, message, words.textLeftOut) };
}

function kindOf(severity: Finding['problem']['severity']): Annotation['kind'] {
  return severity === 'error' ? 'error' : 'warning';
}
