import type { Protection } from '../isolation/launchCommand.ts';
import type { Environment } from '../isolation/environment.ts';
import { type Problem, problem } from '../problem.ts';
import { RunInterrupted } from '../runners/interrupted.ts';
import type { Interpreter } from '../runners/python/interpreter.ts';
import type { Requirements } from '../types.ts';
import { findUv } from './findUv.ts';
import { makeEnvironment } from './makeEnvironment.ts';

/** An interpreter, and how its programs are protected. */
export interface Start {
  readonly interpreter: Interpreter;
  readonly protection: Protection | null;
}

/** Environments of one run: each is made once. */
export interface Environments {
  /** How programs start that have these requirements; rejects where it was interrupted. */
  readonly startOf: (
    plain: Start,
    requirements: Requirements,
  ) => Promise<Start | { readonly problem: Problem }>;
  /** Ends what is being installed. */
  readonly close: () => Promise<void>;
}

/** Called with what is going to be installed, which may take minutes. */
export type OnInstall = (requirements: readonly string[]) => void;

export interface EnvironmentsOptions {
  readonly cacheFolder: string;
  /** Of the caller. */
  readonly env: Environment;
  readonly onInstall?: OnInstall | undefined;
}

export function createEnvironments(options: EnvironmentsOptions): Environments {
  const { cacheFolder, env } = options;
  const closing = new AbortController();
  let uv: Promise<string | null> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const make = async (
    plain: Start,
    { lines }: Requirements,
  ): ReturnType<Environments['startOf']> => {
    const { path: python, version } = plain.interpreter;
    uv ??= findUv(env);
    const { signal } = closing;
    const asked = { python, version, requirements: lines, cacheFolder, env, signal };
    const onInstall = () => options.onInstall?.(lines);
    const made = await makeEnvironment({ ...asked, uv: await uv, onInstall });
    if (signal.aborted) throw new RunInterrupted();
    if ('detail' in made) return { problem: installProblem(lines, made) };
    return startIn(plain, made);
  };

  return {
    startOf: (plain, requirements) => {
      const [refused] = requirements.refused;
      if (refused) return Promise.resolve({ problem: refusalOf(requirements, refused) });
      // One after the other: the network is shared, and so are the caches of pip and uv.
      const made = last.then(() => make(plain, requirements));
      last = made.catch(() => undefined);
      return made;
    },
    close: async () => {
      closing.abort();
      await last;
    },
  };
}

/**
 * What an environment holds may replace all of its files, also its interpreter: only programs start
 * with that, and its launcher, which protects them, is the interpreter that it was made of.
 */
function startIn(
  { interpreter, protection }: Start,
  { python, folder }: { readonly python: string; readonly folder: string },
): Start {
  return {
    interpreter: { ...interpreter, path: python },
    protection: protection && {
      ...protection,
      // A level that closes no files names none.
      readable: protection.level === 'limits' ? [] : [...protection.readable, folder],
      launcher: interpreter.path,
    },
  };
}

function installProblem(
  lines: readonly string[],
  { installer, detail }: { readonly installer: string; readonly detail: string },
): Problem {
  return problem('program-install-failed', { requirements: lines.join(', '), installer, detail });
}

function refusalOf(
  { source }: Requirements,
  { line, text: requirement, refusal }: Requirements['refused'][number],
): Problem {
  return problem('program-requirement', { source, line, requirement, refusal });
}
