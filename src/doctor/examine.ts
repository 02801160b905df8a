import { execa } from 'execa';
import { findUv } from '../environments/findUv.ts';
import type { Installer } from '../environments/installCommands.ts';
import { attemptLevel } from '../isolation/decideIsolation.ts';
import type { Environment } from '../isolation/environment.ts';
import { createPython } from '../python.ts';
import { run } from '../run.ts';
import { defaultLimits } from '../runners/runner.ts';
import { installedVersions } from '../runners/python/installedVersions.ts';
import { resolveInterpreter } from '../runners/python/interpreter.ts';
import type { ArticleReport, Requirements } from '../types.ts';
import { declaredRequirements } from './declaredRequirements.ts';
import type { Diagnosis, LevelFound } from './diagnosis.ts';
import { importedModules } from './importedModules.ts';
import { missingModules } from './missingModules.ts';

export interface ExamineOptions {
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly env: Environment;
  /** As `--python` gives it. */
  readonly requested?: string | undefined;
  /** Of the project. */
  readonly requirements: Requirements | null;
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
    declared: declaredRequirements(articles),
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
  requirements,
}: ExamineOptions): Promise<readonly ArticleReport[]> {
  const python = createPython({ requested, cwd, env, limits: defaultLimits });
  try {
    const { getRunner } = python;
    const context = { getRunner, limits: defaultLimits, mayRun: false, requirements };
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
  const pip = execa(python, ['-I', '-m', 'pip', '--version'], {
    env,
    reject: false,
    stdin: 'ignore',
    timeout: 10_000,
  });
  const [uv, { failed }] = await Promise.all([findUv(env), pip]);
  return [...(uv === null ? [] : (['uv'] as const)), ...(failed ? [] : (['pip'] as const))];
}
