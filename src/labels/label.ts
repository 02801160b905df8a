import type { Code, InlineCode } from 'mdast';
import type { LeafBlock } from '../article/flow.ts';
import type { InfoString } from '../types.ts';

/** What marks a place of an article as a claimed result. */
export interface Label {
  /** The label's own words, as they stand. */
  readonly text: string;
  /** The result, where the label's block holds or is it; null where it is the fence that follows. */
  readonly result: Code | InlineCode | null;
  /**
   * Whether the label can be nothing else: then a Python fence behind it is a result, too, and one
   * without a result or without code is worth a warning.
   */
  readonly isCertain: boolean;
}

/**
 * One way in which authors mark a result. A form sees one block of the article at a time (for a
 * fence with its info string); what the label binds to is decided elsewhere, alike for all forms.
 */
export interface LabelForm {
  readonly name: string;
  readonly find: (block: LeafBlock, info: InfoString | null) => Label | null;
}
