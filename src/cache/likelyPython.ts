import { isAbsolute } from 'node:path';
import { cacheFolder } from './cacheFolder.ts';
import { createInterpreterMemory } from './interpreterMemory.ts';
import { locateCommand, scriptText } from './locateCommand.ts';
import type { RunSurroundings } from './quickRun.ts';
import { createLook } from './recordedState.ts';
import { openStore } from './store.ts';

/** With these, programs are not forked, or not on one Python. */
const others = /^--(?:isolation|require-isolation|reference|install|merge-reports|watch)\b/;

/**
 * The interpreter that a run forks programs from in all likelihood, as far as that is told by its
 * arguments and earlier runs; null where it is not. Nothing hangs on it but how soon it is there.
 */
export async function likelyPython({ argv, cwd, env }: RunSurroundings): Promise<string | null> {
  const isFitting =
    ['verify', 'fix'].includes(argv[0] ?? '') && !argv.some((one) => others.test(one));
  // On a CI server programs are protected, which forks are not.
  if (!isFitting || env['CI'] || process.platform !== 'linux') return null;
  const asked = argv.flatMap(
    (one, k) =>
      /^--python(?:=(.*))?$/.exec(one)?.[1] ?? (one === '--python' ? [argv[k + 1] ?? ''] : []),
  );
  const [requested, ...more] = asked;
  if (more.length > 0) return null;
  const folder = cacheFolder(cwd);
  const query = { cwd, env, ...(requested !== undefined && { requested }) };
  const memory = folder ? createInterpreterMemory(openStore(folder), createLook()) : null;
  const known = await memory?.find(query);
  if (known) return known.interpreter.path;
  if (requested === undefined || !isAbsolute(requested)) return null;
  // Not the script of a version manager, which starts another one.
  const path = locateCommand(requested, cwd, env);
  return path !== null && scriptText(path) === null ? path : null;
}
