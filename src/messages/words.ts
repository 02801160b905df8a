import type { KeptWords } from './keptWords.ts';
import type { Severity } from '../problem.ts';
import type { BadgeWords } from './badgeWords.ts';
import type { DoctorWords } from './doctorWords.ts';
import type { ExplainWords } from './explainWords.ts';
import type { InitWords } from './initWords.ts';
import type { HtmlWords } from './htmlWords.ts';
import type { SelectionWords } from './selectionWords.ts';
import type { Certainty, Isolation, Outcome, RealClockReason } from '../types.ts';

/** Code blocks with an expected output, by outcome. */
export interface ExampleCounts {
  readonly examples: number;
  readonly match: number;
  readonly mismatch: number;
  readonly unstable: number;
  readonly failed: number;
  readonly skipped: number;
}

/** All code blocks, by how far jikko got with them. */
export interface CodeBlockCounts {
  readonly articles: number;
  readonly codeBlocks: number;
  readonly checked: number;
  /** Run without anything to compare, as they claim no output. */
  readonly onlyRan: number;
  readonly notChecked: number;
}

export interface Progress {
  readonly articles: number;
  readonly articlesDone: number;
  /** Null while not all articles have been read. */
  readonly codeBlocks: number | null;
  readonly codeBlocksDone: number;
  /** Null where nothing can be said yet. */
  readonly leftMs: number | null;
}

/** Code blocks that really waited, for a reason. */
export interface WaitedCount {
  readonly reason: RealClockReason;
  readonly count: number;
}

/** What reporters say apart from problems. */
export interface Words {
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly fixed: string;
  readonly wouldBeFixed: string;
  readonly inserted: string;
  readonly wouldBeInserted: string;
  /** What stands between two sentences on one line. */
  readonly betweenSentences: string;

  readonly exampleCounts: (counts: ExampleCounts) => string;
  readonly codeBlockCounts: (counts: CodeBlockCounts) => string;
  /** A reason and how many code blocks have it. */
  readonly reasonCount: (count: number, reason: string) => string;
  readonly otherReasons: (count: number) => string;
  readonly unclaimedNotRun: string;
  readonly reasonUnknown: string;
  /** Stands above the addresses of the pages of the rules that were told. */
  readonly rulePages: string;
  readonly unreadArticles: (count: number) => string;
  readonly warnings: (count: number) => string;
  readonly fixedCount: (claims: number, articles: number) => string;
  readonly wouldFixCount: (claims: number, articles: number) => string;
  readonly insertedCount: (claims: number, articles: number) => string;
  readonly wouldInsertCount: (claims: number, articles: number) => string;
  readonly badgeCount: (articles: number) => string;
  readonly wouldBadgeCount: (articles: number) => string;
  /** Which protections were on for the programs, and why the others were not. */
  readonly isolation: (isolation: Isolation) => string;
  /** How many code blocks did not wait, and how many did and why. */
  readonly waiting: (skipped: number, waited: readonly WaitedCount[]) => string;
  readonly kept: KeptWords;
  readonly environment: (pythonVersion: string | null, durationMs: number) => string;
  readonly progress: (progress: Progress) => string;
  /** Told before what may take minutes. */
  readonly installing: (requirements: string) => string;

  /** Of `fix --interactive`: the question, what its letters mean, and that about note lines. */
  readonly askToWrite: (hasNotes: boolean) => string;
  readonly askHelp: (hasNotes: boolean) => string;
  readonly askToWriteNotes: string;

  /** Of the list: what is run for a code block. */
  readonly runs: (command: string, lines: readonly number[], files: readonly string[]) => string;
  /** Of the list: how sure it is that something is a claim. */
  readonly certainties: Readonly<Record<Certainty, string>>;

  /** Of JUnit's XML: the name of a case, and what is said of code without a claim. */
  readonly caseName: (where: string, line: number) => string;
  readonly claimsNothing: string;

  /** What `-` and `+` mean in a difference. */
  readonly claimedLines: string;
  readonly actualLines: string;
  /** The same in a difference between two runs. */
  readonly firstRun: string;
  readonly secondRun: string;
  readonly unchangedLines: (count: number) => string;
  readonly linesLeftOut: (count: number) => string;
  readonly charactersLeftOut: (count: number) => string;
  readonly textLeftOut: string;
  readonly annotationsLeftOut: (errors: number, warnings: number) => string;
  readonly sectionsLeftOut: (count: number) => string;
  readonly rowsLeftOut: (count: number) => string;

  /** Of a job summary: heads of the columns of its tables, and where something stands. */
  readonly line: string;
  readonly outcome: string;
  readonly heading: string;
  readonly label: string;
  readonly atLine: (line: number) => string;

  readonly explain: ExplainWords;
  readonly doctor: DoctorWords;
  readonly init: InitWords;
  readonly badge: BadgeWords;
  readonly html: HtmlWords;
  readonly selection: SelectionWords;
}
