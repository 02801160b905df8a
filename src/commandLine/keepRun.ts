import type { Cache } from '../cache/cache.ts';
import { asKept } from '../cache/keptArticles.ts';
import type { KeptRun } from '../cache/quickRun.ts';
import type { RecordedState } from '../cache/recordedState.ts';
import { renderTerminal } from '../reporters/terminal.ts';
import type { ReporterContext } from '../reporters/reporter.ts';
import { exitCodeOf } from '../report.ts';
import type { Report } from '../types.ts';
import type { RunInvocation } from './runInvocation.ts';
import type { Terminal } from './terminal.ts';
import { sourcesOfRun } from './sourcesOfRun.ts';

/** Figures that stand for the duration: how it is written depends on how long it is. */
const inMs = { durationMs: 123, figure: '123' };
const inSeconds = { durationMs: 4500, figure: '4.5' };

/**
 * Keeps a whole run of which everything passed and is kept, so that the next one like it need only
 * see that nothing changed. Runs that are about a part, or report otherwise, are made anew.
 *
 * @param beganAtMs When the run began to look, in milliseconds since 1970.
 */
export async function keepRun(
  cache: Cache,
  report: Report,
  beganAtMs: number,
  {
    invocation,
    terminal,
    context,
  }: {
    readonly invocation: RunInvocation;
    readonly terminal: Terminal;
    readonly context: ReporterContext;
  },
): Promise<void> {
  const { options, paths, selection, requirements } = invocation;
  const { cwd, env } = terminal;
  const [reporter, ...others] = options.reporter;
  const isPlain = reporter?.name === 'terminal' && reporter.file === null && others.length === 0;
  if (!isPlain || paths.length > 0 || selection !== null || options.bail !== undefined) return;
  // They may stand in a file of their own, with mistakes.
  if (requirements !== null) return;
  const conditions = report.articles.flatMap(({ path }) => cache.used.get(path) ?? []);
  const isWhole = conditions.length === report.articles.length && report.problems.length === 0;
  if (!isWhole || exitCodeOf(report) !== 0) return;
  const [requested] = options.python;
  const query = { cwd, env, ...(requested !== undefined && { requested }) };
  const python = await cache.interpreters.find(query);
  const sources = await sourcesOfRun(
    report.articles.map(({ path }) => path),
    cwd,
  );
  if (!python || !sources) return;
  const states = sources.map((path) => cache.record(path, beganAtMs));
  if (!areStates(states)) return;
  const text = {
    ms: around(inMs.figure, render(report, inMs.durationMs, context)),
    seconds: around(inSeconds.figure, render(report, inSeconds.durationMs, context)),
  };
  const { identity } = python;
  const requestedPython = requested ?? null;
  cache.keepRun(terminal, { text, states, conditions, identity, requestedPython });
}

function areStates(recordings: ReturnType<Cache['record']>[]): recordings is RecordedState[] {
  return recordings.every((one) => typeof one !== 'string');
}

/** As a run shows it in which no program ran. */
function render(report: Report, durationMs: number, context: ReporterContext): string {
  const articles = report.articles.map((article) => ({
    ...article,
    codeBlocks: article.codeBlocks.map((one) => asKept(one, Date.now())),
  }));
  return renderTerminal({ ...report, articles, durationMs, isolation: null }, context).stdout;
}

/** The duration stands last. */
function around(figure: string, text: string): KeptRun['text']['ms'] {
  const at = text.lastIndexOf(figure);
  return [text.slice(0, at), text.slice(at + figure.length)];
}
