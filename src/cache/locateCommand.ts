import { accessSync, constants, openSync, readSync, closeSync, statSync } from 'node:fs';
import { delimiter, isAbsolute, join, resolve } from 'node:path';
import type { Environment } from '../isolation/environment.ts';

/** The file that a command starts, as a shell would find it; null where there is none. */
export function locateCommand(command: string, cwd: string, env: Environment): string | null {
  if (isAbsolute(command)) return isExecutable(command) ? command : null;
  const folders = (env['PATH'] ?? '').split(delimiter);
  const paths = folders.map((folder) => join(resolve(cwd, folder), command));
  return paths.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The text of a script that starts something else, such as a version manager's; null for a program. */
export function scriptText(path: string): string | null {
  const start = Buffer.alloc(maxScriptBytes);
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, start);
    const text = start.toString('latin1', 0, length);
    return text.startsWith('#!') ? text : null;
  } finally {
    closeSync(file);
  }
}

const maxScriptBytes = 4096;
