import { chooseLanguage } from '../messages/language.ts';
import { loadMessages } from '../messages/loadMessages.ts';
import { type Problem, problem } from '../problem.ts';
import { loadConfig } from '../settings/config.ts';
import { exitUsage } from './exitStatuses.ts';
import { faultText, internalFault } from './faultText.ts';
import type { Shell } from '../completion/completionScript.ts';
import { interactiveFault } from './interactive/interactiveFault.ts';
import { packageVersion } from './packageVersion.ts';
import { langIn, readArguments } from './readArguments.ts';
import { reporterContext } from './reporterContext.ts';
import { reportersFault } from './reports.ts';
import { selectionOf } from './selectionOf.ts';
import type { Terminal } from './terminal.ts';
import { verifyOrFix } from './verifyOrFix.ts';
import { watchFault } from './watch/watchFault.ts';
import { withConfig } from './withConfig.ts';

/** Runs jikko as its arguments ask for; resolves to the exit status, whatever happens. */
export async function main(terminal: Terminal): Promise<number> {
  try {
    return await invoke(terminal);
  } catch (error) {
    const { argv, env, stderr } = terminal;
    // Node would print the message as it is, and end as if a claim were wrong.
    const messages = await loadMessages(chooseLanguage({ lang: langIn(argv), env }));
    stderr.write(internalFault(error, messages));
    return exitUsage;
  }
}

async function invoke(terminal: Terminal): Promise<number> {
  ignoreClosedPipe(terminal.stdout);
  const { argv, cwd, env, stderr } = terminal;
  const read = readArguments(argv, env, await packageVersion());
  if ('text' in read) {
    terminal[read.exitCode === 0 ? 'stdout' : 'stderr'].write(read.text);
    return read.exitCode === 0 ? 0 : exitUsage;
  }
  if (read.command === 'completion') {
    const language = chooseLanguage({ lang: read.options.lang, env });
    const { completionFor } = await import('./completion.ts');
    terminal.stdout.write(completionFor(read.paths[0] as Shell, language));
    return 0;
  }
  const { config, problems, normalisers = [], requirements = null } = await loadConfig(cwd);
  const asked = withConfig(read, config);
  const { command, options } = asked;
  const messages = await loadMessages(chooseLanguage({ lang: options.lang, env }));
  const refuse = (...faults: readonly Problem[]): number => {
    stderr.write(faults.map((one) => faultText(one, messages)).join(''));
    return exitUsage;
  };
  if (problems.length > 0) return refuse(...problems);
  if (command !== 'verify' && read.options.python.length > 1) {
    return refuse(problem('python-several', { command }));
  }
  const context = await reporterContext(terminal, messages);
  if (command === 'doctor') {
    const { doctor } = await import('./doctor.ts');
    return doctor({ ...asked, requirements }, terminal, context);
  }
  if (command === 'init') {
    const { initRepository } = await import('./initRepository.ts');
    const { problems: faults, isChanged } = await initRepository(terminal, context, options.dryRun);
    if (faults.length > 0) return refuse(...faults);
    return isChanged && options.dryRun ? 1 : 0;
  }
  const lineless = options.explain ? withoutLine(read.paths) : null;
  const lineOfBadge = command === 'badge' ? read.paths.find(namesLine) : undefined;
  const fault =
    interactiveFault(options, terminal) ??
    watchFault(options) ??
    (await reportersFault(options.reporter, cwd)) ??
    (lineless === null ? null : problem('article-line-missing', { path: lineless })) ??
    (lineOfBadge === undefined ? null : problem('badge-line', { path: lineOfBadge }));
  if (fault) return refuse(fault);
  if (command === 'merge-reports') {
    const { mergeReports } = await import('./mergeReports.ts');
    const merged = await mergeReports({ options, paths: read.paths }, terminal, context);
    return typeof merged === 'number' ? merged : refuse(merged);
  }
  const selection = await selectionOf(options, cwd);
  if (command === 'list') {
    const { listArticles } = await import('./listArticles.ts');
    return listArticles({ ...asked, requirements, selection }, terminal, context);
  }
  const isWholeProject = read.paths.length === 0;
  const invocation = { ...asked, normalisers, requirements, isWholeProject, selection };
  if (!options.watch) return verifyOrFix(invocation, terminal, context);
  const { watchArticles } = await import('./watch/watchArticles.ts');
  const ended = await watchArticles(invocation, terminal, context);
  return ended === 'settings' ? main(terminal) : ended;
}

/** The first path that names no line, `''` where there is no path at all; null where all do. */
function withoutLine(paths: readonly string[]): string | null {
  if (paths.length === 0) return '';
  return paths.find((path) => !namesLine(path)) ?? null;
}

function namesLine(path: string): boolean {
  return /:\d+$/.test(path);
}

/** `jikko verify | head` closes the pipe early; that is no mistake to tell. */
function ignoreClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
