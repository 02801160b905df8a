import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { split } from 'shellwords';
import { readArguments } from '../../src/commandLine/readArguments.ts';
import { commandLine } from '../support/commandLine.ts';
import { makeRepository } from '../support/repository.ts';
import { reportOf } from './reportOf.ts';
import type { Scene } from './rulePage.ts';
import type { Report } from '../../src/types.ts';

/** What jikko said on its standard error, or on its standard output where it said nothing there. */
interface Said {
  readonly ja: string;
  readonly en: string;
}

/** What became of a scene. */
export interface Played {
  /** Null where the command line itself was asked. */
  readonly report: Report | null;
  readonly said: Said;
  readonly command: string;
  /** In which it was played, a name that is new each time. */
  readonly folder: string;
}

const nothing: Said = { ja: '', en: '' };

/**
 * Plays a scene in a folder of its own, in this process and with the real Python.
 *
 * @param isByCommandLine True where it is the command line that finds the fault, and not a run.
 */
export async function playScene(
  { files, commands }: Scene,
  isByCommandLine: boolean,
): Promise<Played> {
  let cwd = makeRepository(files).folder;
  let played: Played | null = null;
  for (const command of commands) {
    const [, typed] = /^npx jikko (.*)$/.exec(command) ?? [];
    if (typed !== undefined) played = await jikko(split(typed), cwd, isByCommandLine);
    else if (command.startsWith('cd ')) cwd = join(cwd, command.slice('cd '.length));
    else execFileSync('sh', ['-c', command], { cwd, env: shellEnvironment, stdio: 'ignore' });
  }
  if (!played) throw new Error('No command of the page runs jikko.');
  return played;
}

async function jikko(
  argv: readonly string[],
  cwd: string,
  isByCommandLine: boolean,
): Promise<Played> {
  const [command = ''] = argv;
  if (isByCommandLine) {
    const said = { ja: await saidIn('ja', argv, cwd), en: await saidIn('en', argv, cwd) };
    return { report: null, said, command, folder: cwd };
  }
  const read = readArguments(argv, process.env, '0.1.0');
  if ('text' in read) throw new Error(read.text);
  return { report: await reportOf(read, cwd), said: nothing, command, folder: cwd };
}

async function saidIn(language: string, argv: readonly string[], cwd: string): Promise<string> {
  const { stdout, stderr } = await commandLine([...argv, `--lang=${language}`], cwd);
  return (stderr || stdout).trimEnd();
}

/** Commits need a name; settings of this machine make no difference. */
const shellEnvironment = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'someone',
  GIT_AUTHOR_EMAIL: 'someone@example.com',
  GIT_COMMITTER_NAME: 'someone',
  GIT_COMMITTER_EMAIL: 'someone@example.com',
};
