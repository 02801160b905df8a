import { execa } from 'execa';
import { attemptLevel } from '../isolation/decideIsolation.ts';
import type { Environment } from '../isolation/environment.ts';
import { createPython } from '../python.ts';
import { run } from '../run.ts';
import { defaultLimits } from '../runners/runner.ts';
import { installedVersions } from '../runners/python/installedVersions.ts';
import { resolveInterpreter } from '../runners/python/interpreter.ts';
import type { ArticleReport } from '../types.ts';
import type { Diagnosis, Installer, LevelFound } from './diagnosis.ts';
import { importedModules } from './importedModules.ts';
import { missingModules } from './missingModules.ts';

export interface ExamineOptions {
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly env: Environment;
  /** As `--python` gives it. */
  readonly requested?: string | undefined;
  readonly jikkoVersion: string;
}

/** Finds out what `jikko verify` would find; runs no code of any article. */
export async function examine(options: ExamineOptions): Promise<Diagnosis> {
  const { cwd, env, requested, jikkoVersion } = options;
  const found = await resolveInterpreter({ requested, cwd, env });
  const articles = await planned(options);
  const modules = importedModules(articles);
  const about = {
    jikkoVersion,
    nodeVersion: process.versions.node,
    platform: process.platform,
    otherPythons: await installedVersions('3', env),
    articles: articles.length,
    modules: modules.length,
  };
  if ('problem' in found) {
    return { ...about, python: found, installers: [], isolation: [], missing: [] };
  }
  const { path } = found.interpreter;
  const names = modules.map(({ name }) => name);
  const [missing, installers, isolation] = await Promise.all([
    missingModules(path, names, env),
    installersFor(path, env),
    levelsOf(path),
  ]);
  return {
    ...about,
    python: found.interpreter,
    otherPythons: about.otherPythons.filter((other) => other !== path),
    installers,
    isolation,
    missing: modules.filter(({ name }) => missing.has(name)),
  };
}

async function planned({
  paths,
  cwd,
  env,
  requested,
}: ExamineOptions): Promise<readonly ArticleReport[]> {
  const python = createPython({ requested, cwd, env, limits: defaultLimits });
  try {
    const context = { getRunner: python.getRunner, limits: defaultLimits, mayRun: false };
    const report = await run({ paths, cwd, fix: 'off', context, pythonVersion: python.version });
    return report.articles;
  } finally {
    await python.close();
  }
}

async function levelsOf(python: string): Promise<LevelFound[]> {
  const levels: LevelFound[] = [];
  for (const level of ['limits', 'files', 'full'] as const) {
    const found = await attemptLevel(python, level);
    levels.push({ level, whyNot: 'detail' in found ? found.detail : null });
  }
  return levels;
}

async function installersFor(python: string, env: Environment): Promise<Installer[]> {
  const works = async (command: string, args: readonly string[]): Promise<boolean> => {
    const { failed } = await execa(command, args, {
      env,
      reject: false,
      stdin: 'ignore',
      timeout: 10_000,
    });
    return !failed;
  };
  const [uv, pip] = await Promise.all([
    works('uv', ['--version']),
    works(python, ['-I', '-m', 'pip', '--version']),
  ]);
  return [...(uv ? (['uv'] as const) : []), ...(pip ? (['pip'] as const) : [])];
}
