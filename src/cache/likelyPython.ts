import { isAbsolute } from 'node:path';
import { cacheFolder } from './cacheFolder.ts';
import { createInterpreterMemory } from './interpreterMemory.ts';
import { locateCommand, scriptText } from './locateCommand.ts';
import type { RunSurroundings } from './quickRun.ts';
import { createLook } from './recordedState.ts';
import { openStore } from './store.ts';

/** With these nothing runs, or programs are not forked. */
const notForked = /^(?:-h|-V|--help|--version|--isolation|--require-isolation|--reference)(?:=|$)/;

/**
 * The interpreter that a run forks programs from in all likelihood, as far as its arguments and
 * earlier runs tell; null where they do not. Nothing hangs on it but how soon Python is there.
 */
export async function likelyPython({
  argv,
  cwd,
  env,
}: Pick<RunSurroundings, 'argv' | 'cwd' | 'env'>): Promise<string | null> {
  const [command = '', ...options] = argv;
  if (!['verify', 'fix'].includes(command) || options.some((one) => notForked.test(one)))
    return null;
  // On a CI server programs are protected; see `mayFork`.
  if (env['CI'] || process.platform !== 'linux') return null;
  const asked = options.flatMap((one, k) => {
    if (one === '--python') return options[k + 1] ?? [];
    return one.startsWith('--python=') ? one.slice('--python='.length) : [];
  });
  const [requested, ...others] = asked;
  if (others.length > 0) return null;
  const folder = cacheFolder(cwd);
  const query = { cwd, env, ...(requested !== undefined && { requested }) };
  const memory = folder ? createInterpreterMemory(openStore(folder), createLook()) : null;
  const known = await memory?.find(query);
  if (known) return known.interpreter.path;
  if (requested === undefined || !isAbsolute(requested)) return null;
  // Not a version manager's script, which starts another one.
  const path = locateCommand(requested, cwd, env);
  return path !== null && scriptText(path) === null ? path : null;
}
