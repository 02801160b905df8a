import type {
  Certainty,
  ClockUsed,
  EqualBy,
  ExpectedOutputKind,
  Limit,
  Scope,
  Stream,
  WhyRun,
} from '../types.ts';

/** What `--explain` says; texts of articles and outputs come made safe to print. */
export interface ExplainWords {
  readonly title: (line: number) => string;
  readonly runs: (command: string, python: string | null) => string;
  readonly session: (lines: readonly number[]) => string;
  readonly cellByCell: string;
  readonly files: (names: readonly string[]) => string;
  readonly requirements: (lines: readonly string[], source: string, isInstalled: boolean) => string;
  readonly stdin: (text: string) => string;
  readonly timeout: (seconds: number) => string;
  readonly notRun: string;

  readonly run: (number: number, why: WhyRun) => string;
  readonly circumstances: (hashSeed: number, isAlone: boolean) => string;
  readonly clock: (clock: ClockUsed) => string;
  readonly printedNothing: string;
  readonly value: (line: number, text: string) => string;
  readonly approximate: string;
  readonly ended: (exitCode: number | null, signal: string | null, durationMs: number) => string;
  readonly limits: Readonly<Record<Limit, string>>;

  readonly claim: (line: number, endLine: number, kind: string, label: string) => string;
  readonly kinds: Readonly<Record<ExpectedOutputKind, string>>;
  readonly certainties: Readonly<Record<Certainty, string>>;
  readonly reading: (number: number, of: number) => string;
  readonly noClaim: string;

  readonly lines: (first: number, last: number) => string;
  readonly leftOutHere: (count: number) => string;
  readonly compared: (lines: string, scope: string, stream: string) => string;
  readonly scopes: Readonly<Record<Scope['kind'], string>>;
  readonly streams: Readonly<Record<Stream | 'both', string>>;
  readonly nothingToCompare: (lines: string) => string;
  readonly loose: string;

  readonly equal: Readonly<Record<EqualBy, string>>;
  /** Of built-in normalisers, by their names. */
  readonly builtIn: Readonly<Record<string, string>>;
  readonly normalisers: (names: readonly string[]) => string;
  readonly printed: (text: string) => string;
  readonly differs: string;
  readonly otherObject: string;
  readonly missing: string;
  readonly extra: (text: string) => string;
  readonly leftOut: (first: number, last: number, by: 'elision' | 'traceback') => string;
  readonly notes: Readonly<Record<'comment' | 'elision', string>>;
  readonly waitFrom: Readonly<Record<'previousLine' | 'earlierLine' | 'start', string>>;
  readonly wait: (from: string, ms: string, range: string, agrees: boolean) => string;
  readonly range: (least: string, most: string | null) => string;

  readonly verdict: (outcome: string) => string;
  readonly fixNothing: string;
  readonly fixNever: string;
  readonly fixWrites: string;
  readonly fixRefused: (reason: string) => string;
}
