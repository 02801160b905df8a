import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../isolation/environment.ts';
import { removeFolder } from '../isolation/removeFolder.ts';
import { installCommands, type Installer, pythonIn } from './installCommands.ts';
import { installEnvironment } from './installEnvironment.ts';
import { finishedEnvironment, markFinished, placeIn } from './marker.ts';
import { removeUnfinished } from './removeUnfinished.ts';
import { runInstaller } from './runInstaller.ts';

/** An environment to be had: an interpreter and what it needs installed. */
export interface EnvironmentRequest {
  readonly python: string;
  /** Such as `3.11.7`: the next version at the same path needs other packages. */
  readonly version: string;
  /** In one spelling and order. */
  readonly requirements: readonly string[];
  /** The folder that holds environments; it is made where it is not there. */
  readonly cacheFolder: string;
  /** Of the caller. */
  readonly env: Environment;
  /** Null to take Python's own `venv` and pip. */
  readonly uv: string | null;
  readonly signal: AbortSignal;
  /** Called where none is there yet: to make one may take minutes. */
  readonly onInstall?: (() => void) | undefined;
}

/** An environment that is ready, or why there is none. */
export type MadeEnvironment =
  | { readonly python: string; readonly folder: string }
  | { readonly installer: Installer; readonly detail: string };

/** To be changed where environments are made otherwise than before. */
const generation = 1;

/**
 * Gives the environment of an interpreter and its requirements; makes it where no earlier run did. An
 * environment that is being made is none until its marker is written, so that one that was killed is
 * none, and two runs at once do not meet.
 */
export async function makeEnvironment(request: EnvironmentRequest): Promise<MadeEnvironment> {
  const { python, version, requirements, cacheFolder, uv } = request;
  const installer = uv === null ? 'pip' : 'uv';
  const key = createHash('sha256')
    .update(JSON.stringify([generation, python, version, requirements]))
    .digest('hex')
    .slice(0, 32);
  try {
    await mkdir(cacheFolder, { recursive: true });
    const root = await realpath(cacheFolder);
    const known = await finishedEnvironment(root, key);
    if (known !== null) return ready(known);
    request.onInstall?.();
    await removeUnfinished(root);
    const folder = await mkdtemp(join(root, `${key}-`));
    const detail = await install(folder, request).catch(asDetail);
    if (detail !== null) {
      await removeFolder(folder);
      return { installer, detail };
    }
    await markFinished(root, key, folder);
    return ready(folder);
  } catch (error) {
    return { installer, detail: asDetail(error) };
  }
}

function ready(folder: string): MadeEnvironment {
  return { python: pythonIn(placeIn(folder)), folder: placeIn(folder) };
}

async function install(
  folder: string,
  { python, requirements, env, uv, signal }: EnvironmentRequest,
): Promise<string | null> {
  const file = join(folder, 'requirements.txt');
  await writeFile(file, requirements.map((line) => `${line}\n`).join(''));
  const temporary = join(folder, 'tmp');
  await mkdir(temporary);
  const plan = { python, environment: placeIn(folder), requirements: file };
  const detail = await runInstaller(installCommands(uv, plan), {
    cwd: temporary,
    env: installEnvironment(env, temporary),
    signal,
  });
  await removeFolder(temporary);
  return detail;
}

function asDetail(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}
