import { availableParallelism } from 'node:os';
import { exitCodeOf } from '../report.ts';
import type { ReporterContext } from '../reporters/reporter.ts';
import type { FixMode } from '../run.ts';
import { createPythons } from '../runOnEach.ts';
import type { Report } from '../types.ts';
import { createBail } from '../selection/bail.ts';
import type { Options } from '../settings/options.ts';
import { openCacheFor } from './openCacheFor.ts';
import { exitInterrupted, exitUsage } from './exitStatuses.ts';
import { askOnTerminal } from './interactive/askOnTerminal.ts';
import { keepRun } from './keepRun.ts';
import { onInterrupt } from './onInterrupt.ts';
import { renderBadges } from '../reporters/badges.ts';
import type { Badge } from '../nouns/badge.ts';
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
  const { unclaimed, normalisers, requirements } = invocation;
  const { cwd, env, stderr } = terminal;
  const { messages } = context;
  const shown = { ...context, showsWhy: options.why };
  const beganAtMs = Date.now();
  const { onInstall, ...progress } = createProgress(stderr, messages);
  const cache = openCacheFor(invocation, terminal);
  const ofPython = { ...pythonOptions(options, terminal), cache, onInstall };
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
      badgeOnly: command === 'badge',
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
        badge: badgeOf(invocation, context),
        runSkipped: options.runSkipped,
        normalisers,
        requirements,
        reference: options.reference,
        kept: cache?.programs ?? null,
        clock: options.clock,
      },
      isWholeProject,
      cache,
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
    if (cache) await keepRun(cache, report, beganAtMs, { invocation, terminal, context: shown });
    cache?.prune();
    const isWritten = await print(report, invocation, terminal, shown);
    // At a question, Ctrl-C is no signal but a key.
    if (interrupt.hasHappened() || report.leftOut?.articles.interrupted) return exitInterrupted;
    return isWritten ? exitCodeOf(report) : exitUsage;
  } finally {
    progress.clear();
    await pythons.close();
    interrupt.stop();
  }
}

/** False where a report could not be written. */
async function print(
  report: Report,
  { command, options }: RunInvocation,
  terminal: Terminal,
  context: ReporterContext,
): Promise<boolean> {
  if (command !== 'badge') return printReport(report, options.reporter, terminal, context);
  terminal.stdout.write(renderBadges(report, context).stdout);
  return true;
}

function fixMode(command: Invocation['command'], { dryRun, write }: Options): FixMode {
  if (command === 'badge') return write ? 'write' : 'dryRun';
  if (command !== 'fix') return 'off';
  return dryRun ? 'dryRun' : 'write';
}

/** Who asks for the line need not ask for it in the settings as well. */
function badgeOf({ command, badge }: RunInvocation, { messages }: ReporterContext): Badge {
  return command === 'badge' && badge === 'off' ? messages.language : badge;
}
