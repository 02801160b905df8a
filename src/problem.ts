import type { RequirementProblems } from './nouns/requirementProblems.ts';
import type { SelectionProblems } from './nouns/selectionProblems.ts';
import type { SetupProblemArguments } from './setupProblems.ts';
import type { InstabilityCause, Place, RealClockReason } from './types.ts';

/** What of the machine, its user or his accounts is not written into an article. */
export type PrivateKind =
  'home' | 'temporary' | 'user' | 'host' | 'token' | 'privateKey' | 'password';

/**
 * What can go wrong, as data: a code and its arguments. The words live in `messages/`, one entry
 * per code and language; the types make a missing one a build error.
 */
export interface ProblemArguments
  extends SetupProblemArguments, SelectionProblems, RequirementProblems {
  // Articles that cannot be read: nothing of them is checked.
  'article-not-found': { path: string };
  'article-unreadable': { detail: string };
  'article-empty': Record<never, never>;
  'article-not-utf8': { byteOffset: number };
  'no-articles': { patterns: string };
  'article-line': { lines: string };
  'article-line-missing': { path: string };
  'python-several': { command: string };
  'front-matter-language': { language: string };
  'front-matter-unclosed': Record<never, never>;
  'front-matter-yaml': { detail: string };
  'front-matter-ambiguous': Record<never, never>;

  // Warnings about an article.
  'front-matter-missing': Record<never, never>;
  'zenn-key-missing': { key: string };
  'zenn-title': { length: number };
  'zenn-emoji': { value: string };
  'zenn-type': { value: string };
  'zenn-topics-count': { count: number };
  'zenn-topic': { topic: string };
  'zenn-published': { value: string };
  'zenn-published-at': { value: string };
  'zenn-slug': { slug: string };
  'fence-unclosed': Record<never, never>;
  'label-without-code': { label: string };
  'label-without-result': { label: string };

  // Directives, which are comments in an article.
  'directive-several-lines': Record<never, never>;
  'directive-indented': Record<never, never>;
  'directive-empty': Record<never, never>;
  'directive-misspelled': { found: string };
  'directive-unknown': { word: string; nearest: string };
  'directive-twice': { word: string };
  'directive-value-missing': { word: string; example: string };
  'directive-value-unwanted': { word: string };
  'directive-value': { word: string; value: string; example: string };
  'directive-quote': { found: string };
  'directive-equals': { found: string };
  'directive-full-width': { found: string; codePoint: string; instead: string };
  'directive-contradiction': { word: string; other: string };
  'directive-incomplete': { word: string; needs: string; example: string };
  'directive-misplaced': Record<never, never>;

  // Settings in the front matter and in the configuration file.
  'settings-no-map': { value: string };
  'settings-unknown': { key: string; nearest: string };
  'settings-value': { key: string; value: string; example: string };
  'config-unreadable': { file: string; detail: string };
  'config-no-map': { file: string };
  'config-unknown': { file: string; key: string; nearest: string };
  'config-value': { file: string; key: string; value: string; example: string };
  'settings-normaliser': { file: string; name: string; detail: string };
  'settings-normaliser-large': { file: string; name: string };
  'settings-normaliser-group': { file: string; name: string; group: string };
  'settings-normaliser-broad': { file: string; name: string; one: string; other: string };
  'settings-normaliser-unused': { name: string };
  'settings-normaliser-erases': { name: string; line: string };

  // Warnings about a book of Zenn: its config.yaml, its chapters.
  'book-config-missing': { book: string };
  'book-config-unreadable': { detail: string };
  'book-config-yaml': { detail: string };
  'book-slug': { slug: string };
  'book-key-invalid': { key: string };
  'book-price': { value: string };
  'book-chapters-list': Record<never, never>;
  'book-chapter-extension': { chapter: string };
  'book-chapter-missing': { chapter: string };
  'book-chapter-unlisted': { config: string };
  'book-chapter-unnumbered': { file: string };
  'book-chapter-slug': { slug: string };
  'book-chapter-title': Record<never, never>;
  'book-chapter-free': { value: string };

  // Warnings about an article that Qiita CLI publishes.
  'qiita-title': Record<never, never>;
  'qiita-tags': { count: number };
  'qiita-tag-empty': Record<never, never>;
  'qiita-key-missing': { key: string };
  'qiita-flag': { key: string; value: string };
  'qiita-text': { key: string; value: string };
  'qiita-private-with': { key: string };
  'qiita-campaign-agreement': Record<never, never>;

  // Claims.
  'claim-mismatch': { label: string };
  'claim-unstable': {
    label: string;
    cause: { kind: InstabilityCause };
    /** Code or settings to be copied; `''` where there are none. */
    remedy: string;
  };

  // What may help with a claim that does not match.
  'hint-line-breaks': Record<never, never>;
  /** Minor versions of Python such as `3.8`; `''` where there is no such end. */
  'hint-version': { since: string; until: string };

  // Why a program could not be checked, or what an unclaimed one did.
  'program-raised': { error: string };
  'program-exited': { exitCode: number };
  'program-killed': { signal: string };
  'program-timed-out': { seconds: number };
  'program-output-limit': { bytes: number };
  'program-memory-limit': { bytes: number };
  'program-process-limit': { processes: number };
  'program-disk-limit': { bytes: number; files: number };
  'program-isolated': { error: string; level: string };
  'isolation-unavailable': { level: string; detail: string };
  'isolation-too-weak': { level: string; required: string };
  'program-module-missing': { module: string };
  'program-reads-input': Record<never, never>;
  'program-syntax-error': { error: string };
  'program-python': { required: string; version: string };
  'program-metadata': { detail: string };
  'program-not-run': Record<never, never>;
  'program-unread': Record<never, never>;
  'program-ended-server': Record<never, never>;
  'directive-after': { heading: string };
  'directive-setup': { path: string; detail: string };
  'program-real-clock': { reason: RealClockReason };
  'program-needs-failed': { line: number; error: string };
  'python-missing': { tried: string };
  'python-too-old': { version: string; path: string };
  'python-unusable': { path: string; detail: string };
  'python-no-fork': { path: string; detail: string };

  // Why a code block was not run, or a claim not judged.
  'skipped-transcript': Record<never, never>;
  'skipped-remark': { remark: string };
  'skipped-by-author': { reason: string };
  'skipped-requires': { module: string };
  'skip-stale': Record<never, never>;
  'listed-picture': Record<never, never>;
  'listed-table': Record<never, never>;
  'listed-no-code': Record<never, never>;
  'skipped-prints-nothing': Record<never, never>;
  'skipped-machine': { path: string };
  'skipped-not-reached': Record<never, never>;
  'skipped-words': Record<never, never>;
  'skipped-diff': Record<never, never>;

  // Why a claim or a file was not rewritten.
  'rewrite-inline-lines': { lines: number };
  'rewrite-inline-empty': Record<never, never>;
  'rewrite-control-character': { codePoint: string };
  'rewrite-container': Record<never, never>;
  'rewrite-private': { kind: PrivateKind; shown: string };
  'rewrite-unproven': { detail: string };
  'write-changed-meanwhile': Record<never, never>;
  'write-read-only': Record<never, never>;
  'write-failed': { detail: string };

  // Why `fix --insert` added no claim, or what it added one to.
  'claim-missing': Record<never, never>;
  'claim-versions': { holds: string; others: string };
  'insert-unstable': Record<never, never>;
  'insert-too-long': { lines: number; characters: number; maxLines: number; maxCharacters: number };
  'insert-place-taken': Record<never, never>;
  'insert-unproven': { detail: string };

  // Why `fix --interactive` cannot ask.
  'interactive-no-terminal': Record<never, never>;
  'interactive-dry-run': Record<never, never>;

  // What the plugin says in an editor, where it executes nothing.
  'results-outdated': Record<never, never>;

  // A mistake of jikko's own.
  'internal-error': { detail: string };
}

