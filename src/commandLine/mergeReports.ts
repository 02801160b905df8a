import { mergeShards } from '../merge/mergeShards.ts';
import { readShardFile } from '../merge/readShardFile.ts';
import { shardFault } from '../merge/shardFaults.ts';
import { ArticleError, type Problem } from '../problem.ts';
import { exitCodeOf } from '../report.ts';
import type { ReporterContext } from '../reporters/reporter.ts';
import type { Options } from '../settings/options.ts';
import { exitUsage } from './exitStatuses.ts';
import { printReport } from './printReport.ts';
import type { Terminal } from './terminal.ts';

/** What joining reports needs. */
export interface MergeInvocation {
  readonly paths: readonly string[];
  readonly options: Pick<Options, 'reporter'>;
}

/**
 * Joins the reports of all shards into one and prints it.
 *
 * @returns The exit status of the single run, or why there is no report at all.
 */
export async function mergeReports(
  { paths, options }: MergeInvocation,
  terminal: Terminal,
  context: ReporterContext,
): Promise<number | Problem> {
  try {
    const files = await Promise.all(paths.map((path) => readShardFile(path, terminal.cwd)));
    const fault = shardFault(files, context.jikkoVersion);
    if (fault) return fault;
    const report = mergeShards(files);
    const isWritten = await printReport(report, options.reporter, terminal, context);
    return isWritten ? exitCodeOf(report) : exitUsage;
  } catch (error) {
    if (error instanceof ArticleError) return error.problem;
    throw error;
  }
}
