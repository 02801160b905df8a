import type { LabelForm } from './label.ts';
import { isLabelText } from './words.ts';

/** ` ```text:実行結果 `: the file name of a fence is the label, and the fence the result. */
export const fenceTitleLabel: LabelForm = {
  name: 'fenceTitle',
  find: (block, info) => {
    if (block.type !== 'code' || !info) return null;
    const title = [info.fileName, info.language].find((text) => text !== null && isLabelText(text));
    return title == null ? null : { text: title.trim(), result: block, isCertain: true };
  },
};
