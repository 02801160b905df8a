import { isAbsolute, join, resolve } from 'node:path';
import type { Environment } from '../../isolation/environment.ts';

export interface InterpreterQuery {
  /** A path, the name of a command, or a version such as `3.12`; without it the usual places. */
  readonly requested?: string | undefined;
  readonly cwd: string;
  /** Of the caller; only `PATH` and what finds interpreters is passed on. */
  readonly env: Environment;
  /** For one candidate. */
  readonly timeoutMs?: number;
}

/** Commands and paths that are tried, in this order. */
export async function candidates({ requested, cwd, env }: InterpreterQuery): Promise<string[]> {
  if (requested !== undefined && isVersion.test(requested)) {
    const { installedVersions } = await import('./installedVersions.ts');
    return [`python${requested}`, ...(await installedVersions(requested, env))];
  }
  if (requested !== undefined && requested !== '') return [commandOf(requested, cwd)];
  const virtualEnvironment = env['VIRTUAL_ENV'];
  return [
    ...pythonsIn(join(cwd, '.venv')),
    ...(virtualEnvironment ? pythonsIn(resolve(cwd, virtualEnvironment)) : []),
    'python3',
    'python',
  ];
}

const isVersion = /^\d+(?:\.\d+){0,2}$/;

function pythonsIn(folder: string): string[] {
  return [join(folder, 'bin', 'python'), join(folder, 'Scripts', 'python.exe')];
}

function commandOf(requested: string, cwd: string): string {
  if (isAbsolute(requested)) return requested;
  return /[\\/]/.test(requested) ? resolve(cwd, requested) : requested;
}
