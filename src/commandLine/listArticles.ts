import { problem } from '../problem.ts';
import { exitCodeOf } from '../report.ts';
import { renderJson } from '../reporters/json.ts';
import { renderList } from '../reporters/list.ts';
import type { ReporterContext } from '../reporters/reporter.ts';
import { run } from '../run.ts';
import { defaultLimits } from '../runners/runner.ts';
import type { Terminal } from './terminal.ts';
import type { ConfiguredInvocation } from './withConfig.ts';

/** Lists what would run and what is claimed; runs nothing. Resolves to the exit status. */
export async function listArticles(
  { paths, options, unclaimed }: ConfiguredInvocation,
  { cwd, stdout }: Terminal,
  context: ReporterContext,
): Promise<number> {
  const notRun = { ...problem('program-not-run', {}), severity: 'info' } as const;
  const report = await run({
    paths,
    cwd,
    fix: 'off',
    context: { getRunner: async () => ({ problem: notRun }), limits: defaultLimits, unclaimed },
    pythonVersion: () => null,
  });
  const render = options.json ? renderJson : renderList;
  stdout.write(render(report, context).stdout);
  // Whether claims are right is not known here, and a fence that cannot run is listed, not failed.
  return exitCodeOf(report) === 2 ? 2 : 0;
}
