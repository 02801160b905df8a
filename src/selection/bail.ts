import { NotStarted } from '../judge/notStarted.ts';
import { problem } from '../problem.ts';
import type { GetRunner, Runner } from '../runners/runner.ts';
import { createScheduler, type Scheduler } from '../runners/scheduler.ts';
import type { CodeBlockReport, Outcome, Program } from '../types.ts';

/** Ends a run early: after so many wrong claims no further program starts. */
export interface Bail {
  /** Counts the wrong claims of a code block. */
  readonly onCodeBlock: (report: CodeBlockReport) => void;
  readonly isOver: () => boolean;
  /** Runners that start no further program once it is over. */
  readonly guard: (getRunner: GetRunner) => GetRunner;
}

const wrongOutcomes: ReadonlySet<Outcome> = new Set(['mismatch', 'unstable']);

/** @param maxWrong The run goes on until so many claims are wrong or unstable. */
export function createBail(maxWrong: number, cores: number): Bail {
  let wrong = 0;
  const isOver = (): boolean => wrong >= maxWrong;
  // A runner's own queue cannot be told to forget what waits in it; so little gets there at once.
  const scheduler = createScheduler({ cores: cores * 2, maxRunning: cores * 2 });
  const runners = new Map<Runner, Runner>();
  return {
    isOver,
    onCodeBlock: ({ results }) => {
      wrong += results.filter(({ verdict }) => wrongOutcomes.has(verdict.outcome)).length;
    },
    guard:
      (getRunner) =>
      async (...asked) => {
        const found = await getRunner(...asked);
        if ('problem' in found) return found;
        const { runner } = found;
        const guarded = runners.get(runner) ?? guardedRunner(runner, scheduler, isOver, maxWrong);
        runners.set(runner, guarded);
        return { runner: guarded };
      },
  };
}

function guardedRunner(
  runner: Runner,
  scheduler: Scheduler,
  isOver: () => boolean,
  maxWrong: number,
): Runner {
  const started = new WeakSet<Program>();
  return {
    ...runner,
    run: (request) => {
      const { program } = request;
      // What began is judged to its end: a mismatch is run once more before it counts.
      if (started.has(program)) return runner.run(request);
      return scheduler.schedule(async () => {
        if (isOver()) {
          const reason = problem('select-bail', { claims: maxWrong });
          throw new NotStarted({ ...reason, severity: 'info' });
        }
        started.add(program);
        return runner.run(request);
      }, false);
    },
  };
}
