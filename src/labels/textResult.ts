import type { Paragraph } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Label } from './label.ts';
import { isLabelText } from './words.ts';

/** A label at the beginning of a paragraph, and the offset of what follows it in the source. */
export interface BehindLabel {
  readonly label: Label;
  /** UTF-16 code units from the beginning of the paragraph. */
  readonly offset: number;
}

/** `**実行結果**: 3` and `出力: 3`: the result in plain text behind the label, in its paragraph. */
export function textBehindLabel(block: Paragraph): BehindLabel | null {
  const [first, second] = block.children;
  const start = block.position?.start.offset ?? 0;
  if (first?.type === 'strong' && second?.type === 'text') {
    const text = toString(first).trim();
    const colon = /^\s*[:：]?\s*/.exec(second.value)?.[0] ?? '';
    const isColon = /[:：]/.test(text + colon) || /[\r\n]/.test(colon);
    if (!isColon || !isLabelText(text) || colon.length === second.value.length) return null;
    return behind(text, (second.position?.start.offset ?? 0) - start + colon.length);
  }
  if (first?.type !== 'text') return null;
  const found = /^\s*([^\r\n:：]{1,40})[:：]\s*/.exec(first.value);
  if (!found || !isLabelText(found[1] ?? '') || found[0].length === first.value.length) return null;
  return behind(found[1] ?? '', (first.position?.start.offset ?? 0) - start + found[0].length);
}

function behind(text: string, offset: number): BehindLabel {
  return { label: { text: text.replace(/\s*[:：]$/, ''), result: null, isCertain: true }, offset };
}
