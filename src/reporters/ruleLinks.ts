import type { Messages } from '../messages/messages.ts';
import type { ProblemCode } from '../problem.ts';
import { ruleUrl, rulesUrl } from '../ruleUrl.ts';
import type { Report } from '../types.ts';
import { findingOfRun, findingsOf, reportedFiles, runWideProblems } from './findings.ts';

/** More would be longer than the report; the list of all rules leads on. */
const maxLinks = 5;

/** The pages of the rules that a report is about, each once, in the order of the report. */
export function ruleLinks(report: Report, { words }: Messages): string[] {
  const codes = openCodes(report);
  if (codes.length === 0) return [];
  const urls = codes.slice(0, maxLinks).map(ruleUrl);
  const others = codes.length > maxLinks ? [rulesUrl] : [];
  return [words.rulePages, ...[...urls, ...others].map((url) => `  ${url}`)];
}

/** Of all that is still to be settled, hints among it. */
function openCodes(report: Report): ProblemCode[] {
  const findings = [
    ...runWideProblems(report).map(findingOfRun),
    ...reportedFiles(report).flatMap(findingsOf),
  ];
  const codes = findings
    .filter(({ fix }) => fix === null)
    .flatMap(({ problem, hint }) => [problem.code, ...(hint ? [hint.code] : [])]);
  return [...new Set(codes)];
}
