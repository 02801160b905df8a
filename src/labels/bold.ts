import type { PhrasingContent, Strong } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Label, LabelForm } from './label.ts';
import { lastLine } from './lastLine.ts';
import { isLabelWord } from './words.ts';

/**
 * `**実行結果**:` as the last line of a paragraph, with the result in inline code behind it or in
 * the fence that follows.
 */
export const boldLabel: LabelForm = {
  name: 'bold',
  find: (block) => (block.type === 'paragraph' ? findIn(lastLine(block.children)) : null),
};

function findIn(line: readonly PhrasingContent[]): Label | null {
  const [first, ...rest] = line.filter((node) => !isPunctuation(node));
  if (first?.type !== 'strong' || !isLabelWord(toString(first))) return null;
  if (rest.length === 0) return { text: labelText(first), result: null };
  // Prose around inline code (`**結果**: x は 3 です`) explains and claims no output.
  const [result] = rest;
  if (rest.length !== 1 || result?.type !== 'inlineCode') return null;
  return { text: labelText(first), result };
}

function labelText(node: Strong): string {
  return toString(node).trim();
}

function isPunctuation(node: PhrasingContent): boolean {
  return node.type === 'text' && /^[\p{P}\p{S}\p{Z}\s]*$/u.test(node.value);
}
