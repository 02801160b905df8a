import type { RequirementProblems } from '../nouns/requirementProblems.ts';
import type { Problem, ProblemArguments, ProblemCode } from '../problem.ts';
import type { Language } from './language.ts';
import type { Words } from './words.ts';

/** What happened, and what to do next: whole sentences on one line. */
export interface Message {
  readonly what: string;
  readonly advice: string;
}

/** A message for every code of `Codes`: a missing or an unknown code does not build. */
export type MessagesOf<Codes extends ProblemCode> = {
  readonly [Code in Codes]: (args: ProblemArguments[Code]) => Message;
};

// The themes are written so that a new code always belongs to exactly one of them.
type ArticlePrefix = `article-${string}` | `front-matter-${string}` | 'no-articles';
type ProgramPrefix =
  `isolation-${string}` | `program-${string}` | `python-${string}` | `skipped-${string}`;

type SelectionPrefix = `git-${string}` | `select-${string}` | `merge-${string}` | `watch-${string}`;

type SettingsPrefix =
  | `settings-${string}`
  | `config-${string}`
  | `reporter-${string}`
  | `init-${string}`
  | `badge-${string}`
  | `cache-${string}`;

/** They have the prefixes of their neighbours, as readers see them by code. */
export type RequirementCode = keyof RequirementProblems;

export type ArticleCode = Extract<ProblemCode, ArticlePrefix>;
export type ZennCode = Extract<ProblemCode, `zenn-${string}`>;
export type BookCode = Extract<ProblemCode, `book-${string}`>;
export type QiitaCode = Extract<ProblemCode, `qiita-${string}`>;
export type ProgramCode = Exclude<Extract<ProblemCode, ProgramPrefix>, RequirementCode>;
export type DirectiveCode = Extract<ProblemCode, `directive-${string}`>;
export type SettingsCode = Exclude<Extract<ProblemCode, SettingsPrefix>, RequirementCode>;
export type SelectionCode = Extract<ProblemCode, SelectionPrefix>;
export type ClaimCode = Exclude<
  ProblemCode,
  | ArticleCode
  | ZennCode
  | BookCode
  | QiitaCode
  | ProgramCode
  | DirectiveCode
  | SettingsCode
  | SelectionCode
  | RequirementCode
>;

/** Every word that jikko shows, in one language. */
export interface Messages {
  readonly language: Language;
  readonly problems: MessagesOf<ProblemCode>;
  readonly words: Words;
}

/**
 * Makes the message of a problem.
 *
 * @param show Applied to each text among the arguments, since those come from articles, outputs
 * and file names: the reporter decides what is safe where it writes.
 */
export function describeProblem(
  messages: Messages,
  problem: Problem,
  show: (text: string) => string,
): Message {
  const args = Object.fromEntries(
    Object.entries(problem.args).map(([name, value]: [string, unknown]) => [
      name,
      // An empty text says that there is none, and must stay so.
      typeof value === 'string' && value !== '' ? show(value) : value,
    ]),
  );
  // TypeScript cannot see that the code of a problem selects the type of its arguments.
  const describe = messages.problems[problem.code] as (args: object) => Message;
  return describe(args);
}
