import type { Nodes } from 'mdast';
import type { Range } from '../types.ts';

/**
 * Whether two trees are the same but for positions and for the values of the nodes that stand at
 * the given ranges of the first tree's text.
 */
export function isSameTree(before: Nodes, after: Nodes, edited: readonly Range[]): boolean {
  const starts = new Map(edited.map(({ start, end }) => [start, end]));
  return isSame(before, after, starts);
}

function isSame(before: Nodes, after: Nodes, edited: ReadonlyMap<number, number>): boolean {
  if (before.type !== after.type) return false;
  const { start, end } = before.position ?? {};
  const isEdited =
    (before.type === 'code' || before.type === 'inlineCode') &&
    edited.get(start?.offset ?? -1) === end?.offset;
  if (ownFields(before, isEdited) !== ownFields(after, isEdited)) return false;
  if (!('children' in before) || !('children' in after)) return true;
  const others: readonly Nodes[] = after.children;
  if (before.children.length !== others.length) return false;
  return before.children.every((child, k) => {
    const other = others[k];
    return other !== undefined && isSame(child, other, edited);
  });
}

function ownFields(node: Nodes, isEdited: boolean): string {
  const ignored = new Set(['position', 'children', ...(isEdited ? ['value'] : [])]);
  return JSON.stringify(Object.entries(node).filter(([key]) => !ignored.has(key)));
}
