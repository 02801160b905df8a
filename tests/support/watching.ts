import { execa } from 'execa';
import { onTestFinished } from 'vitest';
import { cliPath, type Repository } from './repository.ts';

/** A `jikko verify --watch` that is under way. */
export interface Watching {
  /** Resolves to what was printed since the last call, once it holds the text. */
  readonly until: (text: string) => Promise<string>;
  /** Ends it; resolves to its exit status. */
  readonly end: (signal: 'SIGINT' | 'SIGTERM') => Promise<number | undefined>;
}

/** Starts watching a repository, without a terminal; what is awaited is awaited for ever. */
export function startWatching(
  { folder }: Repository,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Watching {
  const running = execa(process.execPath, [cliPath, 'verify', '--watch', '--lang', 'en', ...args], {
    cwd: folder,
    env: { NO_COLOR: '1', ...env },
    reject: false,
    all: true,
    stdin: 'ignore',
  });
  onTestFinished(() => void running.kill('SIGKILL'));
  let printed = '';
  let start = 0;
  let wake: (() => void) | null = null;
  running.all.on('data', (chunk: Buffer) => {
    printed += String(chunk);
    wake?.();
  });
  return {
    until: async (text) => {
      while (!printed.includes(text, start)) {
        await new Promise<void>((resolve) => (wake = resolve));
      }
      const end = printed.indexOf(text, start) + text.length;
      const part = printed.slice(start, end);
      start = end;
      return part;
    },
    end: async (signal) => {
      running.kill(signal);
      return (await running).exitCode;
    },
  };
}
