import type { Problem } from '../problem.ts';
import type { CodeFacts } from '../sessions/facts.ts';
import type { ClockSetting } from '../settings/runOptions.ts';
import type { Output, Program, Requirements } from '../types.ts';

/** How a program may be run. */
export interface RunRequest {
  readonly program: Program;
  /** True to run while nothing else runs, so that its times are not disturbed. */
  readonly alone: boolean;
  /** Seed of whatever the language orders by hashes, as Python's sets of strings; default 0. */
  readonly hashSeed?: number;
  /**
   * `fast` for a run that may take another way than the reference run, which is the default. It may
   * only make a pass quicker to see: `Output.via` says which way it was.
   */
  readonly mode?: 'reference' | 'fast';
  /** For a fast run; a reference run always has the real clock. Default `auto`. */
  readonly clock?: ClockSetting;
  /** True for `Output.reads`, by a hook that a program can hardly notice. Default false. */
  readonly tellsReads?: boolean;
}

/**
 * Turns a program of one language into an output, under limits, in a fresh directory. An
 * implementation is an entry in `runners/`, and must pass the contract suite `tests/runners/`.
 */
export interface Runner {
  /** Resolves also when the program fails; rejects only when the run was interrupted. */
  readonly run: (request: RunRequest) => Promise<Output>;
  /**
   * To be called where runs of programs are going to be asked for: what starts slowly can start.
   *
   * @param text That the programs are in, such as an article.
   */
  readonly expectRuns?: (text: string) => void;
  /**
   * Tells what codes consist of, without running them; null where that cannot be told. A runner
   * without it runs each code block alone, and finds no claims in code.
   */
  readonly survey?: (codes: readonly string[]) => Promise<readonly CodeFacts[] | null>;
  /** What makes this interpreter another one than the next; absent where results are not kept. */
  readonly identity?: string | null;
  /** Of the interpreter, such as `3.11.7`; absent where there is none. */
  readonly version?: string;
  /** What was installed for its programs; absent for the interpreter as it is. */
  readonly requirements?: readonly string[];
  /** What is to be told of the runner itself, once in a run. */
  readonly notices?: () => readonly Problem[];
  /** Kills what still runs and removes every temporary folder; safe to call twice. */
  readonly close: () => Promise<void>;
}

/**
 * A runner, or why there is none, such as no Python; for the same Python always the same answer.
 *
 * @param python That an article or a directive asks for; null for that of the run.
 * @param requirements What the program needs. They are installed where the user lets jikko install
 * things, and else make no difference.
 */
export type GetRunner = (
  python?: string | null,
  requirements?: Requirements | null,
) => Promise<{ readonly runner: Runner } | { readonly problem: Problem }>;

/** Limits on one program. */
export interface Limits {
  readonly timeoutMs: number;
  readonly maxOutputBytes: number;
  readonly maxMemoryBytes: number;
  readonly maxProcesses: number;
  /** Of the folder of a run, and of one file. */
  readonly maxDiskBytes: number;
  readonly maxFiles: number;
}

export const defaultLimits: Limits = {
  timeoutMs: 10_000,
  maxOutputBytes: 1024 * 1024,
  maxMemoryBytes: 1024 * 1024 * 1024,
  maxProcesses: 256,
  maxDiskBytes: 512 * 1024 * 1024,
  maxFiles: 20_000,
};
