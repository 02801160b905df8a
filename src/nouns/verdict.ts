/**
 * Nouns of jikko: what was found. Offsets are UTF-16 code units into the article's text (without a byte order
 * mark), ranges are half-open, lines and columns count from 1.
 */
import type { Problem } from '../problem.ts';
import type { CodeBlock, ExpectedOutput, Place, Range } from './article.ts';
import type { BadgeReport } from './badge.ts';
import type { Explanation } from './explanation.ts';
import type { Instability } from './instability.ts';
import type { Isolation } from './isolation.ts';
import type { KeptFacts } from './kept.ts';
import type { ClockUsed, Stream, Via } from './program.ts';
import type { ShownArticle, Timeline } from './shown.ts';
import type { LeftOut, ShardReport } from './selection.ts';

/** Which line or words of a claim differ from the output; renderers make the picture of it. */
export interface DiffRow {
  readonly kind: 'same' | 'claimed' | 'actual';
  readonly text: string;
  /** Line of the article for `same` and `claimed`, null for `actual`. */
  readonly lineInArticle: number | null;
  /** Ranges within `text` that differ from the row's counterpart. */
  readonly changed: readonly Range[];
}

/** The claim against the output, where they differ. */
export interface Difference {
  readonly rows: readonly DiffRow[];
  /** The first line of the article that is wrong. */
  readonly firstLineInArticle: number;
  /** `runs` where the two sides are two runs and no article; the lines count from 1 then. */
  readonly between?: 'runs';
}

export type Outcome = 'match' | 'mismatch' | 'unstable' | 'failed' | 'skipped' | 'unclaimed';

/** The steps that made claim and output equal, beyond being the same characters. */
export type Equality = 'exact' | 'normalised' | 'noteLines';

/** What jikko found about one expected output. Not run is another shape than not equal. */
export type Verdict =
  | {
      readonly outcome: 'match';
      readonly equality: Equality;
    }
  | {
      readonly outcome: 'mismatch';
      /** What `fix` would put there. */
      readonly actual: string;
      readonly difference: Difference;
      /** The new text of each part of the claim; null for one that is right. */
      readonly partTexts?: readonly (string | null)[];
      /** What may help: the claim is right but for line breaks, or for another version of Python. */
      readonly hint?: Problem | null;
    }
  | {
      readonly outcome: 'unstable';
      /** What one of the two runs would put there; never written. */
      readonly actual: string;
      readonly difference: Difference;
      readonly instability: Instability;
    }
  | { readonly outcome: 'failed' | 'skipped'; readonly reason: Problem };

/** What was found on one of several Pythons. */
export interface VersionOutcome {
  /** Version of the interpreter, such as `3.11.7`, or what was asked for where there is none. */
  readonly python: string;
  readonly outcome: Outcome;
}

export interface ResultReport {
  readonly expected: ExpectedOutput;
  readonly stream: Stream | 'both';
  readonly verdict: Verdict;
  /** Only where several Pythons were asked for: then `verdict` is the worst. */
  readonly versions?: readonly VersionOutcome[];
}

/** What is run for a code block. */
export interface RunPlan {
  /** The main file: what `python` is called with. */
  readonly file: string;
  readonly argv: readonly string[];
  /** Lines of the article where the code blocks stand that run in the same process, this one too. */
  readonly codeBlockLines: readonly number[];
  /** Names of the files of the article beside it. */
  readonly files: readonly string[];
  /** True where it runs cell by cell, as at a prompt or in a notebook. */
  readonly hasCells: boolean;
  /** Packages that it is said to need, and where that is said; absent for none. */
  readonly requirements?: { readonly lines: readonly string[]; readonly source: string };
}

export interface CodeBlockReport {
  readonly codeBlock: CodeBlock;
  /** Number of the session in which it ran, from 1; null for a code block that ran alone. */
  readonly session: number | null;
  readonly runs: RunPlan;
  readonly outcome: Outcome;
  /** Why it failed, was skipped, or what is remarkable about an unclaimed block. */
  readonly reason: Problem | null;
  /** Null where the block was not run. */
  readonly durationMs: number | null;
  readonly via: Via | null;
  /** Of the run that decided; null where the block was not run. */
  readonly clock: ClockUsed | null;
  readonly results: readonly ResultReport[];
  /** Only where several Pythons were asked for: then `outcome` is the worst. */
  readonly versions?: readonly VersionOutcome[];
  /** Only where passes are kept. */
  readonly kept?: KeptFacts;
  /** Only where it is asked for. */
  readonly explanation?: Explanation;
  /** Only for a report that shows it; absent where nothing was run. */
  readonly timeline?: Timeline;
}

export interface ArticleReport {
  readonly path: string;
  /** Why nothing of the article could be checked, or null. */
  readonly error: Problem | null;
  /** What the author should know beside the verdicts: warnings, claims that `fix` left alone. */
  readonly problems: readonly Problem[];
  readonly codeBlocks: readonly CodeBlockReport[];
  /** Places that look like results or code and are neither run nor judged, and why. */
  readonly notJudged: readonly Problem[];
  /** What `fix` did or would do; null where nothing is to be rewritten. */
  readonly rewrite: RewriteReport | null;
  /** How many of its code blocks were not asked for; absent for none. */
  readonly codeBlocksLeftOut?: number;
  /** Only where the badge is what was asked for. */
  readonly badge?: BadgeReport;
  /** Only for a report that shows it. */
  readonly shown?: ShownArticle;
  /** What `fix` would write; only where it is asked for. */
  readonly suggestions?: readonly Suggestion[];
}

/** What `fix` would write for one claim: a single edit of the file. */
export interface Suggestion {
  /** Where the claim stands. */
  readonly claim: Place;
  /** What is replaced; **columns count bytes of UTF-8**, from 1. */
  readonly range: Place;
  readonly text: string;
}

/** The claims of an article that `fix` set right. */
export interface RewriteReport {
  /** Where the claims stand in the article as it was, in the order of its lines. */
  readonly places: readonly Place[];
  /** The code blocks that got a claim, likewise; absent for none. */
  readonly insertedAt?: readonly Place[];
  /** True where the line that tells how far it was verified changed; absent for no. */
  readonly hasNewBadge?: boolean;
  /** A unified diff of the article. */
  readonly patch: string;
  /** False for a dry run. */
  readonly isWritten: boolean;
}

/** The counts of code blocks by outcome; `examples` are those with an expected output. */
export interface Summary {
  readonly articles: number;
  readonly codeBlocks: number;
  readonly examples: number;
  readonly match: number;
  readonly mismatch: number;
  readonly unstable: number;
  readonly failed: number;
  readonly skipped: number;
  readonly unclaimed: number;
}

/** What the author should know about a file that is no article, such as a book's `config.yaml`. */
export interface FileReport {
  readonly path: string;
  /** Warnings: they are told, and make no difference to the exit status. */
  readonly problems: readonly Problem[];
}

export interface Report {
  /** Of the interpreter, such as `3.11.7`, or of all, with commas; null where none was needed or found. */
  readonly pythonVersion: string | null;
  /** What programs were kept from; null where nothing was run. */
  readonly isolation: Isolation | null;
  readonly durationMs: number;
  readonly summary: Summary;
  readonly articles: readonly ArticleReport[];
  readonly otherFiles: readonly FileReport[];
  /** Problems of the whole run, such as no Python. */
  readonly problems: readonly Problem[];
  /** What was found and not looked at; absent where that is nothing. */
  readonly leftOut?: LeftOut;
  /** Only of a run that was divided. */
  readonly shard?: ShardReport;
}

/** Replace `range` of the original text by `text`. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}
