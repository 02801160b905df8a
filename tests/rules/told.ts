import { catalogues } from '../../src/messages/catalogues.ts';
import { describeProblem } from '../../src/messages/messages.ts';
import type { Problem, ProblemCode } from '../../src/problem.ts';
import { brief } from '../../src/reporters/brief.ts';
import { closingOf } from '../../src/reporters/closing.ts';
import { colorsFor } from '../../src/reporters/colors.ts';
import {
  type Finding,
  findingOfRun,
  findingsOf,
  reportedFiles,
  runWideProblems,
} from '../../src/reporters/findings.ts';
import { drawFinding } from '../../src/reporters/findingView.ts';
import { renderList } from '../../src/reporters/list.ts';
import type { Report } from '../../src/types.ts';
import { contextIn } from '../reporters/context.ts';
import type { Played } from './playScene.ts';

/** The codes of all that is told of a run as wrong, each once, in the order of the alphabet. */
export function codesOf(report: Report): ProblemCode[] {
  const codes = [
    ...runWideProblems(report),
    ...findingsIn(report)
      .filter(({ finding: { fix } }) => fix !== 'fixed' && fix !== 'inserted')
      .flatMap(({ finding: { problem, hint } }) => (hint ? [problem, hint] : problem)),
  ].map(({ code }) => code);
  return [...new Set(codes)].toSorted();
}

/** The codes of what is only counted or listed. */
export function listedCodesOf(report: Report): ProblemCode[] {
  return [...new Set(listedIn(report).map(({ code }) => code))].toSorted();
}

/**
 * What jikko says of a rule: as it is printed, but only the part that is about the rule, and with
 * one version, folder and random number in the place of those that differ from run to run.
 */
export function toldOf(played: Played, code: ProblemCode, language: 'ja' | 'en'): string {
  const { report, folder } = played;
  const randomNumbers = ['8205496173', '1937750264'];
  return partsAbout(played, code, language)
    .replaceAll(report?.pythonVersion ?? '3.13.0', '3.13.0')
    .replaceAll(folder, '/home/alice/blog')
    .replaceAll(/(?<=[-+] )\d{10}$/gm, (found) => randomNumbers.shift() ?? found);
}

function partsAbout(
  { report, said, command }: Played,
  code: ProblemCode,
  language: 'ja' | 'en',
): string {
  if (!report) return said[language];
  const context = contextIn(language);
  const style = { ...context, colors: colorsFor(false) };
  const ofRun = runWideProblems(report).filter((one) => one.code === code);
  const parts = [
    ...ofRun.map((one) => drawFinding(null, findingOfRun(one), style)),
    ...findingsIn(report)
      .filter(({ finding: { problem, hint } }) => problem.code === code || hint?.code === code)
      .map(({ path, finding }) => drawFinding(path, finding, style)),
  ].map((lines) => lines.join('\n'));
  if (parts.length > 0) return parts.join('\n\n');
  if (command === 'list') return renderList(report, context).stdout.trimEnd();
  const { reasons } = closingOf(report, context.messages);
  const whats = listedIn(report)
    .filter((one) => one.code === code)
    .map((one) => describeProblem(catalogues[language], one, brief).what);
  return reasons.filter((line) => whats.some((what) => line.includes(what))).join('\n');
}

function findingsIn(report: Report): { readonly path: string; readonly finding: Finding }[] {
  return reportedFiles(report).flatMap((file) =>
    findingsOf(file).map((finding) => ({ path: file.path, finding })),
  );
}

/** What no finding is made of. */
function listedIn({ articles }: Report): Problem[] {
  return articles.flatMap(({ codeBlocks, notJudged }) => [
    ...notJudged,
    ...codeBlocks.flatMap(({ reason, results }) => [
      ...(reason ? [reason] : []),
      ...results.flatMap(({ expected, verdict }) => [
        ...(expected.notJudged ? [expected.notJudged] : []),
        ...('reason' in verdict ? [verdict.reason] : []),
      ]),
    ]),
  ]);
}
