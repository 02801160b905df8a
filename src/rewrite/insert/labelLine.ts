import { type LeafBlock, leafBlocks } from '../../article/flow.ts';
import { parseMarkdown } from '../../article/parse.ts';
import { findLabel } from '../../labels/forms.ts';

/**
 * The Markdown of a label: the last line of its block, without container prefix and without
 * comments, which may be directives. Null where that line alone is not the same label.
 */
export function labelLine(source: string, block: LeafBlock): string | null {
  const { start, end } = block.position ?? {};
  const lines = source.slice(start?.offset ?? 0, end?.offset ?? 0).split(/\r\n|\n|\r/);
  const line = (lines.at(-1) ?? '')
    .replaceAll(/<!--.*?-->/g, '')
    .replace(/^[\s>]+/, '')
    .trimEnd();
  const [alone, ...others] = leafBlocks(parseMarkdown(line));
  if (!alone || others.length > 0) return null;
  const text = findLabel(alone, null)?.text;
  return text !== undefined && text === findLabel(block, null)?.text ? line : null;
}
