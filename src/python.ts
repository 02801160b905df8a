import { availableParallelism } from 'node:os';
import {
  decideIsolation,
  defaultIsolation,
  type IsolationRequest,
} from './isolation/decideIsolation.ts';
import { type Problem, problem } from './problem.ts';
import type { GetRunner, Limits, Runner } from './runners/runner.ts';
import { resolveInterpreter } from './runners/python/interpreter.ts';
import { createPythonRunner } from './runners/python/pythonRunner.ts';
import type { Isolation } from './types.ts';

export interface PythonOptions {
  /** A path, a command or a version; without it the usual places are tried. */
  readonly requested?: string | undefined;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly limits: Limits;
  /** Default: the strongest that can be had on a CI server, else limits. */
  readonly isolation?: IsolationRequest;
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
 * share the cores: what asks for another version runs beside the rest.
 */
export function createPython(options: PythonOptions): Python {
  const { requested, cwd, env, limits, isolation: asked = defaultIsolation } = options;
  const answers = new Map<string, ReturnType<GetRunner>>();
  const runners: Runner[] = [];
  let version: string | null = null;
  let isolation: Isolation | null = null;

  const resolve = async (wanted: string | undefined): ReturnType<GetRunner> => {
    const found = await resolveInterpreter({ requested: wanted, cwd, env });
    if ('problem' in found) return found;
    if (wanted === requested) version = found.interpreter.version;
    const { interpreter } = found;
    const decided = await decideIsolation(interpreter.path, asked, env);
    if (!('isolation' in decided)) return { problem: isolationProblem(decided) };
    if (wanted === requested) isolation = decided.isolation;
    const { protection } = decided;
    const cores = availableParallelism();
    const runner = createPythonRunner({ interpreter, limits, cores, protection });
    runners.push(runner);
    return { runner };
  };

  return {
    getRunner: (python) => {
      const wanted = python ?? requested;
      const answer = answers.get(wanted ?? '') ?? resolve(wanted);
      answers.set(wanted ?? '', answer);
      return answer;
    },
    version: () => version,
    isolation: () => isolation,
    notices: () => runners.flatMap((runner) => runner.notices?.() ?? []),
    close: async () => {
      await Promise.all(answers.values());
      await Promise.all(runners.map((runner) => runner.close()));
    },
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
