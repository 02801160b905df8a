import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Label, LabelForm } from './label.ts';
import { lastLine } from './lastLine.ts';
import { isLabelText } from './words.ts';

/**
 * `出力結果:` in plain or emphasised text as the last line of a paragraph; behind a colon the
 * result may stand in inline code.
 */
export const plainLabel: LabelForm = {
  name: 'plain',
  find: (block) => (block.type === 'paragraph' ? findIn(lastLine(block.children)) : null),
};

function findIn(line: readonly PhrasingContent[]): Label | null {
  const last = line.at(-1);
  const result = last?.type === 'inlineCode' ? last : null;
  const words = result ? line.slice(0, -1) : line;
  if (!words.every(({ type }) => type === 'text' || type === 'emphasis')) return null;
  const text = toString({ type: 'paragraph', children: [...words] }).trim();
  if (!isLabelText(text)) return null;
  if (result && !/[:：]$/.test(text)) return null;
  return { text: text.replace(/\s*[:：]$/, ''), result, isCertain: /[:：]$/.test(text) };
}
