import { appendFile } from 'node:fs/promises';
import type { ReporterContext } from '../reporters/reporter.ts';
import { type ReporterName, reporters } from '../reporters/reporters.ts';
import type { Report } from '../types.ts';
import type { Terminal } from './terminal.ts';

/** Prints a report in the form that was asked for. */
export async function printReport(
  report: Report,
  reporter: ReporterName,
  { env, stdout }: Terminal,
  context: ReporterContext,
): Promise<void> {
  const rendered = reporters[reporter](report, context);
  stdout.write(rendered.stdout);
  const summaryFile = env['GITHUB_STEP_SUMMARY'];
  if (rendered.summary && summaryFile) await appendFile(summaryFile, rendered.summary);
}
