import type { Runner } from '../runners/runner.ts';
import type { Output, Program } from '../types.ts';

/** The runs of an article's programs: each program runs once, and once more where it is doubted. */
export interface Runs {
  readonly first: (program: Program, runner: Runner) => Promise<Output>;
  /** While nothing else runs, and with sets in another order: what differs then is not repeatable. */
  readonly second: (program: Program, runner: Runner) => Promise<Output>;
  /** Of what is unstable: alone too, and with sets ordered as in the first run. */
  readonly third: (program: Program, runner: Runner) => Promise<Output>;
}

/** Remembers runs by their program: the code blocks of a session share one. */
export function createRuns(): Runs {
  return {
    first: remembering(false, 0),
    second: remembering(true, 1),
    third: remembering(true, 0),
  };
}

function remembering(alone: boolean, hashSeed: number): Runs['first'] {
  const outputs = new Map<Program, Promise<Output>>();
  return (program, runner) => {
    const known = outputs.get(program) ?? runner.run({ program, alone, hashSeed });
    outputs.set(program, known);
    return known;
  };
}
