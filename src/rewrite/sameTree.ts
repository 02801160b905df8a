import type { Nodes } from 'mdast';
import type { ExpectedOutput, Range } from '../types.ts';

type Edited = Pick<ExpectedOutput, 'range'>;

/**
 * Whether two trees are the same but for positions and for what the claims say that stand at the
 * given ranges of the first tree's text: the value of a fence or of inline code, the comment in a
 * code block, the words of a paragraph.
 */
export function isSameTree(before: Nodes, after: Nodes, edited: readonly Edited[]): boolean {
  return isSame(
    before,
    after,
    edited.map(({ range }) => range),
  );
}

function isSame(before: Nodes, after: Nodes, edited: readonly Range[]): boolean {
  if (before.type !== after.type) return false;
  const isEdited = holdsEdit(before, edited);
  const hasValue = before.type === 'code' || before.type === 'inlineCode' || before.type === 'text';
  if (ownFields(before, isEdited && hasValue) !== ownFields(after, isEdited && hasValue)) {
    return false;
  }
  if (!('children' in before) || !('children' in after)) return true;
  const others: readonly Nodes[] = after.children;
  // The words of a paragraph may be more or fewer nodes then.
  if (before.type === 'paragraph' && isEdited && before.children.length !== others.length) {
    return others.every(({ type }) => type !== 'html' && type !== 'image' && type !== 'link');
  }
  if (before.children.length !== others.length) return false;
  return before.children.every((child, k) => {
    const other = others[k];
    return other !== undefined && isSame(child, other, edited);
  });
}

/** Whether an edit lies within a node. */
function holdsEdit({ position }: Nodes, edited: readonly Range[]): boolean {
  const start = position?.start.offset ?? 0;
  const end = position?.end.offset ?? 0;
  return edited.some((range) => start <= range.start && range.end <= end);
}

function ownFields(node: Nodes, isEdited: boolean): string {
  const ignored = new Set(['position', 'children', ...(isEdited ? ['value'] : [])]);
  return JSON.stringify(Object.entries(node).filter(([key]) => !ignored.has(key)));
}
