import { main } from '../../src/commandLine/main.ts';
import type { Terminal } from '../../src/commandLine/terminal.ts';

/** What jikko said on its standard error, or on its standard output where it said nothing there. */
export interface Said {
  readonly ja: string;
  readonly en: string;
}

/** Calls the command line in this process, once in each language. */
export async function commandLine(argv: readonly string[], cwd: string): Promise<Said> {
  return { ja: await call(argv, 'ja', cwd), en: await call(argv, 'en', cwd) };
}

async function call(argv: readonly string[], language: string, cwd: string): Promise<string> {
  const printed = { stdout: '', stderr: '' };
  const streamTo = (name: keyof typeof printed): object => ({
    isTTY: false,
    on: () => undefined,
    write: (text: string) => {
      printed[name] += text;
      return true;
    },
  });
  await main({
    argv: [...argv, `--lang=${language}`],
    env: { PATH: process.env['PATH'] },
    cwd,
    stdin: { isTTY: false },
    stdout: streamTo('stdout'),
    stderr: streamTo('stderr'),
  } as unknown as Terminal);
  return (printed.stderr || printed.stdout).trimEnd();
}
