import { appendFile } from 'node:fs/promises';
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
import { preparePage } from '../reporters/html/preparePage.ts';
import { reporters } from '../reporters/reporters.ts';
import { type FixMode, run } from '../run.ts';
import { RunInterrupted } from '../runners/interrupted.ts';
import { defaultLimits } from '../runners/runner.ts';
import { loadConfig } from '../settings/config.ts';
import type { Options } from '../settings/options.ts';
import { askOnTerminal } from './interactive/askOnTerminal.ts';
import { interactiveFault } from './interactive/interactiveFault.ts';
import { listArticles } from './listArticles.ts';
import { type Invocation, readArguments } from './readArguments.ts';
import { type ConfiguredInvocation, withConfig } from './withConfig.ts';
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
  const { config, problems, normalisers = [] } = await loadConfig(terminal.cwd);
  const asked = withConfig(read, config);
  const messages = catalogues[chooseLanguage({ lang: asked.options.lang, env: terminal.env })];
  if (problems.length > 0) {
    terminal.stderr.write(problems.map((one) => configError(one, messages)).join(''));
    return exitUsage;
  }
  const context = await reporterContext(terminal, messages);
  const fault = interactiveFault(asked.options, terminal);
  if (fault) {
    terminal.stderr.write(configError(fault, messages));
    return exitUsage;
  }
  if (asked.command === 'list') return listArticles(asked, terminal, context);
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
  { command, paths, options, unclaimed, normalisers, isWholeProject }: RunInvocation,
  terminal: Terminal,
  reporterContextOfRun: ReporterContext,
): Promise<number> {
  const { env, cwd, stdout, stderr } = terminal;
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
        runSkipped: options.runSkipped,
        normalisers,
      },
      isWholeProject,
      explain: options.explain,
      show: options.reporter === 'html',
      // On a CI server nobody edits.
      keepForEditor: !env['CI'],
      pythonVersion: python.version,
      isolation: python.isolation,
      onArticle: progress.onArticle,
    });
    progress.clear();
    if (interrupt.hasHappened()) return exitInterrupted;
    const parts = options.reporter === 'html' ? { pageParts: await preparePage(report) } : {};
    const rendered = reporters[options.reporter](report, { ...reporterContextOfRun, ...parts });
    stdout.write(rendered.stdout);
    const summaryFile = env['GITHUB_STEP_SUMMARY'];
    if (rendered.summary && summaryFile) await appendFile(summaryFile, rendered.summary);
    return exitCodeOf(report);
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
