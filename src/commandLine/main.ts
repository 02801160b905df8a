import { isAbsolute, relative, resolve } from 'node:path';
import { catalogues } from '../messages/catalogues.ts';
import { chooseLanguage } from '../messages/language.ts';
import { describeProblem, type Messages } from '../messages/messages.ts';
import type { OwnNormaliser } from '../normalizers/ownNormalisers.ts';
import { type Problem, problem } from '../problem.ts';
import { createPython } from '../python.ts';
import { exitCodeOf } from '../report.ts';
import { chooseColors } from '../reporters/colors.ts';
import { visible } from '../reporters/escape.ts';
import type { ReporterContext } from '../reporters/reporter.ts';
import { type FixMode, run } from '../run.ts';
import { RunInterrupted } from '../runners/interrupted.ts';
import { defaultLimits } from '../runners/runner.ts';
import { loadConfig } from '../settings/config.ts';
import type { Options } from '../settings/options.ts';
import { askOnTerminal } from './interactive/askOnTerminal.ts';
import { interactiveFault } from './interactive/interactiveFault.ts';
import type { Shell } from '../completion/completionScript.ts';
import { completionFor } from './completion.ts';
import { initRepository } from './initRepository.ts';
import { listArticles } from './listArticles.ts';
import { type Invocation, readArguments } from './readArguments.ts';
import { type ConfiguredInvocation, withConfig } from './withConfig.ts';
import { reportersFault, writeReports } from './reports.ts';
import { onInterrupt } from './onInterrupt.ts';
import { createProgress } from './progress.ts';
import { packageVersion } from './packageVersion.ts';
import type { Terminal } from './terminal.ts';

/** Exit statuses beside those of a report (`exitCodeOf`). */
const exitUsage = 2;
const exitInterrupted = 130;

/** Runs jikko as its arguments ask for; resolves to the exit status. */
export async function main(terminal: Terminal): Promise<number> {
  ignoreClosedPipe(terminal.stdout);
  const read = readArguments(terminal.argv, terminal.env, await packageVersion());
  if ('text' in read) {
    terminal[read.exitCode === 0 ? 'stdout' : 'stderr'].write(read.text);
    return read.exitCode === 0 ? 0 : exitUsage;
  }
  if (read.command === 'completion') {
    const language = chooseLanguage({ lang: read.options.lang, env: terminal.env });
    terminal.stdout.write(completionFor(read.paths[0] as Shell, language));
    return 0;
  }
  const { config, problems, normalisers = [] } = await loadConfig(terminal.cwd);
  const asked = withConfig(read, config);
  const messages = catalogues[chooseLanguage({ lang: asked.options.lang, env: terminal.env })];
  if (problems.length > 0) {
    terminal.stderr.write(problems.map((one) => configError(one, messages)).join(''));
    return exitUsage;
  }
  const context = await reporterContext(terminal, messages);
  if (asked.command === 'list') return listArticles(asked, terminal, context);
  if (asked.command === 'init') {
    const { problems: faults, isChanged } = await initRepository(
      terminal,
      context,
      asked.options.dryRun,
    );
    terminal.stderr.write(faults.map((one) => configError(one, messages)).join(''));
    if (faults.length > 0) return exitUsage;
    return isChanged && asked.options.dryRun ? 1 : 0;
  }
  const fault =
    interactiveFault(asked.options, terminal) ??
    (await reportersFault(asked.options.reporter, terminal.cwd));
  if (fault) {
    terminal.stderr.write(configError(fault, messages));
    return exitUsage;
  }
  const lineless = asked.options.explain ? withoutLine(read.paths) : null;
  if (lineless !== null) {
    const reason = problem('article-line-missing', { path: lineless });
    terminal.stderr.write(configError(reason, messages));
    return exitUsage;
  }
  const isWholeProject = read.paths.length === 0;
  return verifyOrFix({ ...asked, normalisers, isWholeProject }, terminal, context);
}

/** The first path that names no line, `''` where there is no path at all; null where all do. */
function withoutLine(paths: readonly string[]): string | null {
  if (paths.length === 0) return '';
  return paths.find((path) => !/:\d+$/.test(path)) ?? null;
}

/** Told like a wrong flag: a report could not say it in the form that the file may have asked for. */
function configError(told: Problem, messages: Messages): string {
  const { what, advice } = describeProblem(messages, told, visible);
  return `error: ${what}${messages.words.betweenSentences}${advice}\n`;
}

interface RunInvocation extends ConfiguredInvocation {
  /** Of the repository's settings. */
  readonly normalisers: readonly OwnNormaliser[];
  /** True where no paths narrow what is run. */
  readonly isWholeProject: boolean;
}

async function verifyOrFix(
  { command, paths, options, unclaimed, badge, normalisers, isWholeProject }: RunInvocation,
  terminal: Terminal,
  reporterContextOfRun: ReporterContext,
): Promise<number> {
  const { env, cwd, stderr } = terminal;
  const limits = { ...defaultLimits, timeoutMs: options.timeout * 1000 };
  const { isolation: level, requireIsolation: required, network } = options;
  const isolation = { level, required: required ?? null, network };
  const python = createPython({ requested: options.python, cwd, env, limits, isolation });
  const { messages } = reporterContextOfRun;
  const progress = createProgress(stderr, messages);
  const questions = new AbortController();
  const interrupt = onInterrupt(exitInterrupted, () => {
    questions.abort();
    void python.close();
  });
  try {
    const report = await run({
      paths,
      cwd,
      fix: fixMode(command, options),
      insert: options.insert,
      ask: options.interactive
        ? askOnTerminal(terminal, messages, { signal: questions.signal, clearLine: progress.clear })
        : null,
      context: {
        ...progress,
        getRunner: python.getRunner,
        limits,
        unclaimed,
        badge,
        runSkipped: options.runSkipped,
        normalisers,
      },
      isWholeProject,
      suggest: options.reporter.some(({ name }) => name === 'rdjson'),
      explain: options.explain,
      pythonVersion: python.version,
      isolation: python.isolation,
      onArticle: progress.onArticle,
    });
    progress.clear();
    if (interrupt.hasHappened()) return exitInterrupted;
    const unwritten = await writeReports(report, options.reporter, terminal, reporterContextOfRun);
    stderr.write(unwritten.map((one) => configError(one, messages)).join(''));
    return unwritten.length > 0 ? exitUsage : exitCodeOf(report);
  } catch (error) {
    progress.clear();
    // At a question, Ctrl-C is no signal but a key.
    if (interrupt.hasHappened() || error instanceof RunInterrupted) return exitInterrupted;
    throw error;
  } finally {
    await python.close();
    interrupt.stop();
  }
}

function fixMode(command: Invocation['command'], { dryRun }: Options): FixMode {
  if (command !== 'fix') return 'off';
  return dryRun ? 'dryRun' : 'write';
}

async function reporterContext(
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

/** `jikko verify | head` closes the pipe early; that is no mistake to tell. */
function ignoreClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
