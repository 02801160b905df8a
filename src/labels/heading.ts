import { toString } from 'mdast-util-to-string';
import type { LabelForm } from './label.ts';
import { isLabelText } from './words.ts';

/** `### 実行結果`: a heading that is nothing but the label. */
export const headingLabel: LabelForm = {
  name: 'heading',
  find: (block) => {
    if (block.type !== 'heading') return null;
    const text = toString(block).trim();
    return isLabelText(text) ? { text, result: null, isCertain: false } : null;
  },
};
