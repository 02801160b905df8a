import type { Cache } from './cache/cache.ts';
import type { Problem } from './problem.ts';
import { createPython, type Python, type PythonOptions } from './python.ts';
import { run, type RunRequest } from './run.ts';
import type { GetRunner } from './runners/runner.ts';
import type { Report } from './types.ts';
import { acrossVersions, type VersionReport } from './versions/acrossVersions.ts';

/** A run on the Pythons that were asked for. */
export interface Pythons {
  /** On one after the other; of several the reports become one. */
  readonly run: (request: RequestOnEach) => Promise<Report>;
  /** Kills what still runs and removes every temporary folder. */
  readonly close: () => Promise<void>;
}

/** A run but for the Python. */
export type RequestOnEach = Omit<RunRequest, keyof AboutPython | 'context' | 'keptArticles'> & {
  /** Where reports of articles are kept; default nowhere. */
  readonly cache?: Pick<Cache, 'articles' | 'problems'> | null;
  readonly context: Omit<RunRequest['context'], 'getRunner'> & {
    /** Put around the runners of each; default none. */
    readonly guard?: (getRunner: GetRunner) => GetRunner;
  };
};

type AboutPython = Pick<RunRequest, 'pythonVersion' | 'isolation' | 'notices' | 'programsWanted'>;

/** @param requested Empty for the one that is found in the usual places. */
export function createPythons(
  requested: readonly string[],
  options: Omit<PythonOptions, 'requested'>,
): Pythons {
  const asked = requested.length > 0 ? requested : [undefined];
  const pythons = asked.map((name) => ({
    name: name ?? '',
    python: createPython({ ...options, requested: name }),
  }));
  return {
    run: async (request) => {
      const reports: VersionReport[] = [];
      for (const { name, python } of pythons) {
        if (reports.length > 0 && request.isInterrupted?.()) break;
        reports.push({ asked: name, report: await runOn(python, request) });
      }
      const [only, ...others] = reports;
      return only && others.length === 0 ? only.report : acrossVersions(reports);
    },
    close: async () => {
      await Promise.all(pythons.map(({ python }) => python.close()));
    },
  };
}

function runOn(
  { getRunner, identity, isolation, programsWanted, ...python }: Python,
  request: RequestOnEach,
): Promise<Report> {
  const { cache = null } = request;
  const { guard, ...others } = request.context;
  // How often a project's normalisers are used has to be seen.
  const hasNormalisers = (others.normalisers?.length ?? 0) > 0;
  const keptArticles = hasNormalisers ? null : (cache?.articles(identity) ?? null);
  const notices = (): readonly Problem[] => [...python.notices(), ...(cache?.problems() ?? [])];
  const context = { ...others, getRunner: guard?.(getRunner) ?? getRunner };
  const pythonVersion = python.version;
  const about = { pythonVersion, isolation, notices, programsWanted };
  return run({ ...request, ...about, context, keptArticles });
}
