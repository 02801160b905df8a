import type { Runner } from '../runners/runner.ts';
import type { Miss, NotKept, Output, Program } from '../types.ts';
import { dependenciesOf } from './dependencies.ts';
import { type Conditions, missOf } from './conditions.ts';
import { lifeOf } from './lifeOf.ts';
import type { Look } from './recordedState.ts';
import { keyOf, type Store } from './store.ts';

/** What a program gave in a run where its claims matched. */
export interface KeptOutputs {
  readonly first: Output;
  /** With sets in another order; null where nobody asked. */
  readonly again: Output | null;
}

export interface KeptProgram extends KeptOutputs {
  readonly conditions: Conditions;
}

/** Keeps what programs gave, so that they need not run again. */
export interface KeptPrograms {
  readonly find: (program: Program, runner: Runner) => KeptProgram | Miss;
  /** Keeps it, or tells why not. Of several calls for a program the one that knows more counts. */
  readonly keep: (program: Program, runner: Runner, outputs: KeptOutputs) => Conditions | NotKept;
}

/** So long after the start of a run no program runs yet. */
const beforeProgramsMs = 50;

/**
 * What was read and had changed since this is called is not kept: another program of the run may
 * have written it, and writes it again in the next.
 *
 * @param circumstances Everything that programs run under, but for the interpreter.
 */
export function createKeptPrograms(store: Store, circumstances: string, look: Look): KeptPrograms {
  const latestMs = Date.now() + beforeProgramsMs;
  const kept = new WeakMap<Program, { isVaried: boolean; answer: Conditions | NotKept }>();
  const keyFor = (program: Program, { identity }: Runner): string | null =>
    identity ? keyOf(circumstances, identity, program) : null;
  return {
    find: (program, runner) => {
      const key = keyFor(program, runner);
      const found = key && (store.read('programs', key) as KeptProgram | null);
      if (!found) return { why: 'new' };
      return missOf(found.conditions, look) ?? found;
    },
    keep: (program, runner, outputs) => {
      const before = kept.get(program);
      const isVaried = outputs.again !== null;
      if (before && (before.isVaried || !isVaried)) return before.answer;
      const key = keyFor(program, runner);
      const answer = key === null ? 'python' : conditionsOf(program, outputs, look, latestMs);
      kept.set(program, { isVaried, answer });
      if (key === null || typeof answer === 'string') return answer;
      const entry: KeptProgram = {
        first: withoutReads(outputs.first),
        again: outputs.again && withoutReads(outputs.again),
        conditions: answer,
      };
      store.write('programs', key, entry);
      return answer;
    },
  };
}

function conditionsOf(
  program: Program,
  { first, again }: KeptOutputs,
  look: Look,
  latestMs: number,
): Conditions | NotKept {
  const short = lifeOf(program, first);
  if (typeof short === 'string') return short;
  const ofAgain = again ? lifeOf(program, again) : short;
  if (typeof ofAgain === 'string') return ofAgain;
  const reads = [...(first.reads ?? []), ...(again?.reads ?? [])];
  const dependencies = dependenciesOf(reads, Math.min(first.beganAtMs ?? 0, latestMs), look);
  if (typeof dependencies === 'string') return dependencies;
  return { dependencies, short: [...new Set([...short, ...ofAgain])], keptAtMs: Date.now() };
}

function withoutReads(output: Output): Output {
  const { reads: untold, ...others } = output;
  return untold ? others : output;
}
