import type { Stream } from '../types.ts';
import type { ValueSchema } from './directiveValues.ts';

/** What a directive comment says, its words checked; a word that is not there is absent. */
export interface DirectiveWords {
  readonly skip?: true;
  /** Why it is skipped; only with `skip`. */
  readonly reason?: string;
  readonly timeoutSeconds?: number;
  readonly session?: string;
  readonly alone?: true;
  /** Text or slug of a heading, without `#`. */
  readonly after?: string;
  readonly exitCode?: number;
  readonly stdin?: string;
  readonly argv?: readonly string[];
  readonly python?: string;
  readonly requires?: readonly string[];
  readonly network?: true;
  readonly result?: true;
  readonly noResult?: true;
  readonly noInsert?: true;
  readonly stream?: Stream | 'both';
  /** Always with `setupFile`. */
  readonly setup?: true;
  /** Relative to the article's folder. */
  readonly setupFile?: string;
  readonly notebook?: true;
  /** Marks the line that `fix` keeps up to date; see `src/badge/`. */
  readonly badge?: true;
}

/**
 * What a word is about: the code block behind it (or the one whose label it ends), the result
 * behind it, or the whole article, wherever it stands.
 */
export type DirectiveTarget = 'codeBlock' | 'result' | 'article';

/** One word of directives: checks, suggestions and the documentation come from here. */
export interface DirectiveWord {
  readonly name: string;
  readonly property: keyof DirectiveWords;
  /** Null for a word that takes no value. */
  readonly schema: ValueSchema<unknown> | null;
  readonly target: DirectiveTarget;
  /** As an author would write it, with the words that it needs. */
  readonly example: string;
  readonly description: { readonly ja: string; readonly en: string };
  /** The word that must stand in the same comment. */
  readonly needs?: string;
  /** Words that say the contrary. */
  readonly excludes?: readonly string[];
}
