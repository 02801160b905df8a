/**
 * The nouns of jikko. The words are those of the glossary in `src/README.md`.
 *
 * Offsets are UTF-16 code units into the article's text (without a byte order mark), ranges are
 * half-open, lines and columns count from 1.
 */
import type { Root } from 'mdast';
import type { Problem } from './problem.ts';

/** Half-open range of offsets: `start` belongs to it, `end` does not. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where something stands in the article file; the end is behind the last character. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One Markdown file: front matter and body. */
export interface Article {
  readonly path: string;
  /** The decoded text, without a byte order mark, line ends as they stand in the file. */
  readonly text: string;
  readonly hasByteOrderMark: boolean;
  readonly tree: Root;
  /** What is wrong with the article but does not keep it from being verified. */
  readonly warnings: readonly Problem[];
}

/** The text after the opening fence, read by Zenn's rules. */
export interface InfoString {
  readonly raw: string;
  /** As written; `''` where there is none. */
  readonly language: string;
  readonly fileName: string | null;
  readonly isDiff: boolean;
}

/** A fence that holds a program to run. */
export interface CodeBlock {
  readonly range: Range;
  readonly place: Place;
  readonly info: InfoString;
  /** The code without container prefixes, line ends as `\n`, without a final newline. */
  readonly code: string;
  /** Text of the nearest heading above. */
  readonly heading: string | null;
  /** False where the fence runs to the end of its container without a closing fence. */
  readonly isClosed: boolean;
  /** True where no language says that it is Python: only one that parses is a code block. */
  readonly isTentative?: boolean;
}

export type ExpectedOutputKind =
  | 'fence'
  | 'inline'
  /** A paragraph. */
  | 'text'
  /** A paragraph in a block quote. */
  | 'quote'
  /** A comment in the code. */
  | 'comment'
  /** A session at the Python prompt: code and results in turn. */
  | 'repl'
  /** A console session: commands and what they printed. */
  | 'transcript'
  /** The end of a fence that begins with the code. */
  | 'separator';

/** What of an output a part of a claim is about. */
export type Scope =
  /** All that was printed. */
  | { readonly kind: 'all' }
  /** All that was printed, and the value of the last statement, as a notebook shows it. */
  | { readonly kind: 'allAndValue' }
  | { readonly kind: 'cell'; readonly cell: number }
  /** What was printed while the statements on these lines of the code ran, both inclusive. */
  | { readonly kind: 'statements'; readonly firstLine: number; readonly lastLine: number }
  /** What the last argument of the `print` on these lines was. */
  | { readonly kind: 'lastArgument'; readonly firstLine: number; readonly lastLine: number }
  /** The value of the statement that begins on this line of the code. */
  | { readonly kind: 'value'; readonly line: number }
  /** The exception that ended the program. */
  | { readonly kind: 'exception' };

/** Lines of a claim's text, from 0 and half-open, and what they may be about, likeliest first. */
export interface ClaimPart {
  readonly firstLine: number;
  readonly endLine: number;
  readonly scopes: readonly Scope[];
}

/**
 * How sure it is that something is a claim. What is `certain` is wrong if it does not match; what is
 * `likely` only if it comes near to what was printed; what is `possible` is none then.
 */
export type Certainty = 'certain' | 'likely' | 'possible';

/** What the article claims a code block prints. */
export interface ExpectedOutput {
  readonly kind: ExpectedOutputKind;
  /** The label's own words, such as `実行結果`; `''` where there is none. */
  readonly label: string;
  /** The whole fence, or the whole inline code with its backticks. */
  readonly range: Range;
  readonly place: Place;
  /** The claimed text without container prefixes, line ends as `\n`, without a final newline. */
  readonly text: string;
  /** Line of the article on which the first line of `text` stands. */
  readonly firstTextLine: number;
  readonly isClosed: boolean;
  readonly certainty: Certainty;
  /** Which lines claim what; absent where all of it is about all that was printed. */
  readonly parts?: readonly ClaimPart[];
  /** What stands before each line of `text` but the first, in a comment of several lines. */
  readonly continuation?: string;
  /** Other ways to read the same place, tried in order where this one does not match. */
  readonly otherReadings?: readonly ExpectedOutput[];
  /** Arguments of the command that a console session shows. */
  readonly argv?: readonly string[];
  /** The stream that a directive names. */
  readonly stream?: Stream | 'both';
  /** Why it is listed and not judged. */
  readonly notJudged?: Problem;
}

/** A code block with the outputs that the article claims for it, if any. */
export interface Example {
  readonly codeBlock: CodeBlock;
  readonly expectedOutputs: readonly ExpectedOutput[];
}

