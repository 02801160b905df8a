import { isTracebackHeader } from '../compare/traceback.ts';
import type { InfoString } from '../types.ts';
import type { Label } from './label.ts';
import { isLabelText } from './words.ts';

/**
 * A label in the first line of the result fence: `# 結果`, `実行結果:`. It is asked only of a fence
 * right behind a code block.
 */
export function firstLineLabel(text: string, info: InfoString): Label | null {
  const lines = text.split('\n');
  const [first = ''] = lines;
  const isMarked = /^\s*#|[:：]\s*$/.test(first);
  const words = first.replace(/^\s*#+\s*/, '').trim();
  if (!isMarked || !isLabelText(words) || info.fileName !== null) return null;
  // The first line of what Python prints, which has the word in it.
  if (isTracebackHeader(first)) return null;
  if (lines.slice(1).every((line) => line.trim() === '')) return null;
  return { text: words.replace(/\s*[:：]$/, ''), result: null, isCertain: true };
}
