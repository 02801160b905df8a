import { createPython } from '../python.ts';
import { exitCodeOf } from '../report.ts';
import { renderJson } from '../reporters/json.ts';
import { renderList } from '../reporters/list.ts';
import type { ReporterContext } from '../reporters/reporter.ts';
import { run } from '../run.ts';
import type { Selection } from '../selection/selection.ts';
import { defaultLimits } from '../runners/runner.ts';
import type { Requirements } from '../types.ts';
import type { Terminal } from './terminal.ts';
import type { ConfiguredInvocation } from './withConfig.ts';

interface ListInvocation extends ConfiguredInvocation {
  readonly requirements: Requirements | null;
  readonly selection: Selection | null;
}

/** Lists what would run and what is claimed; runs nothing. Resolves to the exit status. */
export async function listArticles(
  { paths, options, unclaimed, requirements, selection }: ListInvocation,
  { cwd, env, stdout }: Terminal,
  context: ReporterContext,
): Promise<number> {
  // Python is asked what the codes consist of; without it, claims in comments are not seen.
  const python = createPython({ requested: options.python[0], cwd, env, limits: defaultLimits });
  const { getRunner } = python;
  const planOnly = { getRunner, limits: defaultLimits, mayRun: false, unclaimed, requirements };
  const report = await run({
    paths,
    cwd,
    fix: 'off',
    context: planOnly,
    pythonVersion: python.version,
    selection,
  });
  await python.close();
  const render = options.json ? renderJson : renderList;
  stdout.write(render(report, context).stdout);
  // Whether claims are right is not known here, and a fence that cannot run is listed, not failed.
  return exitCodeOf(report) === 2 ? 2 : 0;
}