/** A file that a program finds beside itself. */
export interface ProgramFile {
  /** Relative to the program's folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Lines of a program that are compiled and run as a unit of their own. */
export interface Cell {
  /** Lines of the program, from 1; `endLine` is the first that no longer belongs to the cell. */
  readonly firstLine: number;
  readonly endLine: number;
  /** True for an entry at the Python prompt: values are shown, its file is `<stdin>`. */
  readonly isPrompt: boolean;
  /** True where `await` may stand outside of a function, as in a notebook. */
  readonly awaits: boolean;
  /** First lines of the statements whose value is to be told. */
  readonly shows: readonly number[];
}

/** What is really run for an example. */
export interface Program {
  readonly source: string;
  /** Name of the main file; default `main.py`. */
  readonly fileName?: string;
  readonly files?: readonly ProgramFile[];
  /** Null or absent for a plain `python main.py`. */
  readonly cells?: readonly Cell[] | null;
  /** True to tell of each write which statement made it. */
  readonly tracesStatements?: boolean;
  readonly argv?: readonly string[];
  /** What it reads from the keyboard; null or absent for nothing. */
  readonly stdin?: string | null;
  /** Time limit of its own. */
  readonly timeoutMs?: number | null;
}

export type Stream = 'stdout' | 'stderr';

export interface OutputLine {
  readonly stream: Stream;
  /** Without the line's end. */
  readonly text: string;
  /** When the line's last byte was written, in milliseconds since the program began to run. */
  readonly atMs: number;
  /** True where the time is the reader's, as for what a child process wrote. */
  readonly isApproximate: boolean;
}

/** What one write put on a stream. */
export interface OutputPiece {
  readonly stream: Stream;
  readonly text: string;
  readonly atMs: number;
  /** Lines of the program that were being run, innermost first. */
  readonly lines: readonly number[];
}

/** The value of a statement, told by a program that ran cell by cell. */
export interface ShownValue {
  /** First line of the statement. */
  readonly line: number;
  /** The value itself, or where it is None what the statement's method was called on. */
  readonly kind: 'value' | 'receiver';
  /** Its `repr`. */
  readonly text: string;
}

export type Limit = 'time' | 'output' | 'memory';

/** What one run of a program gave. */
export interface Output {
  /** Of both streams, in the order in which the program wrote them. */
  readonly lines: readonly OutputLine[];
  /** Null where the process was ended by a signal. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** The limit that ended the run, if one did. */
  readonly limit: Limit | null;
  readonly durationMs: number;
  /** True where bytes were replaced by U+FFFD because they were no UTF-8. */
  readonly hasInvalidUtf8: boolean;
  /** Folders made for this run alone, longest first: no text for an article. */
  readonly temporaryFolders: readonly string[];
  /** What is known of who wrote what; absent where the program was not asked to tell. */
  readonly pieces?: readonly OutputPiece[];
  readonly values?: readonly ShownValue[];
  /** What each cell gave, for a program that was run cell by cell. */
  readonly cells?: readonly Output[];
  /** False for a cell that the program did not come to. */
  readonly wasReached?: boolean;
}

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
    }
  | {
      readonly outcome: 'unstable';
      /** What one of the two runs would put there; never written. */
      readonly actual: string;
      readonly difference: Difference;
    }
  | { readonly outcome: 'failed' | 'skipped'; readonly reason: Problem };

export interface ResultReport {
  readonly expected: ExpectedOutput;
  readonly stream: Stream | 'both';
  readonly verdict: Verdict;
}

/** How a verdict was reached. */
export type Via = 'reference' | 'fork' | 'virtual' | 'cache';

export interface CodeBlockReport {
  readonly codeBlock: CodeBlock;
  /** Number of the session in which it ran, from 1; null for a code block that ran alone. */
  readonly session: number | null;
  readonly outcome: Outcome;
  /** Why it failed, was skipped, or what is remarkable about an unclaimed block. */
  readonly reason: Problem | null;
  /** Null where the block was not run. */
  readonly durationMs: number | null;
  readonly via: Via | null;
  readonly results: readonly ResultReport[];
}

export interface ArticleReport {
  readonly path: string;
  /** Why nothing of the article could be checked, or null. */
  readonly error: Problem | null;
  /** What the author should know beside the verdicts: warnings, claims that `fix` left alone. */
  readonly problems: readonly Problem[];
  readonly codeBlocks: readonly CodeBlockReport[];
  /** What `fix` did or would do; null where nothing is to be rewritten. */
  readonly rewrite: RewriteReport | null;
}

/** The claims of an article that `fix` set right. */
export interface RewriteReport {
  /** Where the claims stand in the article as it was, in the order of its lines. */
  readonly places: readonly Place[];
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
  /** Of the interpreter, such as `3.11.7`; null where none was needed or found. */
  readonly pythonVersion: string | null;
  readonly durationMs: number;
  readonly summary: Summary;
  readonly articles: readonly ArticleReport[];
  readonly otherFiles: readonly FileReport[];
  /** Problems of the whole run, such as no Python. */
  readonly problems: readonly Problem[];
}

/** Replace `range` of the original text by `text`. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}
