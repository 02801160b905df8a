import type { Nodes, Root } from 'mdast';
import remarkStringify, { type Options } from 'remark-stringify';
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

/**
 * What is more than text to Zenn though not to CommonMark, and is escaped therefore: a line
 * `:::message` opens a container (markdown-it-container), `$x$` is a formula (KaTeX).
 */
const zennUnsafe: Options['unsafe'] = [
  { atBreak: true, character: ':', after: '::' },
  { character: '$', inConstruct: 'phrasing' },
];

/** Serialises one new node, never the tree of an article. */
function serialise(node: Nodes, fence: '`' | '~' = '`'): string {
  const root = { type: 'root', children: [node] } as Root;
  const settings = { fence, fences: true, unsafe: zennUnsafe };
  return unified().use(remarkStringify, settings).stringify(root).trimEnd();
}

/** A line of plain text as Markdown: what would be more than text is escaped. */
export function serialiseText(value: string): string {
  return serialise({ type: 'paragraph', children: [{ type: 'text', value }] });
}
