import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from '../isolation/launchCommand.ts';

const runPip: string = fileURLToPath(new URL('./inside/run_pip.py', import.meta.url));

/** What makes environments. */
export type Installer = 'uv' | 'pip';

export interface InstallPlan {
  /** The interpreter that the environment is for; an absolute path. */
  readonly python: string;
  /** Folder of the environment, which is not there yet. */
  readonly environment: string;
  /** A file that holds the requirements, one a line. */
  readonly requirements: string;
}

/** Nothing is built, so that no code of a package runs while it is installed. */
const wheelsOnly = ['--only-binary', ':all:'] as const;

/**
 * The commands that make an environment, one after the other.
 *
 * @param uv Path of the command `uv`; null to take Python's own `venv` and pip.
 */
export function installCommands(uv: string | null, plan: InstallPlan): Command[] {
  return uv === null ? pipCommands(plan) : uvCommands(uv, plan);
}

/** Never fails: packages hold files for other versions, too. */
const compileAll = 'import compileall, sys; compileall.compile_dir(sys.argv[1], quiet=2)';

/** The interpreter of an environment. */
export function pythonIn(
  environment: string,
  platform: NodeJS.Platform = process.platform,
): string {
  return platform === 'win32'
    ? join(environment, 'Scripts', 'python.exe')
    : join(environment, 'bin', 'python');
}

function pipCommands({ python, environment, requirements }: InstallPlan): Command[] {
  const pip = [pythonIn(environment), '-I', runPip];
  const quietly = ['--disable-pip-version-check', '--no-input', '--progress-bar', 'off'];
  return [
    [python, '-I', '-m', 'venv', '--without-pip', environment],
    // What a distribution puts into every environment is none of the requirements.
    [...pip, 'install', ...quietly, '--ignore-installed', ...wheelsOnly, '-r', requirements],
  ] as Command[];
}

function uvCommands(uv: string, { python, environment, requirements }: InstallPlan): Command[] {
  // A `uv.toml` or `pyproject.toml` of the repository, which a stranger may change, says nothing.
  const quietly = ['--no-config', '--color', 'never', '--no-progress'];
  return [
    [
      uv,
      'venv',
      ...quietly,
      '--no-project',
      '--no-python-downloads',
      '--python',
      python,
      environment,
    ],
    [
      uv,
      'pip',
      'install',
      ...quietly,
      '--python',
      pythonIn(environment),
      ...wheelsOnly,
      // Links would let a program that may write change the cache of uv.
      '--link-mode',
      'copy',
      '-r',
      requirements,
    ],
    // As pip does it, since protected programs cannot keep what they compile. Not by uv, which would
    // start the interpreter that the packages may have replaced.
    [python, '-I', '-S', '-c', compileAll, environment],
  ];
}
