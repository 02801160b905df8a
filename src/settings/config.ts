import { access } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { defaultLoaders, lilconfig, type LilconfigResult, type Loader } from 'lilconfig';
import { compileNormalisers, type NormaliserSetting } from '../normalizers/ownNormalisers.ts';
import { problem } from '../problem.ts';
import { type CheckedConfig, checkConfig, type Config } from './configSchema.ts';
import { normaliserProblem } from './normaliserProblem.ts';
import { readRequirements, withRequirements } from './projectRequirements.ts';
import type { ReporterChoice } from './reporterChoice.ts';

/** Where the settings of a repository may stand, the first in a folder wins. */
const searchPlaces = ['jikko.config.json', 'jikko.config.js', 'package.json'];

/**
 * Loads the configuration of the repository that holds `cwd`: the nearest file from `cwd` upward,
 * but not above the repository's root. **`jikko.config.js` is executed**, which is why nothing
 * outside the repository is looked at; where there is no repository, `cwd` alone is.
 *
 * Paths in it count from the file; those that are returned count from `cwd`.
 */
export async function loadConfig(cwd: string): Promise<CheckedConfig> {
  try {
    const found = await search(cwd);
    if (!found) return { config: {}, problems: [] };
    const file = shownPath(found.filepath, cwd);
    const { config, problems } = checkConfig(found.config, file);
    const folder = dirname(found.filepath);
    const checked = { config: fromFolder(config, folder, cwd), problems };
    const { requirements: needed, normalisers } = config;
    const whole = needed
      ? withRequirements(checked, await readRequirements(needed, folder, file))
      : checked;
    return normalisers ? await withNormalisers(whole, normalisers, file) : whole;
  } catch (error) {
    const isNamed = error instanceof UnreadableConfig;
    const file = isNamed ? shownPath(error.path, cwd) : searchPlaces.join(', ');
    const detail = isNamed ? error.message : oneLine(error);
    return { config: {}, problems: [problem('config-unreadable', { file, detail })] };
  }
}

/** The absolute path of the configuration that holds for `cwd`; null where there is none. */
export async function configFile(cwd: string): Promise<string | null> {
  const found = await search(cwd).catch(() => null);
  return found?.filepath ?? null;
}

async function withNormalisers(
  checked: CheckedConfig,
  settings: readonly NormaliserSetting[],
  file: string,
): Promise<CheckedConfig> {
  const compiled = await compileNormalisers(settings);
  const faults = settings.flatMap(
    (setting, k) => normaliserProblem(compiled[k], setting, { file, place: null }) ?? [],
  );
  const normalisers = compiled.flatMap((one) => ('normaliser' in one ? [one.normaliser] : []));
  return { ...checked, problems: [...checked.problems, ...faults], normalisers };
}

async function search(cwd: string): Promise<LilconfigResult> {
  const loaders = {
    '.js': naming(defaultLoaders['.js']),
    '.json': naming(defaultLoaders['.json']),
  };
  const stopDir = (await repositoryRoot(resolve(cwd))) ?? cwd;
  // An empty file is a mistake, and no reason to look further up.
  const options = { searchPlaces, stopDir, loaders, cache: false, ignoreEmptySearchPlaces: false };
  return lilconfig('jikko', options).search(cwd);
}

/** Carries the name of the file that could not be loaded, which lilconfig does not tell. */
class UnreadableConfig extends Error {
  readonly path: string;

  constructor(path: string, cause: unknown) {
    super(oneLine(cause));
    this.name = 'UnreadableConfig';
    this.path = path;
  }
}

function naming(load: Loader | undefined): Loader {
  return async (path, content) => {
    try {
      const loaded: unknown = await load?.(path, content);
      if (path.endsWith('package.json') && (typeof loaded !== 'object' || loaded === null)) {
        throw new TypeError('no object');
      }
      return loaded;
    } catch (error) {
      throw new UnreadableConfig(path, error);
    }
  };
}

function oneLine(error: unknown): string {
  return String(error).split(/[\r\n]/)[0] ?? '';
}

async function repositoryRoot(folder: string): Promise<string | null> {
  // In a worktree or a submodule `.git` is a file.
  const hasGit = await access(join(folder, '.git')).then(
    () => true,
    () => false,
  );
  if (hasGit) return folder;
  const parent = dirname(folder);
  return parent === folder ? null : repositoryRoot(parent);
}

function fromFolder(config: Config, folder: string, cwd: string): Config {
  const { python, paths, reporter } = config;
  return {
    ...config,
    ...(python && { python: python.map((one) => pythonFrom(one, folder)) }),
    ...(paths ? { paths: paths.map((path) => pathFrom(path, folder, cwd)) } : {}),
    ...(reporter ? { reporter: reporter.map((one) => reportFrom(one, folder, cwd)) } : {}),
  };
}

/** A bare name is a command or a version. */
function pythonFrom(python: string, folder: string): string {
  return /[\\/]/.test(python) ? resolve(folder, python) : python;
}

function reportFrom(choice: ReporterChoice, folder: string, cwd: string): ReporterChoice {
  return choice.file === null ? choice : { ...choice, file: pathFrom(choice.file, folder, cwd) };
}

/** With `/` on Windows, too, since a backslash in a glob is an escape. */
function pathFrom(path: string, folder: string, cwd: string): string {
  if (isAbsolute(path) || folder === cwd) return path;
  return join(relative(cwd, folder), path).replaceAll('\\', '/');
}

function shownPath(path: string, cwd: string): string {
  return relative(cwd, path).replaceAll('\\', '/');
}
