import { availableParallelism } from 'node:os';
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
import { createPythonRunner } from './runners/python/pythonRunner.ts';
import type { Isolation } from './types.ts';

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
  /** Kills what still runs and removes every temporary folder. */
  readonly close: () => Promise<void>;
}

/**
 * Makes a Python whose interpreters are looked for once each, on the first call of `getRunner`. All
 * share the cores: what asks for another version runs beside the rest.
 */
export function createPython(options: PythonOptions): Python {
  const { requested, cwd, env, limits, cache = null } = options;
  const memory = cache?.interpreters ?? null;
  const { isolation: asked = defaultIsolation } = options;
  const runners: Runner[] = [];
  let version: string | null = null;
  let isolation: Isolation | null = null;

  const find = remembering(async (wanted) => {
    const query = { requested: wanted, cwd, env };
    const found = (await memory?.find(query)) ?? (await lookFor(query, memory));
    if (wanted === requested && 'interpreter' in found) version = found.interpreter.version;
    return found;
  });

  const start = remembering(async (wanted): ReturnType<GetRunner> => {
    const found = await find.get(wanted);
    if ('problem' in found) return found;
    const { interpreter, identity } = found;
    const decided = await decideIsolation(interpreter.path, asked, env);
    if (!('isolation' in decided)) return { problem: isolationProblem(decided) };
    if (wanted === requested) isolation = decided.isolation;
    const { protection } = decided;
    const cores = availableParallelism();
    const runner = createPythonRunner({ interpreter, limits, cores, protection });
    runners.push(runner);
    const level = protection?.level ?? 'none';
    const identified = { ...runner, identity: identity && `${identity}-${level}` };
    return { runner: cache?.withKeptFacts(identified) ?? identified };
  });

  return {
    getRunner: (python) => start.get(python ?? requested),
    identity: async () => {
      const found = await find.get(requested);
      return 'problem' in found ? null : found.identity;
    },
    version: () => version,
    isolation: () => isolation,
    notices: () => runners.flatMap((runner) => runner.notices?.() ?? []),
    close: async () => {
      await Promise.all(start.all());
      await Promise.all(runners.map((runner) => runner.close()));
    },
  };
}

type Found =
  | { readonly problem: Problem }
  | { readonly interpreter: Interpreter; readonly identity: string | null };

async function lookFor(query: InterpreterQuery, memory: InterpreterMemory | null): Promise<Found> {
  const beganAtMs = Date.now();
  const found = await resolveInterpreter(query);
  if ('problem' in found) return found;
  const { interpreter } = found;
  const identity = (await memory?.keep(query, interpreter, beganAtMs)) ?? null;
  return { interpreter, identity };
}

interface Remembering<Answer> {
  readonly get: (wanted: string | undefined) => Promise<Answer>;
  readonly all: () => Iterable<Promise<Answer>>;
}

/** Asks once for each name. */
function remembering<Answer>(
  ask: (wanted: string | undefined) => Promise<Answer>,
): Remembering<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return {
    get: (wanted) => {
      const answer = answers.get(wanted ?? '') ?? ask(wanted);
      answers.set(wanted ?? '', answer);
      return answer;
    },
    all: () => answers.values(),
  };
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
