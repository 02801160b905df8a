import type { FoundArticle } from '../../files/foundArticle.ts';
import { run } from '../../run.ts';
import type { Report } from '../../types.ts';
import type { CycleRequest } from '../../watch/watchSession.ts';
import { createPython, type Python } from '../../python.ts';
import { openCacheFor } from '../openCacheFor.ts';
import { pythonOptions, type RunInvocation } from '../runInvocation.ts';
import type { Terminal } from '../terminal.ts';

/** Runs articles, again and again. */
export interface RunOfWatch {
  readonly run: (request: CycleRequest) => Promise<Report>;
  /** Kills what runs. */
  readonly close: () => Promise<void>;
}

/**
 * Makes the run of a watch. Python is kept from one go to the next, as looking for it takes time;
 * where a go is broken off it is ended, with all that it runs.
 */
export function createRunOfWatch(invocation: RunInvocation, terminal: Terminal): RunOfWatch {
  const { options, unclaimed, badge, normalisers, requirements, selection } = invocation;
  const ofPython = pythonOptions(options, terminal);
  let python: Python | null = null;
  const close = async (): Promise<void> => {
    const ended = python;
    python = null;
    await ended?.close();
  };
  return {
    close,
    run: async ({ articles, fix, signal }) => {
      // Each go has to look anew at what its results depend on.
      const cache = fix === 'off' ? openCacheFor(invocation, terminal) : null;
      python ??= createPython({ ...ofPython, cache });
      const { getRunner, identity, version, isolation, notices } = python;
      let closing: Promise<void> | null = null;
      const onAbort = (): void => {
        closing = close();
      };
      signal.addEventListener('abort', onAbort, { once: true });
      if (signal.aborted) onAbort();
      const report = await run({
        paths: articles.flatMap(pathsOf),
        cwd: terminal.cwd,
        fix,
        context: {
          getRunner,
          limits: ofPython.limits,
          unclaimed,
          badge,
          runSkipped: options.runSkipped,
          normalisers,
          requirements,
          reference: options.reference,
          clock: options.clock,
          kept: cache?.programs ?? null,
        },
        // How often a project's normalisers are used has to be seen.
        keptArticles: normalisers.length > 0 ? null : (cache?.articles(identity) ?? null),
        selection,
        isInterrupted: () => signal.aborted,
        pythonVersion: version,
        isolation,
        notices,
      });
      signal.removeEventListener('abort', onAbort);
      await closing;
      return report;
    },
  };
}

function pathsOf({ path, lines }: FoundArticle): string[] {
  return lines === null ? [path] : lines.map((line) => `${path}:${line}`);
}
