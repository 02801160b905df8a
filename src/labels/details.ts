import type { Paragraph } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { LabelForm } from './label.ts';
import { lastLine } from './lastLine.ts';
import { isLabelText } from './words.ts';

/**
 * `:::details 実行結果` and `<summary>実行結果</summary>`: the title of what is folded away is the
 * label, and the fence in it the result.
 */
export const detailsLabel: LabelForm = {
  name: 'details',
  find: (block) => {
    if (block.type !== 'paragraph') return null;
    const text = titleOf(block) ?? summaryOf(block);
    if (text === null || !isLabelText(text.replace(invitation, ''))) return null;
    return { text, result: null, isCertain: true };
  },
};

/** What invites the reader to unfold it. */
const invitation = /(?:を(?:見る|みる|表示(?:する)?|開く|ひらく|確認(?:する)?)|はこちら)\s*$/;

/**
 * Whether a paragraph does nothing but open or close a message or a folded part (`:::message`,
 * `:::`), so that a label before it is about what stands in it.
 */
export function isContainerLine({ children }: Paragraph): boolean {
  const lines = toString({ type: 'paragraph', children })
    .trim()
    .split(/\r\n|\n|\r/);
  return lines.every((line) => /^:{3,}\s*(?:(?:message|details)(?:\s.*)?)?$/.test(line.trim()));
}

function titleOf({ children }: Paragraph): string | null {
  const line = toString({ type: 'paragraph', children: lastLine(children) });
  return /^\s*:{3,}\s*details\s+(.*\S)\s*$/.exec(line)?.[1] ?? null;
}

/** The text of `<summary>`, where only tags stand behind it: block HTML is read as inline. */
function summaryOf({ children }: Paragraph): string | null {
  const isTag = (k: number, tag: RegExp): boolean => {
    const node = children[k];
    return node?.type === 'html' && tag.test(node.value);
  };
  const start = children.findIndex((_, k) => isTag(k, /^<summary\b/i));
  const end = children.findLastIndex((_, k) => isTag(k, /^<\/summary>/i));
  if (start === -1 || end < start) return null;
  const behind = children.slice(end + 1).filter(({ type }) => type !== 'html');
  if (toString({ type: 'paragraph', children: behind }).trim() !== '') return null;
  const title = children.slice(start + 1, end).filter(({ type }) => type !== 'html');
  return toString({ type: 'paragraph', children: title }).trim();
}
