import { isAbsolute, relative, resolve } from 'node:path';
import type { Messages } from '../messages/messages.ts';
import { chooseColors } from '../reporters/colors.ts';
import type { ReporterContext } from '../reporters/reporter.ts';
import { packageVersion } from './packageVersion.ts';
import type { Terminal } from './terminal.ts';

/** What reporters are told of where they write. */
export async function reporterContext(
  { stdout, env, cwd }: Terminal,
  messages: Messages,
): Promise<ReporterContext> {
  const workspace = env['GITHUB_WORKSPACE'];
  return {
    messages,
    colors: chooseColors({ isTTY: stdout.isTTY, env }),
    width: stdout.columns || 80,
    jikkoVersion: await packageVersion(),
    // GitHub looks for the file of an annotation from there.
    ...(workspace && {
      pathInRepository: (path: string) => pathFrom(workspace, resolve(cwd, path)),
    }),
  };
}

function pathFrom(folder: string, path: string): string {
  const inFolder = relative(folder, path).replaceAll('\\', '/');
  return inFolder.startsWith('../') || isAbsolute(inFolder) ? path : inFolder;
}
