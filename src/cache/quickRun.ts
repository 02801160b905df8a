import { createInterpreterMemory } from './interpreterMemory.ts';
import { buildIdentity } from './buildIdentity.ts';
import { type Conditions, missOf } from './conditions.ts';
import { cacheFolder } from './cacheFolder.ts';
import { createLook, type RecordedState } from './recordedState.ts';
import { rootAbove } from './rootAbove.ts';
import { keyOf, openStore } from './store.ts';

/** What a whole run depends on beside its articles' programs, and what it printed. */
export interface KeptRun {
  /** Its report, around the figure of how long it took: in milliseconds, and in seconds. */
  readonly text: { readonly ms: Around; readonly seconds: Around };
  /** Articles, the folders where they were looked for, settings. */
  readonly states: readonly RecordedState[];
  /** Of the articles, in their order. */
  readonly conditions: readonly Conditions[];
  readonly requestedPython: string | null;
  /** Of the interpreter. */
  readonly identity: string;
}

type Around = readonly [string, string];

/** What a run is asked by. */
export interface RunSurroundings {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: { readonly isTTY?: boolean; readonly columns?: number };
}

/** Everything of the environment that has a part in what is run, and in how it is shown. */
const asked =
  'PATH CI VIRTUAL_ENV LC_ALL LC_MESSAGES LANG NO_COLOR FORCE_COLOR TERM GITHUB_WORKSPACE GITHUB_STEP_SUMMARY';

/** The key of a run; how its report looks is a part of it. */
export function keyOfRun(build: string, { argv, cwd, env, stdout }: RunSurroundings): string {
  const values = asked.split(' ').map((name) => env[name] ?? null);
  const { isTTY = false, columns = null } = stdout;
  // Up to there settings are looked for.
  return keyOf('run', build, argv, cwd, rootAbove(cwd), values, isTTY, columns);
}

/**
 * What a run would print of which everything passed and is as it was; null where anything changed,
 * and the run has to be made. Neither Markdown nor Python is looked into.
 */
export async function quickRun(surroundings: RunSurroundings): Promise<string | null> {
  const startedAt = performance.now();
  const { argv, cwd, env } = surroundings;
  const folder = argv[0] === 'verify' ? cacheFolder(cwd) : null;
  const build = folder && buildIdentity();
  if (!folder || !build) return null;
  const store = openStore(folder);
  const kept = store.read('runs', keyOfRun(build, surroundings)) as KeptRun | null;
  if (!kept) return null;
  const look = createLook();
  if (!kept.states.every((one) => look.isUnchanged(one))) return null;
  if (!kept.conditions.every((one) => missOf(one, look) === null)) return null;
  const query = { cwd, env, ...(kept.requestedPython && { requested: kept.requestedPython }) };
  const python = await createInterpreterMemory(store, look).find(query);
  if (python?.identity !== kept.identity) return null;
  return textAfter(performance.now() - startedAt, kept.text);
}

/** As `messages/quantities.ts` rounds: whole milliseconds, then tenths of a second. */
function textAfter(durationMs: number, { ms, seconds }: KeptRun['text']): string {
  const tenths = Math.round(durationMs / 100);
  return tenths < 10
    ? ms.join(String(Math.round(durationMs)))
    : seconds.join((tenths / 10).toFixed(1));
}
