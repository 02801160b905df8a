import type { Stream } from '../types.ts';

/** What the HTML report says; texts of articles and outputs are escaped by it. */
export interface HtmlWords {
  readonly title: string;
  readonly skipToArticles: string;
  readonly overview: string;
  readonly articles: string;
  readonly findings: string;

  readonly show: string;
  /** Filled in by the page: `shown` and `all` stand where the numbers go. */
  readonly shownCount: (shown: string, all: string) => string;
  readonly previousProblem: string;
  readonly nextProblem: string;
  readonly appearance: string;
  readonly appearances: Readonly<Record<'auto' | 'light' | 'dark', string>>;

  readonly coverage: string;
  readonly coverageOf: (checked: number, all: number) => string;
  readonly article: string;
  readonly codeBlock: string;
  readonly reason: string;
  readonly reaches: Readonly<Record<'checked' | 'onlyRan' | 'notChecked', string>>;
  readonly notJudged: string;
  readonly noCodeBlocks: string;
  /** Of an article that could not be read or drawn. */
  readonly noText: string;
  /** Why pictures and embedded things are not there. */
  readonly noNetwork: string;

  readonly lines: (line: number, endLine: number) => string;
  readonly codeBlockAt: (line: number, outcome: string) => string;
  readonly claimAt: (line: number, outcome: string) => string;
  readonly command: (file: string, argv: readonly string[]) => string;
  readonly sameProcess: (lines: readonly number[]) => string;
  readonly ruleLink: string;
  readonly comparison: string;

  readonly timeline: string;
  readonly timelineSummary: (lines: number, lastMs: string) => string;
  readonly asTable: string;
  readonly time: string;
  readonly stream: string;
  readonly output: string;
  readonly streams: Readonly<Record<Stream, string>>;
  /** A duration or a time, short enough for an axis. */
  readonly duration: (ms: number) => string;
  readonly note: (note: string, measured: string, agrees: boolean) => string;
  readonly ended: (exitCode: number | null, signal: string | null) => string;
}
