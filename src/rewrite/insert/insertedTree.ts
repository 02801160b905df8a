import type { Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import type { Range } from '../../types.ts';
import { isSameTree } from '../sameTree.ts';

/** What was inserted, as ranges of the new text, and what it took the place of, of the old one. */
export interface InsertedRanges {
  readonly inserted: readonly Range[];
  /** Inline code that ended its paragraph and is a fence now. */
  readonly replaced: readonly Range[];
}

/** Whether two trees are the same but for what was inserted and replaced, and for positions. */
export function isSameButForInserted(
  before: Root,
  after: Root,
  { inserted, replaced }: InsertedRanges,
): boolean {
  return isSameTree(
    withoutEnd(before, replaced),
    without(after, (node) => inserted.some((range) => holds(range, node))),
    [],
  );
}

function without<Tree extends Nodes>(tree: Tree, isInserted: (node: Nodes) => boolean): Tree {
  if (!('children' in tree)) return tree;
  const children = tree.children
    .filter((child: Nodes) => !isInserted(child))
    .map((child: Nodes) => without(child, isInserted));
  return { ...tree, children } as Tree;
}

function withoutEnd<Tree extends Nodes>(tree: Tree, replaced: readonly Range[]): Tree {
  if (!('children' in tree)) return tree;
  const last: Nodes | undefined = tree.children.at(-1);
  const isReplaced =
    last?.type === 'inlineCode' && replaced.some(({ start }) => start === startOf(last));
  if (tree.type === 'paragraph' && isReplaced) {
    return { ...tree, children: trimmed(tree) } as Tree;
  }
  const children = tree.children.map((child: Nodes) => withoutEnd(child, replaced));
  return { ...tree, children } as Tree;
}

/** The children but the last; no text ends with blanks at the end of a paragraph. */
function trimmed({ children }: Paragraph): PhrasingContent[] {
  const rest = children.slice(0, -1);
  const last = rest.at(-1);
  if (last?.type !== 'text') return rest;
  const value = last.value.trimEnd();
  return value === '' ? rest.slice(0, -1) : [...rest.slice(0, -1), { ...last, value }];
}

function holds({ start, end }: Range, node: Nodes): boolean {
  return start <= startOf(node) && (node.position?.end.offset ?? Infinity) <= end;
}

function startOf({ position }: Nodes): number {
  return position?.start.offset ?? -1;
}
