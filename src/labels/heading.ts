import { toString } from 'mdast-util-to-string';
import type { LabelForm } from './label.ts';
import { isLabelText } from './words.ts';

/** `### 実行結果`: a heading that is nothing but the label. */
export const headingLabel: LabelForm = {
  name: 'heading',
  find: (block) => {
    if (block.type !== 'heading') return null;
    const text = toString(block).trim();
    // `4. 実行結果`: headings are often numbered.
    const words = text.replace(
      /^(?:[\d０-９]+[.．)）、]\s*|[\d０-９]+\s+|Step\s*\d+\s*[:：.]\s*)+/i,
      '',
    );
    return isLabelText(words) ? { text, result: null, isCertain: false } : null;
  },
};