export type ProblemCode = keyof ProblemArguments;

/** `info` is counted and listed, but no reason to look at the article. */
export type Severity = 'error' | 'warning' | 'info';

export type Problem = {
  [Code in ProblemCode]: {
    readonly code: Code;
    readonly severity: Severity;
    /** Null where the problem is not about a place in an article. */
    readonly place: Place | null;
    readonly args: ProblemArguments[Code];
  };
}[ProblemCode];

/** Makes a problem of severity `error`. */
export function problem<Code extends ProblemCode>(
  code: Code,
  args: ProblemArguments[Code],
  place: Place | null = null,
): Problem {
  return { code, severity: 'error', place, args } as Problem;
}

/** Makes a problem of severity `warning`. */
export function warning<Code extends ProblemCode>(
  code: Code,
  args: ProblemArguments[Code],
  place: Place | null = null,
): Problem {
  return { code, severity: 'warning', place, args } as Problem;
}

/** Makes a problem that is only listed. */
export function listed<Code extends ProblemCode>(
  code: Code,
  args: ProblemArguments[Code],
  place: Place | null = null,
): Problem {
  return { code, severity: 'info', place, args } as Problem;
}

/** Thrown where an article cannot be read at all; carries the problem to report. */
export class ArticleError extends Error {
  readonly problem: Problem;

  constructor(reason: Problem) {
    super(reason.code);
    this.name = 'ArticleError';
    this.problem = reason;
  }
}
