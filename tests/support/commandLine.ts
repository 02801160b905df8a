import { main } from '../../src/commandLine/main.ts';
import type { Terminal } from '../../src/commandLine/terminal.ts';
import type { Finished } from './repository.ts';

/** Calls the command line in this process: quicker than a process, where nothing of one is tested. */
export async function commandLine(
  argv: readonly string[],
  cwd: string,
  given: Partial<Terminal> = {},
): Promise<Finished> {
  const printed = { stdout: '', stderr: '' };
  const streamTo = (name: keyof typeof printed): NodeJS.WriteStream =>
    ({
      isTTY: false,
      on: () => undefined,
      write: (text: string) => {
        printed[name] += text;
        return true;
      },
    }) as unknown as NodeJS.WriteStream;
  const status = await main({
    argv,
    env: { PATH: process.env['PATH'] },
    cwd,
    stdin: { isTTY: false } as NodeJS.ReadStream,
    stdout: streamTo('stdout'),
    stderr: streamTo('stderr'),
    ...given,
  });
  return { ...printed, status };
}
