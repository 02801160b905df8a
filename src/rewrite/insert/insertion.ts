import type { LineIndex } from '../../article/lines.ts';
import type { JudgedExample } from '../../judge/judgedExample.ts';
import type { Article, Edit, ExpectedOutput } from '../../types.ts';
import type { PrivateFacts } from '../privateText.ts';
import type { ArticleStyles } from './articleStyles.ts';

/** A new claim, or an inline claim that becomes a fence. */
export interface Insertion {
  /** Index of the example among those of the article. */
  readonly example: number;
  /** What the claim says. */
  readonly text: string;
  /** Where it could go and how it could look, best first. */
  readonly variants: readonly Edit[];
  /** The inline claim whose place it takes; null for a new one. */
  readonly replaced: ExpectedOutput | null;
}

/** What planning the insertions of one example needs to know. */
export interface PlanContext {
  readonly article: Article;
  readonly judged: readonly JudgedExample[];
  readonly lines: LineIndex;
  readonly styles: ArticleStyles;
  readonly facts: PrivateFacts;
  /** Index of the example. */
  readonly example: number;
}

/** Different edits, in the order given. */
export function withoutRepeats(edits: readonly Edit[]): Edit[] {
  return [...new Map(edits.map((edit) => [edit.text, edit])).values()];
}
