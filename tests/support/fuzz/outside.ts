import type { Nodes } from 'mdast';
import markdownToHtml from 'zenn-markdown-html';
import { parseMarkdown } from '../../../src/article/parse.ts';
import type { Edit } from '../../../src/types.ts';

/** Where in the new text what an edit wrote stands, and the text without it. */
export interface Undone {
  readonly text: string;
  readonly written: readonly { readonly start: number; readonly end: number }[];
}

/** Undoes the edits of a rewrite, from its end on; throws where anything else has changed. */
export function undo(before: string, after: string, edits: readonly Edit[]): Undone {
  let rest = after;
  let done = '';
  let end = before.length;
  const written: { start: number; end: number }[] = [];
  for (const { range, text } of edits.toSorted((a, b) => b.range.start - a.range.start)) {
    const behind = before.slice(range.end, end);
    if (!rest.endsWith(text + behind)) throw new Error('bytes outside of the claims have changed');
    rest = rest.slice(0, rest.length - text.length - behind.length);
    written.push({ start: rest.length, end: rest.length + text.length });
    done = before.slice(range.start, range.end) + behind + done;
    end = range.start;
  }
  return { text: rest + done, written };
}

/** The tree of a text without positions, and without what the ranges hold. */
export function skeleton(text: string, ranges: readonly { start: number; end: number }[]): string {
  return JSON.stringify(parseMarkdown(text), (key: string, value: unknown) => {
    if (key === 'position') return undefined;
    const node = value as Nodes;
    const isNode = typeof value === 'object' && value !== null && 'type' in value;
    if (!isNode || !node.position) return value;
    const { start, end } = node.position;
    const holds = ranges.some(
      (range) => (start.offset ?? 0) <= range.start && range.end <= (end.offset ?? 0),
    );
    if (!holds) return value;
    if (node.type === 'paragraph') return { type: node.type };
    return 'value' in node ? { ...node, value: '…' } : value;
  });
}

/**
 * The page that Zenn makes, in parts: what stands in code and in paragraphs, and all else. Front
 * matter and byte order mark are cut off, as Zenn does before it renders.
 */
export async function zennParts(text: string): Promise<string[]> {
  const body = text.replace(/^\uFEFF?(?:---(?:\r\n|\n|\r)[^]*?(?:\r\n|\n|\r)---(?=[\r\n]))?/, '');
  const html = await markdownToHtml(body);
  return (
    html
      .replaceAll(/ data-line="\d+"/g, '')
      // The highlighter gives up after half a second, sooner on a busy machine.
      .replaceAll(/<\/?span[^>]*>/g, '')
      // The names of footnotes are new each time.
      .replaceAll(/(?<=#?fn(?:ref)?-)[0-9a-f]{4}(?=-\d)/g, '')
      .split(/(?<=<code[^>]*>)([^]*?)(?=<\/code>)|(?<=<p(?: [^>]*)?>)([^]*?)(?=<\/p>)/g)
      .filter((part) => part !== undefined)
  );
}
