import { availableParallelism } from 'node:os';
import { cacheFolder } from './environments/cacheFolder.ts';
import { createEnvironments, type OnInstall, type Start } from './environments/environments.ts';
import {
  decideIsolation,
  defaultIsolation,
  type IsolationRequest,
} from './isolation/decideIsolation.ts';
import { type Problem, problem } from './problem.ts';
import type { GetRunner, Limits, Runner } from './runners/runner.ts';
import type { Cache } from './cache/cache.ts';
import type { InterpreterMemory } from './cache/interpreterMemory.ts';
import { type Interpreter, resolveInterpreter } from './runners/python/interpreter.ts';
import type { InterpreterQuery } from './runners/python/interpreterCandidates.ts';
import { createProgramScheduler, createPythonRunner } from './runners/python/pythonRunner.ts';
import type { Isolation, Requirements } from './types.ts';

export interface PythonOptions {
  /** A path, a command or a version; without it the usual places are tried. */
  readonly requested?: string | undefined;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly limits: Limits;
  /** Knows interpreters and codes from earlier runs; without it all are asked for. */
  readonly cache?: Pick<Cache, 'interpreters' | 'withKeptFacts'> | null;
  /** Default: the strongest that can be had on a CI server, else limits. */
  readonly isolation?: IsolationRequest;
  /** True to install what programs need, into environments of their own. Default false. */
  readonly install?: boolean;
  readonly onInstall?: OnInstall;
}

/** Python, looked for and started no earlier than something is to be run. */
export interface Python {
  readonly getRunner: GetRunner;
  /** Of the interpreter of the run; null where there is none, or where results are not kept. */
  readonly identity: () => Promise<string | null>;
  /** Null before the first run and where there is none. */
  readonly version: () => string | null;
  /** Null before the first run, and where nothing may run. */
  readonly isolation: () => Isolation | null;
  /** What is to be told of the interpreters themselves, once in a run. */
  readonly notices: () => readonly Problem[];
  /** Resolves when it has few programs left to start. */
  readonly programsWanted: () => Promise<void>;
  /** Kills what still runs and removes every temporary folder. */
  readonly close: () => Promise<void>;
}

/**
 * Makes a Python whose interpreters are looked for once each, on the first call of `getRunner`. All
 * share the cores: what asks for another version, or has an environment of its own, runs beside the
 * rest.
 */
export function createPython(options: PythonOptions): Python {
  const { requested, cwd, env, limits, cache = null } = options;
  const memory = cache?.interpreters ?? null;
  const { isolation: asked = defaultIsolation, install = false, onInstall } = options;
  const inEnvironments = new Map<string, ReturnType<GetRunner>>();
  const runners: Runner[] = [];
  const cores = availableParallelism();
  const scheduler = createProgramScheduler(cores);
  const environments = install
    ? createEnvironments({ cacheFolder: cacheFolder(cwd, env), env, onInstall })
    : null;
  let version: string | null = null;
  let isolation: Isolation | null = null;

  const runnerOf = (start: Start): Runner => {
    const runner = createPythonRunner({ ...start, limits, cores, scheduler });
    runners.push(runner);
    return runner;
  };

  const find = remembering(async (wanted) => {
    const query = { requested: wanted, cwd, env };
    const found = (await memory?.find(query)) ?? (await lookFor(query, memory));
    if (wanted === requested && 'interpreter' in found) version = found.interpreter.version;
    return found;
  });

  const plain = remembering(async (wanted): Promise<Answer> => {
    const found = await find.get(wanted);
    if ('problem' in found) return found;
    const { interpreter, identity } = found;
    const decided = await decideIsolation(interpreter.path, asked, env);
    if (!('isolation' in decided)) return { problem: isolationProblem(decided) };
    if (wanted === requested) isolation = decided.isolation;
    const { protection } = decided;
    const start = { interpreter, protection };
    const level = protection?.level ?? 'none';
    const runner = { ...runnerOf(start), identity: identity && `${identity}-${level}` };
    return { runner: cache?.withKeptFacts(runner) ?? runner, start };
  });

  const prepare = async (found: Startable, requirements: Requirements): ReturnType<GetRunner> => {
    const start = await environments?.startOf(found.start, requirements);
    if (!start) return found;
    if ('problem' in start) return start;
    // What is installed has no say in what code consists of.
    const { survey } = found.runner;
    const runner = { ...runnerOf(start), requirements: requirements.lines };
    return { runner: { ...runner, ...(survey && { survey }) } };
  };

  return {
    getRunner: async (python, requirements = null) => {
      const wanted = python ?? requested;
      const found = await plain.get(wanted);
      if ('problem' in found || !environments || !needsSomething(requirements)) return found;
      const { lines, refused } = requirements;
      const key = JSON.stringify([wanted, refused.length > 0 ? requirements : lines]);
      const prepared = inEnvironments.get(key) ?? prepare(found, requirements);
      inEnvironments.set(key, prepared);
      return prepared;
    },
    identity: async () => {
      const found = await find.get(requested);
      return 'problem' in found ? null : found.identity;
    },
    version: () => version,
    isolation: () => isolation,
    notices: () => runners.flatMap((runner) => runner.notices?.() ?? []),
    programsWanted: scheduler.wanted,
    close: async () => {
      await environments?.close();
      await Promise.allSettled([...plain.all(), ...inEnvironments.values()]);
      await Promise.all(runners.map((runner) => runner.close()));
    },
  };
}

type Found =
  | { readonly problem: Problem }
  | { readonly interpreter: Interpreter; readonly identity: string | null };

/** The runner of an interpreter as it is. */
interface Startable {
  readonly runner: Runner;
  readonly start: Start;
}

type Answer = Startable | { readonly problem: Problem };

async function lookFor(query: InterpreterQuery, memory: InterpreterMemory | null): Promise<Found> {
  const beganAtMs = Date.now();
  const found = await resolveInterpreter(query);
  if ('problem' in found) return found;
  const { interpreter } = found;
  const identity = (await memory?.keep(query, interpreter, beganAtMs)) ?? null;
  return { interpreter, identity };
}

interface Remembering<Value> {
  readonly get: (wanted: string | undefined) => Promise<Value>;
  readonly all: () => Iterable<Promise<Value>>;
}

/** Asks once for each name. */
function remembering<Value>(
  ask: (wanted: string | undefined) => Promise<Value>,
): Remembering<Value> {
  const answers = new Map<string, Promise<Value>>();
  return {
    get: (wanted) => {
      const answer = answers.get(wanted ?? '') ?? ask(wanted);
      answers.set(wanted ?? '', answer);
      return answer;
    },
    all: () => answers.values(),
  };
}

function needsSomething(requirements: Requirements | null): requirements is Requirements {
  return requirements !== null && requirements.lines.length + requirements.refused.length > 0;
}

type Refusal = Exclude<
  Awaited<ReturnType<typeof decideIsolation>>,
  { readonly isolation: unknown }
>;

function isolationProblem(refusal: Refusal): Problem {
  if ('tooWeak' in refusal) {
    const { tooWeak: level, required } = refusal;
    return problem('isolation-too-weak', { level, required });
  }
  const { unavailable: level, detail } = refusal;
  return problem('isolation-unavailable', { level, detail });
}
