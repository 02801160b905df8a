import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Label, LabelForm } from './label.ts';
import { lastLine } from './lastLine.ts';
import { isPunctuation } from './punctuation.ts';
import { isLabelText } from './words.ts';

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
  if (first?.type !== 'strong') return null;
  // What stands in brackets behind the label belongs to it: `**出力**（抜粋）`.
  const suffix = rest[0]?.type === 'text' && /^[(（]/.test(rest[0].value) ? rest[0] : null;
  const text = `${toString(first)}${suffix ? suffix.value : ''}`.trim();
  if (!isLabelText(text)) return null;
  const behind = suffix ? rest.slice(1) : rest;
  if (behind.length === 0) return { text, result: null, isCertain: true };
  // Prose around inline code (`**結果**: x は 3 です`) explains and claims no output.
  const [result] = behind;
  if (behind.length !== 1 || result?.type !== 'inlineCode') return null;
  return { text, result, isCertain: true };
}
