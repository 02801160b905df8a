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
import { resolveInterpreter } from './runners/python/interpreter.ts';
import { createProgramScheduler, createPythonRunner } from './runners/python/pythonRunner.ts';
import type { Isolation, Requirements } from './types.ts';

export interface PythonOptions {
  /** A path, a command or a version; without it the usual places are tried. */
  readonly requested?: string | undefined;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly limits: Limits;
  /** Default: the strongest that can be had on a CI server, else limits. */
  readonly isolation?: IsolationRequest;
  /** True to install what programs need, into environments of their own. Default false. */
  readonly install?: boolean;
  readonly onInstall?: OnInstall;
}

/** Python, looked for and started no earlier than something is to be run. */
export interface Python {
  readonly getRunner: GetRunner;
  /** Null before the first run and where there is none. */
  readonly version: () => string | null;
  /** Null before the first run, and where nothing may run. */
  readonly isolation: () => Isolation | null;
  /** What is to be told of the interpreters themselves, once in a run. */
  readonly notices: () => readonly Problem[];
  /** Kills what still runs and removes every temporary folder. */
  readonly close: () => Promise<void>;
}

/**
 * Makes a Python whose interpreters are looked for once each, on the first call of `getRunner`. All
 * share the cores: what asks for another version, or has an environment of its own, runs beside the
 * rest.
 */
export function createPython(options: PythonOptions): Python {
  const { requested, cwd, env, limits, isolation: asked = defaultIsolation } = options;
  const { install = false, onInstall } = options;
  const answers = new Map<string, Promise<Answer>>();
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

  const resolve = async (wanted: string | undefined): Promise<Answer> => {
    const found = await resolveInterpreter({ requested: wanted, cwd, env });
    if ('problem' in found) return found;
    if (wanted === requested) version = found.interpreter.version;
    const { interpreter } = found;
    const decided = await decideIsolation(interpreter.path, asked, env);
    if (!('isolation' in decided)) return { problem: isolationProblem(decided) };
    if (wanted === requested) isolation = decided.isolation;
    const start = { interpreter, protection: decided.protection };
    return { runner: runnerOf(start), start };
  };

  const prepare = async (plain: Found, requirements: Requirements): ReturnType<GetRunner> => {
    const start = await environments?.startOf(plain.start, requirements);
    if (!start) return plain;
    if ('problem' in start) return start;
    // What is installed has no say in what code consists of.
    const { survey } = plain.runner;
    const runner = { ...runnerOf(start), requirements: requirements.lines };
    return { runner: { ...runner, ...(survey && { survey }) } };
  };

  return {
    getRunner: async (python, requirements = null) => {
      const wanted = python ?? requested;
      const answer = answers.get(wanted ?? '') ?? resolve(wanted);
      answers.set(wanted ?? '', answer);
      const plain = await answer;
      if ('problem' in plain || !environments || !needsSomething(requirements)) return plain;
      const { lines, refused } = requirements;
      const key = JSON.stringify([wanted, refused.length > 0 ? requirements : lines]);
      const prepared = inEnvironments.get(key) ?? prepare(plain, requirements);
      inEnvironments.set(key, prepared);
      return prepared;
    },
    version: () => version,
    isolation: () => isolation,
    notices: () => runners.flatMap((runner) => runner.notices?.() ?? []),
    close: async () => {
      await environments?.close();
      await Promise.allSettled([...answers.values(), ...inEnvironments.values()]);
      await Promise.all(runners.map((runner) => runner.close()));
    },
  };
}

/** The runner of an interpreter as it is. */
interface Found {
  readonly runner: Runner;
  readonly start: Start;
}

type Answer = Found | { readonly problem: Problem };

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
