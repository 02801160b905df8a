import { appendFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { reportFileFault, writeReportFile } from '../files/reportFile.ts';
import { type Problem, problem } from '../problem.ts';
import type { ReporterContext } from '../reporters/reporter.ts';
import { loadReporter } from '../reporters/reporters.ts';
import type { ReporterChoice } from '../settings/reporterChoice.ts';
import type { Report } from '../types.ts';
import type { Terminal } from './terminal.ts';

/** Why the reports cannot be made as they are asked for, or null: told before anything is run. */
export async function reportersFault(
  choices: readonly ReporterChoice[],
  cwd: string,
): Promise<Problem | null> {
  const onStdout = choices.filter(({ file }) => file === null).map(({ name }) => name);
  if (onStdout.length > 1) return problem('reporter-stdout', { names: onStdout.join(', ') });
  const targets = targetsOf(choices, cwd);
  const twice = targets.find(({ path }, k) => targets.findIndex((one) => one.path === path) < k);
  if (twice) return problem('reporter-file-twice', { file: twice.file });
  const faults = await Promise.all(targets.map(reportFileFault));
  return faults.find((fault) => fault !== null) ?? null;
}

/**
 * Writes all reports that are asked for; where none of them goes to the standard output, that of
 * the terminal does.
 *
 * @returns What could not be written.
 */
export async function writeReports(
  report: Report,
  choices: readonly ReporterChoice[],
  { stdout, env, cwd }: Terminal,
  context: ReporterContext,
): Promise<Problem[]> {
  const isShown = choices.some(({ name }) => name === 'html');
  const onStdout = isShown ? { ...context, pageParts: await pageParts(report) } : context;
  const ofFiles = { ...onStdout, colors: false, width: 80 };
  const problems: (Problem | null)[] = [];
  for (const { name, file } of [...choices, ...stdoutOf(choices)]) {
    const render = await loadReporter(name);
    const rendered = render(report, file === null ? onStdout : ofFiles);
    if (file === null) stdout.write(rendered.stdout);
    else {
      const target = { file, path: resolve(cwd, file) };
      problems.push(await writeReportFile(target, rendered.stdout));
    }
    const summaryFile = env['GITHUB_STEP_SUMMARY'];
    if (rendered.summary && summaryFile) {
      problems.push(await appendSummary(summaryFile, rendered.summary));
    }
  }
  return problems.filter((one) => one !== null);
}

function stdoutOf(choices: readonly ReporterChoice[]): ReporterChoice[] {
  return choices.some(({ file }) => file === null) ? [] : [{ name: 'terminal', file: null }];
}

function targetsOf(
  choices: readonly ReporterChoice[],
  cwd: string,
): { readonly file: string; readonly path: string }[] {
  return choices.flatMap(({ file }) => (file === null ? [] : { file, path: resolve(cwd, file) }));
}

async function appendSummary(file: string, text: string): Promise<Problem | null> {
  try {
    await appendFile(file, text);
    return null;
  } catch (error) {
    return problem('reporter-unwritten', { file, detail: String(error) });
  }
}

async function pageParts(report: Report): Promise<NonNullable<ReporterContext['pageParts']>> {
  const { preparePage } = await import('../reporters/html/preparePage.ts');
  return preparePage(report);
}
