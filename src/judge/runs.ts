import type { Runner } from '../runners/runner.ts';
import type { Output, Program } from '../types.ts';

/** The runs of an article's programs: each program runs once, and once more where it is doubted. */
export interface Runs {
  readonly first: (program: Program, runner: Runner) => Promise<Output>;
  /** While nothing else runs. */
  readonly second: (program: Program, runner: Runner) => Promise<Output>;
}

/** Remembers runs by their program: the code blocks of a session share one. */
export function createRuns(): Runs {
  const remembered = (alone: boolean): Runs['first'] => {
    const outputs = new Map<Program, Promise<Output>>();
    return (program, runner) => {
      const known = outputs.get(program) ?? runner.run({ program, alone });
      outputs.set(program, known);
      return known;
    };
  };
  return { first: remembered(false), second: remembered(true) };
}
