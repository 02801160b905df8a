/**
 * Nouns of jikko: how a verdict came about, step by step. Times are in milliseconds since the program
 * began, lines are lines of the article and count from 1.
 */
import type { Problem } from '../problem.ts';
import type { Certainty, ExpectedOutputKind, Scope } from './article.ts';
import type { ClockUsed, Limit, OutputLine, ShownValue, Stream, Via } from './program.ts';
import type { Equality, RunPlan, Verdict } from './verdict.ts';

/** Everything that led to the verdicts on one code block, in the order in which it happened. */
export interface Explanation {
  readonly program: ExplainedProgram;
  /** In the order of the runs; none where nothing was run. */
  readonly runs: readonly ExplainedRun[];
  readonly claims: readonly ExplainedClaim[];
}

/** What was run. */
export interface ExplainedProgram extends RunPlan {
  /** Version of the interpreter; null where it is not known. */
  readonly python: string | null;
  /** True where what it is said to need was installed into an environment of its own. */
  readonly isInstalled?: boolean;
  readonly stdin: string | null;
  readonly timeoutMs: number;
}

export const reasonsToRun = [
  'first',
  /** A claim matched, and may not the next time: sets come in another order now. */
  'chance',
  /** The fast run did not pass, so the reference run decides. */
  'deciding',
  /** Alone, and with sets in another order: a claim did not match, or is doubted. */
  'wrong',
  /** The two runs before differ. */
  'unstable',
] as const;

/** Why a run was made. */
export type WhyRun = (typeof reasonsToRun)[number];

/** One run, and what the code block printed in it. */
export interface ExplainedRun {
  readonly why: WhyRun;
  readonly via: Via;
  /** Null where it is not known. */
  readonly clock: ClockUsed | null;
  readonly hashSeed: number;
  /** True where nothing else ran at the same time. */
  readonly isAlone: boolean;
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly limit: Limit | null;
  readonly durationMs: number;
  readonly lines: readonly OutputLine[];
  readonly values: readonly ShownValue[];
}

/** One claim: how it was read, compared and judged. */
export interface ExplainedClaim {
  readonly line: number;
  readonly endLine: number;
  readonly kind: ExpectedOutputKind;
  readonly label: string;
  readonly certainty: Certainty;
  /** Which of its readings won, from 1. */
  readonly reading: number;
  readonly readings: number;
  /** Empty where it was not compared. */
  readonly parts: readonly ExplainedPart[];
  /** Null where it turned out to be no claim. */
  readonly verdict: Verdict | null;
  readonly fix: ExplainedFix;
}

export type ExplainedFix =
  | { readonly kind: 'nothing' | 'never' }
  | { readonly kind: 'writes'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: Problem };

/** A part of a claim, and what of the output it was compared with. */
export interface ExplainedPart {
  readonly line: number;
  readonly endLine: number;
  /** Null where nothing was there to compare it with. */
  readonly scope: Scope['kind'] | null;
  readonly stream: Stream | 'both';
  readonly equality: Equality | null;
  /** True where it is equal as a value told in the way of authors, and not line by line. */
  readonly isLoose: boolean;
  readonly steps: readonly ExplainedStep[];
}

/** What makes a line of a claim equal to one of an output. */
export type EqualBy =
  /** The same characters. */
  | 'exact'
  /** The same after normalisers. */
  | 'normalisers'
  /** A frame of a traceback, or a warning: the source line may be left out. */
  | 'frame'
  /** The author's words behind it do not count. */
  | 'words'
  /** The date and time are the present ones. */
  | 'present'
  /** Measured durations agree within the tolerance. */
  | 'elapsed'
  /** `...` within the line. */
  | 'elision';

/** One step along a claim and an output; texts are one line or a frame with its source. */
export type ExplainedStep =
  | {
      readonly kind: 'equal';
      readonly line: number;
      readonly claimed: string;
      readonly printed: string;
      readonly atMs: number;
      readonly by: EqualBy;
      /** Names of the normalisers that took part. */
      readonly normalisers: readonly string[];
    }
  | {
      readonly kind: 'differs';
      readonly line: number;
      readonly claimed: string;
      readonly printed: string;
      readonly atMs: number;
      /** True where only an address or id is that of another object. */
      readonly isOtherObject: boolean;
    }
  /** Claimed and not printed. */
  | { readonly kind: 'missing'; readonly line: number; readonly claimed: string }
  /** Printed and not claimed. */
  | { readonly kind: 'extra'; readonly printed: string; readonly atMs: number }
  /** Lines of the output that the claim leaves out, by their numbers in it, from 1. */
  | {
      readonly kind: 'leftOut';
      readonly firstPrinted: number;
      readonly lastPrinted: number;
      readonly by: 'elision' | 'traceback';
    }
  | {
      readonly kind: 'note';
      readonly line: number;
      readonly claimed: string;
      readonly note: 'comment' | 'elision';
    }
  | {
      readonly kind: 'wait';
      readonly line: number;
      /** What it was measured from; null where the figure fits nothing. */
      readonly from: 'previousLine' | 'earlierLine' | 'start' | null;
      readonly startMs: number;
      readonly waitMs: number;
      /** The waits that agree with the note: from `leastMs` up to `mostMs`, null for no bound. */
      readonly leastMs: number;
      readonly mostMs: number | null;
    };
