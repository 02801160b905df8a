import { type Problem, problem } from '../problem.ts';
import type { ArticleSettings } from '../settings/articleSettings.ts';
import type { DirectiveWords } from '../settings/directive.ts';
import type { Article, Example } from '../types.ts';

/** What is set for one code block, by directives or for the whole article. */
export interface BlockSettings {
  /** The reason that the author gives, `''` for none; null where it is not skipped. */
  readonly skip: string | null;
  readonly alone: boolean;
  readonly session: string | null;
  /** Index of the example that it runs behind. */
  readonly after: number | null;
  /** Exit status that is as it should be. */
  readonly exit: number | null;
  readonly stdin: string | null;
  readonly argv: readonly string[] | null;
  readonly timeoutMs: number | null;
  /** Modules without which it is skipped. */
  readonly requires: readonly string[];
  /** Python to use; null for that of the run. */
  readonly python: string | null;
  /** True where it asks for the network. */
  readonly network: boolean;
}

export const defaultBlockSettings: BlockSettings = {
  skip: null,
  alone: false,
  session: null,
  after: null,
  exit: null,
  stdin: null,
  argv: null,
  timeoutMs: null,
  requires: [],
  python: null,
  network: false,
};

/** The settings of every code block, nearest first, and directives that name what is not there. */
export function blockSettingsOf(
  { settings }: Pick<Article, 'settings'>,
  examples: readonly Example[],
): { readonly settings: BlockSettings[]; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const all = examples.map(({ codeBlock, words = {} }, index): BlockSettings => {
    const after = words.after === undefined ? null : lastUnder(words.after, examples, index);
    if (after === -1) {
      problems.push(problem('directive-after', { heading: words.after ?? '' }, codeBlock.place));
    }
    return { ...fromWords(words, settings), after: after === -1 ? null : after };
  });
  return { settings: all, problems };
}

function fromWords(words: DirectiveWords, settings: ArticleSettings): BlockSettings {
  const seconds = words.timeoutSeconds ?? settings.timeoutSeconds;
  return {
    skip: words.skip ? (words.reason ?? '') : skipOfArticle(settings),
    alone: words.alone ?? false,
    session: words.session ?? settings.session ?? null,
    after: null,
    exit: words.exitCode ?? null,
    stdin: words.stdin ?? null,
    argv: words.argv ?? null,
    timeoutMs: seconds === undefined ? null : seconds * 1000,
    requires: words.requires ?? [],
    python: words.python ?? settings.python ?? null,
    network: words.network ?? false,
  };
}

function skipOfArticle({ skip }: ArticleSettings): string | null {
  if (skip === undefined || skip === false) return null;
  return skip === true ? '' : skip;
}

/** Index of the last code block before `index` under a heading, by its text or slug; -1 for none. */
function lastUnder(wanted: string, examples: readonly Example[], index: number): number {
  return examples
    .slice(0, index)
    .findLastIndex(
      ({ codeBlock: { heading } }) => heading !== null && slugOf(heading) === slugOf(wanted),
    );
}

/** Headings are compared without letter case, blanks and signs, as their anchors are. */
function slugOf(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
