import type { Runner, RunRequest } from '../runners/runner.ts';
import type { ClockSetting } from '../settings/runOptions.ts';
import type { Output, Program } from '../types.ts';

/** The runs of an article's programs: each runs once a way, and once more where it is doubted. */
export interface Runs {
  /** The quickest way that there is: good for a pass, and for nothing else. */
  readonly fast: (program: Program, runner: Runner) => Promise<Output>;
  /** The quickest way, with sets in another order: what matched by chance does not match again. */
  readonly fastAgain: (program: Program, runner: Runner) => Promise<Output>;
  /** The reference run. */
  readonly first: (program: Program, runner: Runner) => Promise<Output>;
  /** While nothing else runs, and with sets in another order: what differs then is not repeatable. */
  readonly second: (program: Program, runner: Runner) => Promise<Output>;
  /** Of what is unstable: alone too, and with sets ordered as in the first run. */
  readonly third: (program: Program, runner: Runner) => Promise<Output>;
}

/**
 * Remembers runs by their program: the code blocks of a session share one.
 *
 * @param onlyReference True to take no other way than the reference run.
 * @param clock That of fast runs.
 * @param tellsReads True for fast runs that tell what they look at, by a hook that no plain run has:
 * none of them stands for a reference run.
 */
export function createRuns(
  onlyReference: boolean,
  clock: ClockSetting = 'auto',
  tellsReads: boolean = false,
): Runs {
  const first = remembering({ alone: false, hashSeed: 0 });
  const second = remembering({ alone: true, hashSeed: 1 });
  const third = remembering({ alone: true, hashSeed: 0 });
  if (onlyReference) return { fast: first, fastAgain: second, first, second, third };
  const quickly = { alone: false, mode: 'fast', clock, ...(tellsReads && { tellsReads }) } as const;
  const fast = remembering({ ...quickly, hashSeed: 0 });
  return {
    fast,
    fastAgain: remembering({ ...quickly, hashSeed: 1 }),
    // Where no other way is open, the fast run was the reference run.
    first: async (program, runner) => {
      if (tellsReads) return first(program, runner);
      const output = await fast(program, runner);
      return isReference(output) ? output : first(program, runner);
    },
    second,
    third,
  };
}

function isReference({ via = 'reference' }: Output): boolean {
  return via === 'reference';
}

function remembering(how: Omit<RunRequest, 'program'>): Runs['first'] {
  const outputs = new Map<Program, Promise<Output>>();
  return (program, runner) => {
    const known = outputs.get(program) ?? runner.run({ program, ...how });
    outputs.set(program, known);
    return known;
  };
}
