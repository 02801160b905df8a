import type { ReporterContext } from '../reporters/reporter.ts';
import type { ReporterChoice } from '../settings/reporterChoice.ts';
import type { Report } from '../types.ts';
import { faultText } from './faultText.ts';
import { writeReports } from './reports.ts';
import type { Terminal } from './terminal.ts';

/** Gives a report in all forms that were asked for; false where one could not be written. */
export async function printReport(
  report: Report,
  choices: readonly ReporterChoice[],
  terminal: Terminal,
  context: ReporterContext,
): Promise<boolean> {
  const unwritten = await writeReports(report, choices, terminal, context);
  terminal.stderr.write(unwritten.map((one) => faultText(one, context.messages)).join(''));
  return unwritten.length === 0;
}
