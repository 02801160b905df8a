import type { Root } from 'mdast';
import type { Article, Range } from '../types.ts';

/** The paragraphs of an article that hold nothing but a badge, on one line. */
export function findBadges({ tree, text, directives }: Article): Range[] {
  const marks = directives.filter(({ words }) => words.badge).map(({ range }) => range);
  return tree.children.flatMap((node): Range[] => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    const isBadge =
      node.type === 'paragraph' &&
      marks.some((range) => start <= range.start && range.end === end) &&
      !/[\r\n]/.test(text.slice(start, end));
    return isBadge ? [{ start, end }] : [];
  });
}

/** The tree without the node that fills a range; null for all of it. */
export function withoutNode(tree: Root, range: Range | null): Root {
  if (!range) return tree;
  const children = tree.children.filter(
    ({ position }) => position?.start.offset !== range.start || position.end.offset !== range.end,
  );
  return { ...tree, children };
}
