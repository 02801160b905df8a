import { type ChildProcess, spawn } from 'node:child_process';
import type { Duplex, Readable } from 'node:stream';
import { programEnvironment } from '../../../isolation/environment.ts';
import { readLines, setReferred } from '../lineReader.ts';
import type { RunFolder } from '../runFolder.ts';
import { placeholder, type ServerSettings } from './serverSettings.ts';

/** The process of a fork server. */
export interface ServerProcess {
  /** Null where it could not be started. */
  readonly pid: number | null;
  /** Sends a line. */
  readonly send: (line: string) => void;
  /** True to keep this process alive for the server's answers. */
  readonly setBusy: (isBusy: boolean) => void;
  /** Ends it, and with it all programs that it forked. */
  readonly end: () => void;
  /** Ends it at once: it may not listen any more. */
  readonly kill: () => void;
  /** Settles when it has ended, with what it said last. */
  readonly ended: Promise<string>;
}

/**
 * Starts a fork server. Not by execa: the control socket is written and read, and idle servers must
 * not keep this process alive.
 */
export function startServerProcess(
  python: string,
  folder: RunFolder,
  settings: ServerSettings,
  onLine: (line: string) => void,
): ServerProcess {
  const child = spawn(python, [placeholder], {
    cwd: folder.work,
    env: {
      ...programEnvironment(process.env, folder),
      PYTHONHASHSEED: '0',
      PYTHONPATH: folder.inside,
      JIKKO_PROGRAM: JSON.stringify({ serve: settings }),
    },
    // Pipes, for what CPython makes of its standard streams depends on what they are.
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const control = child.stdio[3] as Duplex;
  readLines(control, onLine);
  const setBusy = (isBusy: boolean): void =>
    setReferred([child.stdout, child.stderr, control, child], isBusy);
  return {
    pid: child.pid ?? null,
    send: (line) => void control.write(`${line}\n`),
    setBusy,
    end: () => void control.destroy(),
    kill: () => void child.kill('SIGKILL'),
    ended: endOf(child),
  };
}

const maxSaid = 2000;

function endOf(child: ChildProcess): Promise<string> {
  let said = '';
  (child.stdout as Readable).resume();
  (child.stderr as Readable).setEncoding('utf8').on('data', (part: string) => {
    said = (said + part).slice(-maxSaid);
  });
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(said.trim() || `it ended with ${signal ?? code}`));
  });
}
