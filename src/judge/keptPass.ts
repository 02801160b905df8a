import type { Conditions } from '../cache/conditions.ts';
import type { KeptOutputs, KeptPrograms } from '../cache/keptPrograms.ts';
import type { Example, Miss, NotKept, Output, Program } from '../types.ts';
import type { Runner } from '../runners/runner.ts';
import { hasMatch, isFastPass } from './fastPass.ts';
import type { JudgedExample, JudgedRun } from './judgedExample.ts';
import { mayVary } from './mayVary.ts';

/** A pass that fast runs showed, with what they gave. */
export interface QuickPass {
  readonly run: JudgedRun;
  readonly outputs: KeptOutputs;
}

/** What is judged. */
export interface Judging {
  readonly example: Example;
  readonly program: Program;
  readonly runner: Runner;
  readonly judge: (output: Output) => JudgedRun;
}

/** What became of keeping. */
export interface Keeping {
  /** Null where what was kept served. */
  readonly miss: Miss | null;
  readonly answer: Conditions | NotKept;
}

/**
 * Judges the article's claims, as they stand now, by what the program gave earlier. It can only show
 * a pass: whatever else comes out, the program is run.
 */
export function passFromKept(
  kept: KeptPrograms,
  { example, program, runner, judge }: Judging,
): (Keeping & { readonly run: JudgedRun }) | { readonly miss: Miss } {
  const found = kept.find(program, runner);
  if ('why' in found) return { miss: found };
  const run = judge({ ...found.first, via: 'cache' });
  if (!isFastPass(example, run)) return { miss: { why: 'claim' } };
  if (hasMatch(run) && mayVary(program)) {
    if (!found.again) return { miss: { why: 'new' } };
    if (!isFastPass(example, judge(found.again))) return { miss: { why: 'claim' } };
  }
  return { run, miss: null, answer: found.conditions };
}

/** Keeps what showed a pass, or tells why not. */
export function keepPass(
  kept: KeptPrograms,
  pass: QuickPass | null,
  { report: { outcome, reason } }: JudgedExample,
  { program, runner }: Judging,
): Conditions | NotKept {
  const isRight = outcome === 'match' || (outcome === 'unclaimed' && reason === null);
  if (!pass) return isRight ? 'untold' : 'noPass';
  return kept.keep(program, runner, pass.outputs);
}

/** Tells in the report what became of keeping. */
export function withKept(found: JudgedExample, { miss, answer }: Keeping): JudgedExample {
  const isKept = typeof answer !== 'string';
  const kept = {
    keptAtMs: miss === null && isKept ? answer.keptAtMs : null,
    miss,
    short: isKept ? answer.short : [],
    notKept: isKept ? null : answer,
  };
  const report = { ...found.report, kept };
  return { ...found, report, ...(isKept && { conditions: answer }) };
}
