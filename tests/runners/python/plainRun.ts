import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { programEnvironment } from '../../../src/isolation/environment.ts';
import type { Output } from '../../../src/types.ts';
import { textOf } from './support.ts';

/** What of a run must not depend on the way that it was run. */
export interface Seen {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
  readonly signal: string | null;
}

/** What plain `python main.py` does with a program, in a new folder and in the same environment. */
export async function runPlainly(python: string, source: string, folder: string): Promise<Seen> {
  const paths = { work: join(folder, 'work'), home: join(folder, 'home') };
  const temporary = join(folder, 'tmp');
  for (const path of [paths.work, paths.home, temporary]) mkdirSync(path, { recursive: true });
  writeFileSync(join(paths.work, 'main.py'), source);
  const child = spawn(python, ['main.py'], {
    cwd: paths.work,
    env: programEnvironment(process.env, { home: paths.home, temporary }),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const [stdout, stderr, exit] = await Promise.all([
    textIn(child.stdout),
    textIn(child.stderr),
    new Promise<Pick<Seen, 'exitCode' | 'signal'>>((resolve) => {
      child.once('exit', (exitCode, signal) => resolve({ exitCode, signal }));
    }),
  ]);
  return { stdout: neutral(stdout, folder), stderr: neutral(stderr, folder), ...exit };
}

/** The same of an output. */
export function seenIn(output: Output): Seen {
  const folder = output.temporaryFolders.at(-1) ?? '';
  const { exitCode, signal } = output;
  const [stdout, stderr] = (['stdout', 'stderr'] as const).map((stream) =>
    neutral(textOf(output, stream), folder),
  );
  return { stdout: stdout ?? '', stderr: stderr ?? '', exitCode, signal };
}

async function textIn(stream: Readable): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** Without the run's folder, addresses, and numbers of threads, which are other ones in each run. */
function neutral(text: string, folder: string): string {
  const withLastLineEnd = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return withLastLineEnd
    .replaceAll(folder, '<folder>')
    .replaceAll(/0x[0-9a-f]{6,}/g, '0x…')
    .replaceAll(/(?<=Thread\()(.*?)\d{10,}/g, '$1…')
    .replaceAll(/(?<=pid=)\d+|(?<=ForkPoolWorker-)\d+/g, '…');
}
