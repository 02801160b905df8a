import { availableParallelism, release } from 'node:os';
import type { IsolationRequest } from '../isolation/decideIsolation.ts';
import type { Environment } from '../isolation/environment.ts';
import { type Problem, listed } from '../problem.ts';
import type { Limits, Runner } from '../runners/runner.ts';
import { createInterpreterMemory, type InterpreterMemory } from './interpreterMemory.ts';
import { createKeptArticles, type KeptArticles } from './keptArticles.ts';
import { withKeptFacts } from './keptFacts.ts';
import type { Conditions } from './conditions.ts';
import { createKeptPrograms, type KeptPrograms } from './keptPrograms.ts';
import { pruneWhenDue } from './pruneStore.ts';
import { keyOfRun, type KeptRun, type RunSurroundings } from './quickRun.ts';
import { createLook, type Look } from './recordedState.ts';
import { keyOf, openStore } from './store.ts';

/** What a run keeps for later ones, and has from earlier ones. */
export interface Cache {
  readonly interpreters: InterpreterMemory;
  readonly programs: KeptPrograms;
  /** A runner that asks Python only once what a code consists of. */
  readonly withKeptFacts: (runner: Runner) => Runner;
  /** @param identity Of the interpreter of the run. */
  readonly articles: (identity: () => Promise<string | null>) => KeptArticles;
  /** What the reports that were found or kept depend on, by the path of the article. */
  readonly used: ReadonlyMap<string, Conditions>;
  readonly record: Look['record'];
  readonly keepRun: (surroundings: RunSurroundings, run: KeptRun) => void;
  /** What to tell of the cache itself. */
  readonly problems: () => readonly Problem[];
  /** Removes what is oldest, where there is too much. */
  readonly prune: () => void;
}

export interface CacheOptions {
  readonly folder: string;
  /** Of jikko's own code. */
  readonly build: string;
  readonly env: Environment;
  readonly limits: Limits;
  readonly isolation: IsolationRequest;
  /** Settings that have a part in reports, as plain data. */
  readonly settings: unknown;
}

/**
 * Opens the cache. Its keys hold everything that has a part in what programs give: their code, that
 * of jikko, the interpreter, the settings, the machine's kind. What programs look at beyond, each
 * entry has with it.
 */
export function openCache(options: CacheOptions): Cache {
  const { folder, build, env, limits, isolation, settings } = options;
  const store = openStore(folder);
  const look = createLook();
  const circumstances = keyOf(build, limits, isolation, machineOf(env), kernelOf(isolation, env));
  const used = new Map<string, Conditions>();
  const onUsed = (path: string, conditions: Conditions): void => void used.set(path, conditions);
  return {
    interpreters: createInterpreterMemory(store, look),
    programs: createKeptPrograms(store, circumstances, look),
    withKeptFacts: (runner) => withKeptFacts(runner, store, build),
    articles: (identity) =>
      createKeptArticles(store, keyOf(circumstances, settings), look, identity, onUsed),
    used,
    record: look.record,
    keepRun: (surroundings, run) => store.write('runs', keyOfRun(build, surroundings), run),
    problems: () => {
      const { corrupt, unwritable } = store.state();
      return [
        ...(corrupt > 0 ? [listed('cache-corrupt', { entries: corrupt })] : []),
        ...(unwritable === null
          ? []
          : [listed('cache-unwritable', { folder, detail: unwritable })]),
      ];
    },
    prune: () => pruneWhenDue(folder, store.state().written),
  };
}

/** It decides which isolation there is, unless none is asked for. */
function kernelOf({ level, required }: IsolationRequest, { CI }: Environment): string | null {
  const isOpen = level === 'none' || (level === 'auto' && !required && !CI);
  return isOpen ? null : release();
}

/** Programs see `PATH` and how many processors there are; `CI` decides how they are isolated. */
function machineOf(env: Environment): readonly unknown[] {
  const { platform, arch } = process;
  const user = process.getuid?.() ?? null;
  return [platform, arch, availableParallelism(), user, env['PATH'] ?? null, env['CI'] ?? null];
}
