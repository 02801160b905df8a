import { leafBlocks } from '../../article/flow.ts';
import type { Article } from '../../types.ts';
import { toString } from 'mdast-util-to-string';

/** How an article shows a result below its code block. */
export interface ResultStyle {
  /** Markdown of the label's line, without container prefix; null where the fence has it as title. */
  readonly label: string | null;
  /** Whether the result stands in inline code right behind the label, or in a fence below it. */
  readonly shape: 'inline' | 'fence';
  readonly hasBlankBefore: boolean;
  /** Between the label and the fence. */
  readonly hasBlankBetween: boolean;
  readonly marker: '`' | '~';
  /** The info string of the fence. */
  readonly info: string;
  /** The line that ends the Zenn details whose title is the label; null for other labels. */
  readonly closing: string | null;
}

/** Of an article that shows no result yet. */
export function defaultStyle(article: Pick<Article, 'tree'>): ResultStyle {
  return {
    label: isJapanese(article) ? '**実行結果**' : '**Output**',
    shape: 'fence',
    hasBlankBefore: true,
    hasBlankBetween: true,
    marker: '`',
    info: '',
    closing: null,
  };
}

/** Kana stand in any Japanese text; what the code prints says nothing of the article's language. */
function isJapanese({ tree }: Pick<Article, 'tree'>): boolean {
  return leafBlocks(tree).some(
    (block) => block.type !== 'code' && /[\u3041-\u30FF]/.test(toString(block)),
  );
}
