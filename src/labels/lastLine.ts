import type { PhrasingContent } from 'mdast';

/**
 * The nodes on the last line of a paragraph, without comments, which Zenn hides. A label may stand
 * right below prose, because Zenn shows a single line break as one (`breaks: true`).
 */
export function lastLine(children: readonly PhrasingContent[]): PhrasingContent[] {
  const visible = children.filter((node) => !isComment(node));
  // A break behind the last visible character (before a hidden comment, say) ends no line.
  const end = visible.findLastIndex((node) => !isBlank(node)) + 1;
  const shown = visible.slice(0, end);
  const start = shown.findLastIndex(
    (node) => node.type === 'break' || (node.type === 'text' && /[\r\n]/.test(node.value)),
  );
  const breaking = shown[start];
  const rest = shown.slice(start + 1);
  if (breaking?.type !== 'text') return rest;
  const value = breaking.value.split(/[\r\n]/).at(-1) ?? '';
  return value === '' ? rest : [{ ...breaking, value }, ...rest];
}

function isComment(node: PhrasingContent): boolean {
  return node.type === 'html' && node.value.startsWith('<!--');
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}
