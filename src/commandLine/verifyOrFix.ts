import { availableParallelism } from 'node:os';
import { exitCodeOf } from '../report.ts';
import type { ReporterContext } from '../reporters/reporter.ts';
import type { FixMode } from '../run.ts';
import { createPythons } from '../runOnEach.ts';
import { createBail } from '../selection/bail.ts';
import type { Options } from '../settings/options.ts';
import { exitInterrupted, exitUsage } from './exitStatuses.ts';
import { askOnTerminal } from './interactive/askOnTerminal.ts';
import { onInterrupt } from './onInterrupt.ts';
import { printReport } from './printReport.ts';
import { createProgress } from './progress.ts';
import type { Invocation } from './readArguments.ts';
import { pythonOptions, type RunInvocation } from './runInvocation.ts';
import type { Terminal } from './terminal.ts';

/** Verifies articles or sets them right, once. Resolves to the exit status. */
export async function verifyOrFix(
  invocation: RunInvocation,
  terminal: Terminal,
  context: ReporterContext,
): Promise<number> {
  const { command, paths, options, isWholeProject, selection } = invocation;
  const { unclaimed, badge, normalisers, requirements } = invocation;
  const { cwd, env, stderr } = terminal;
  const { messages } = context;
  const { onInstall, ...progress } = createProgress(stderr, messages);
  const ofPython = { ...pythonOptions(options, terminal), onInstall };
  // Of several in the settings, the first is the one whose output is written.
  const wanted = command === 'verify' ? options.python : options.python.slice(0, 1);
  const pythons = createPythons(wanted, ofPython);
  const bail = options.bail ? createBail(options.bail, availableParallelism()) : null;
  const questions = new AbortController();
  const interrupt = onInterrupt(exitInterrupted, () => {
    questions.abort();
    void pythons.close();
  });
  try {
    const report = await pythons.run({
      paths,
      cwd,
      fix: fixMode(command, options),
      insert: options.insert,
      ask: options.interactive
        ? askOnTerminal(terminal, messages, { signal: questions.signal, clearLine: progress.clear })
        : null,
      context: {
        ...progress,
        ...(bail && { guard: bail.guard }),
        onCodeBlock: (codeBlock) => {
          progress.onCodeBlock();
          bail?.onCodeBlock(codeBlock);
        },
        limits: ofPython.limits,
        unclaimed,
        badge,
        runSkipped: options.runSkipped,
        normalisers,
        requirements,
        reference: options.reference,
        clock: options.clock,
      },
      isWholeProject,
      selection,
      isOver: () => bail?.isOver() ?? false,
      isInterrupted: interrupt.hasHappened,
      onSelected: progress.onSelected,
      suggest: options.reporter.some(({ name }) => name === 'rdjson'),
      show: options.reporter.some(({ name }) => name === 'html'),
      explain: options.explain,
      // On a CI server nobody edits.
      keepForEditor: !env['CI'],
      onArticle: progress.onArticle,
    });
    progress.clear();
    const isWritten = await printReport(report, options.reporter, terminal, context);
    // At a question, Ctrl-C is no signal but a key.
    if (interrupt.hasHappened() || report.leftOut?.articles.interrupted) return exitInterrupted;
    return isWritten ? exitCodeOf(report) : exitUsage;
  } finally {
    progress.clear();
    await pythons.close();
    interrupt.stop();
  }
}

function fixMode(command: Invocation['command'], { dryRun }: Options): FixMode {
  if (command !== 'fix') return 'off';
  return dryRun ? 'dryRun' : 'write';
}
