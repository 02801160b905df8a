import type { Nodes, Root } from 'mdast';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/** Inline code as Markdown: as many backticks and as much padding as its value needs. */
export function serialiseInlineCode(value: string): string {
  return serialise({ type: 'paragraph', children: [{ type: 'inlineCode', value }] });
}

/** The run of markers that a fence around a value needs. */
export function fenceMarkerFor(value: string, marker: '`' | '~'): string {
  const markdown = serialise({ type: 'code', value }, marker);
  return /^[`~]+/.exec(markdown)?.[0] ?? '';
}

/** Serialises one new node, never the tree of an article. */
function serialise(node: Nodes, fence: '`' | '~' = '`'): string {
  const root = { type: 'root', children: [node] } as Root;
  return unified().use(remarkStringify, { fence, fences: true }).stringify(root).trimEnd();
}

/** A line of plain text as Markdown: what would be more than text is escaped. */
export function serialiseText(value: string): string {
  return serialise({ type: 'paragraph', children: [{ type: 'text', value }] });
}
