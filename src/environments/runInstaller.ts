import type { Command } from '../isolation/launchCommand.ts';
import { killGroup } from '../isolation/kill.ts';

export interface InstallerOptions {
  /** A folder that holds no settings of anybody. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Kills what runs when it aborts. */
  readonly signal: AbortSignal;
}

/** Large packages take minutes to come. */
const timeoutMs = 15 * 60_000;

/** Runs commands one after the other. Resolves to null, or to why one of them failed, on one line. */
export async function runInstaller(
  commands: readonly Command[],
  { cwd, env, signal }: InstallerOptions,
): Promise<string | null> {
  const { execa } = await import('execa');
  for (const [file, ...args] of commands) {
    if (signal.aborted) return interrupted;
    const running = execa(file, args, {
      cwd,
      env,
      extendEnv: false,
      stdin: 'ignore',
      all: true,
      // A group of its own, to be killed with what it starts.
      detached: true,
      maxBuffer: 16 * 1024 * 1024,
      reject: false,
    });
    const kill = (): void => {
      if (running.pid !== undefined) killGroup(running.pid);
    };
    let isOverTime = false;
    const timer = setTimeout(() => {
      isOverTime = true;
      kill();
    }, timeoutMs);
    signal.addEventListener('abort', kill);
    const { failed, all = '', shortMessage } = await running;
    clearTimeout(timer);
    signal.removeEventListener('abort', kill);
    if (isOverTime) return `not done within ${timeoutMs / 60_000} minutes`;
    if (failed) return signal.aborted ? interrupted : (lastWords(all) ?? shortMessage ?? '');
  }
  return null;
}

const interrupted = 'interrupted';

const maxLines = 3;
const maxLength = 400;

/** What an installer said last: its errors, or its last lines; without passwords in addresses. */
export function lastWords(output: string): string | null {
  const lines = output
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const errors = lines.filter((line) => /^(?:ERROR|error)\b/.test(line));
  const told = (errors.length > 0 ? errors : lines).slice(-maxLines).join(' / ');
  const text = told.replaceAll(/:\/\/[^\s/@]*@/g, '://…@').replace(/[.。]$/, '');
  if (text === '') return null;
  return text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
}
