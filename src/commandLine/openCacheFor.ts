import { buildIdentity } from '../cache/buildIdentity.ts';
import { type Cache, openCache } from '../cache/cache.ts';
import { cacheFolder } from '../cache/cacheFolder.ts';
import { defaultIsolation } from '../isolation/decideIsolation.ts';
import type { ReporterName } from '../settings/reporterChoice.ts';
import { pythonOptions, type RunInvocation } from './runInvocation.ts';
import type { Terminal } from './terminal.ts';

/** These show what programs gave beside the verdicts. */
const needsRuns: ReadonlySet<ReporterName> = new Set(['html', 'rdjson']);

/**
 * Opens the cache of the repository; null where it is not wanted, or where a run has to be seen: with
 * another clock than usual, on several Pythons, of what lies in the index of git.
 */
export function openCacheFor(invocation: RunInvocation, terminal: Terminal): Cache | null {
  const { command, options, selection, unclaimed, badge } = invocation;
  const isUsual =
    command === 'verify' &&
    options.cache &&
    options.clock === 'auto' &&
    !(options.reference || options.explain || options.runSkipped || options.install) &&
    options.python.length <= 1 &&
    selection?.staged !== true &&
    !options.reporter.some(({ name }) => needsRuns.has(name));
  const build = isUsual ? buildIdentity() : null;
  const folder = build === null ? null : cacheFolder(terminal.cwd);
  if (build === null || folder === null) return null;
  const { env } = terminal;
  const { limits, isolation = defaultIsolation } = pythonOptions(options, terminal);
  const settings = { unclaimed, badge };
  return openCache({ folder, build, env, limits, isolation, settings });
}
