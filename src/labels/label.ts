import type { InlineCode } from 'mdast';
import type { LeafBlock } from '../article/flow.ts';

/** What marks a place of an article as a claimed result. */
export interface Label {
  /** The label's own words, as they stand. */
  readonly text: string;
  /** The result, where the label's block holds it; null where it is the fence that follows. */
  readonly result: InlineCode | null;
}

/**
 * One way in which authors mark a result. A form sees one block of the article at a time; what the
 * label binds to is decided elsewhere, alike for all forms.
 */
export interface LabelForm {
  readonly name: string;
  readonly find: (block: LeafBlock) => Label | null;
}
