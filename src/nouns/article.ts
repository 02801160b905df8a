/**
 * Nouns of jikko: what stands in an article. Offsets are UTF-16 code units into the article's text (without a byte order
 * mark), ranges are half-open, lines and columns count from 1.
 */
import type { Root } from 'mdast';
import type { FoundDirective } from '../article/directives.ts';
import type { Problem } from '../problem.ts';
import type { ArticleSettings } from '../settings/articleSettings.ts';
import type { DirectiveWords } from '../settings/directive.ts';
import type { Stream } from './program.ts';

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
  /** What its front matter says to jikko. */
  readonly settings: ArticleSettings;
  readonly directives: readonly FoundDirective[];
  /** Mistakes in what the article says to jikko: nothing of it is run then. */
  readonly mistakes: readonly Problem[];
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
  /** The exception that ended the program; with lines only if it came through one of them. */
  | { readonly kind: 'exception'; readonly firstLine?: number; readonly lastLine?: number };

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
  /** Of a text below a label: where the label stands, which has no result if this is none. */
  readonly labelPlace?: Place;
  /** The stream that a directive names. */
  readonly stream?: Stream | 'both';
  /** True where the code block only defines things, so that something else printed it. */
  readonly isOfDefinitions?: boolean;
  /** Why it is listed and not judged. */
  readonly notJudged?: Problem;
}

/** A code block with the outputs that the article claims for it, if any. */
export interface Example {
  readonly codeBlock: CodeBlock;
  /** True for the same code block once more, run with other arguments. */
  readonly isRepeated?: boolean;
  /** What directives say of the code block. */
  readonly words?: DirectiveWords;
  readonly expectedOutputs: readonly ExpectedOutput[];
}
