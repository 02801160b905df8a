import { availableParallelism } from 'node:os';
import { catalogues } from '../messages/catalogues.ts';
import { chooseLanguage } from '../messages/language.ts';
import { describeProblem, type Messages } from '../messages/messages.ts';
import { type Problem, problem } from '../problem.ts';
import { createPython } from '../python.ts';
import { exitCodeOf } from '../report.ts';
import { chooseColors } from '../reporters/colors.ts';
import { visible } from '../reporters/escape.ts';
import type { ReporterContext } from '../reporters/reporter.ts';
import { type FixMode, run } from '../run.ts';
import { createBail } from '../selection/bail.ts';
import { loadConfig } from '../settings/config.ts';
import type { Options } from '../settings/options.ts';
import { askOnTerminal } from './interactive/askOnTerminal.ts';
import { interactiveFault } from './interactive/interactiveFault.ts';
import { listArticles } from './listArticles.ts';
import { type Invocation, readArguments } from './readArguments.ts';
import { pythonOptions, type RunInvocation } from './runInvocation.ts';
import { watchFault } from './watch/watchFault.ts';
import { withConfig } from './withConfig.ts';
import { onInterrupt } from './onInterrupt.ts';
import { createProgress } from './progress.ts';
import { packageVersion } from './packageVersion.ts';
import { printReport } from './printReport.ts';
import { selectionOf } from './selectionOf.ts';
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
  const { config, problems, normalisers = [] } = await loadConfig(terminal.cwd);
  const asked = withConfig(read, config);
  const messages = catalogues[chooseLanguage({ lang: asked.options.lang, env: terminal.env })];
  if (problems.length > 0) {
    terminal.stderr.write(problems.map((one) => configError(one, messages)).join(''));
    return exitUsage;
  }
  const context = await reporterContext(terminal, messages);
  const fault = interactiveFault(asked.options, terminal) ?? watchFault(asked.options);
  if (fault) {
    terminal.stderr.write(configError(fault, messages));
    return exitUsage;
  }
  if (asked.command === 'merge-reports') {
    const { mergeReports } = await import('./mergeReports.ts');
    const merged = await mergeReports({ ...asked, paths: read.paths }, terminal, context);
    if (typeof merged === 'number') return merged;
    terminal.stderr.write(configError(merged, messages));
    return exitUsage;
  }
  const selection = await selectionOf(asked.options, terminal.cwd);
  if (asked.command === 'list') return listArticles({ ...asked, selection }, terminal, context);
  const lineless = asked.options.explain ? withoutLine(read.paths) : null;
  if (lineless !== null) {
    const reason = problem('article-line-missing', { path: lineless });
    terminal.stderr.write(configError(reason, messages));
    return exitUsage;
  }
  const isWholeProject = read.paths.length === 0;
  const invocation = { ...asked, normalisers, isWholeProject, selection };
  if (!asked.options.watch) return verifyOrFix(invocation, terminal, context);
  const { watchArticles } = await import('./watch/watchArticles.ts');
  const ended = await watchArticles(invocation, terminal, context);
  return ended === 'settings' ? main(terminal) : ended;
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

async function verifyOrFix(
  { command, paths, options, unclaimed, normalisers, isWholeProject, selection }: RunInvocation,
  terminal: Terminal,
  reporterContextOfRun: ReporterContext,
): Promise<number> {
  const { cwd, stderr } = terminal;
  const ofPython = pythonOptions(options, terminal);
  const python = createPython(ofPython);
  const { messages } = reporterContextOfRun;
  const progress = createProgress(stderr, messages);
  const bail = options.bail ? createBail(options.bail, availableParallelism()) : null;
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
        getRunner: bail?.guard(python.getRunner) ?? python.getRunner,
        onCodeBlock: (codeBlock) => {
          progress.onCodeBlock();
          bail?.onCodeBlock(codeBlock);
        },
        limits: ofPython.limits,
        unclaimed,
        runSkipped: options.runSkipped,
        normalisers,
      },
      isWholeProject,
      selection,
      isOver: () => bail?.isOver() ?? false,
      isInterrupted: interrupt.hasHappened,
      onSelected: progress.onSelected,
      explain: options.explain,
      pythonVersion: python.version,
      isolation: python.isolation,
      onArticle: progress.onArticle,
    });
    progress.clear();
    await printReport(report, options.reporter, terminal, reporterContextOfRun);
    // At a question, Ctrl-C is no signal but a key.
    const isInterrupted = interrupt.hasHappened() || report.leftOut?.articles.interrupted;
    return isInterrupted ? exitInterrupted : exitCodeOf(report);
  } finally {
    progress.clear();
    await python.close();
    interrupt.stop();
  }
}

function fixMode(command: Invocation['command'], { dryRun }: Options): FixMode {
  if (command !== 'fix') return 'off';
  return dryRun ? 'dryRun' : 'write';
}

async function reporterContext(
  { stdout, env }: Terminal,
  messages: Messages,
): Promise<ReporterContext> {
  return {
    messages,
    colors: chooseColors({ isTTY: stdout.isTTY, env }),
    width: stdout.columns || 80,
    jikkoVersion: await packageVersion(),
  };
}

/** `jikko verify | head` closes the pipe early; that is no mistake to tell. */
function ignoreClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
