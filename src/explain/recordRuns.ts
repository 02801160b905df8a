import type { GetRunner, Runner, RunRequest } from '../runners/runner.ts';
import type { Output, Program } from '../types.ts';

/** A run as it was asked for, and what it gave. */
export interface RecordedRun {
  readonly request: RunRequest;
  /** True in an environment of its own. */
  readonly isInstalled: boolean;
  readonly output: Output;
}

/** Runners that are watched while they run, and what they ran. */
export interface RunRecord {
  readonly getRunner: GetRunner;
  /** The runs of a program, in their order. */
  readonly runsOf: (program: Program) => readonly RecordedRun[];
}

/** Lets runners tell what they run: nobody who judges has to know that it will be explained. */
export function recordRuns(getRunner: GetRunner): RunRecord {
  const runs = new Map<Program, RecordedRun[]>();
  const recording = (runner: Runner): Runner => ({
    ...runner,
    run: async (request) => {
      const output = await runner.run(request);
      const isInstalled = runner.requirements !== undefined;
      const known = runs.get(request.program) ?? [];
      runs.set(request.program, [...known, { request, isInstalled, output }]);
      return output;
    },
  });
  return {
    getRunner: async (...asked) => {
      const found = await getRunner(...asked);
      return 'problem' in found ? found : { runner: recording(found.runner) };
    },
    runsOf: (program) => runs.get(program) ?? [],
  };
}
