import type { Code, InlineCode, Nodes, Paragraph, Root } from 'mdast';
import { leafBlocks } from '../../article/flow.ts';
import { findLabel } from '../../labels/forms.ts';

/** A node with what it stands in, outermost first. */
export interface Found<Node extends Nodes> {
  readonly node: Node;
  readonly ancestors: readonly Nodes[];
}

/** The fence that begins at an offset. */
export function fenceAt(tree: Root, offset: number): Found<Code> | null {
  return find(tree, offset, (node): node is Code => node.type === 'code');
}

/** The inline code that begins at an offset. */
export function inlineCodeAt(tree: Root, offset: number): Found<InlineCode> | null {
  return find(tree, offset, (node): node is InlineCode => node.type === 'inlineCode');
}

function find<Node extends Nodes>(
  tree: Nodes,
  offset: number,
  isWanted: (node: Nodes) => node is Node,
  ancestors: readonly Nodes[] = [],
): Found<Node> | null {
  const start = tree.position?.start.offset ?? 0;
  const end = tree.position?.end.offset ?? 0;
  if (offset < start || offset > end) return null;
  if (isWanted(tree) && start === offset) return { node: tree, ancestors };
  if (!('children' in tree)) return null;
  for (const child of tree.children) {
    const found = find(child, offset, isWanted, [...ancestors, tree]);
    if (found) return found;
  }
  return null;
}

/** Whether a blank line between the blocks of an item would change how its list is shown. */
export function isInTightList(ancestors: readonly Nodes[]): boolean {
  const item = ancestors.findLast(({ type }) => type !== 'paragraph');
  return item?.type === 'listItem' && item.spread !== true;
}

/**
 * Whether a label stands behind a code block, before the next fence: what it announces is a picture
 * or a table, or is still to be written.
 */
export function hasLabelBehind(
  tree: Root,
  offset: number,
  isCodeBlock: (fence: Code) => boolean,
): boolean {
  const blocks = leafBlocks(tree);
  const index = blocks.findIndex((block) => block.position?.start.offset === offset);
  for (const [k, block] of blocks.entries()) {
    if (k <= index) continue;
    if (block.type === 'code') return false;
    const next = blocks[k + 1];
    const announcesCode = next?.type === 'code' && isCodeBlock(next);
    if (findLabel(block, null) && !announcesCode) return true;
    if (block.type === 'heading') return false;
  }
  return false;
}

/** A paragraph that ends with this very inline code. */
export function paragraphEndingWith({ node, ancestors }: Found<InlineCode>): Paragraph | null {
  const paragraph = ancestors.at(-1);
  if (paragraph?.type !== 'paragraph') return null;
  return paragraph.children.at(-1) === node ? paragraph : null;
}
