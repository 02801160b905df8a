import type { Code, InlineCode } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { type Fence, locateFence } from '../../article/fence.ts';
import { type LeafBlock, leafBlocks } from '../../article/flow.ts';
import { parseInfoString } from '../../article/infoString.ts';
import { findLabel, labelForms } from '../../labels/forms.ts';
import { isLabelOfErrors, remarkOf } from '../../labels/words.ts';
import type { Article, ExpectedOutput } from '../../types.ts';
import { labelLine } from './labelLine.ts';
import type { ResultStyle } from './style.ts';

/** The style of one result of an article. */
export interface UsedStyle {
  readonly style: ResultStyle;
  readonly hasOneLine: boolean;
  /** True where the words of the label may be about this one result. */
  readonly isSentence: boolean;
}

/**
 * The styles of the results of an article that another result could be shown in as well: behind a
 * label that says nothing of this one result, in a fence or in inline code.
 */
export function readStyles(
  { text, tree }: Article,
  claims: readonly ExpectedOutput[],
): UsedStyle[] {
  const blocks = leafBlocks(tree);
  const byStart = new Map(claims.map((claim) => [claim.range.start, claim]));
  return blocks.flatMap((block, k): UsedStyle[] => {
    if (block.type === 'code') {
      const claim = byStart.get(startOf(block));
      return claim?.kind === 'fence' ? asArray(fenceStyle(block, claim, blocks, k, text)) : [];
    }
    const last = block.type === 'paragraph' ? block.children.at(-1) : null;
    if (last?.type !== 'inlineCode' || !byStart.has(startOf(last))) return [];
    return asArray(inlineStyle(block, last, blocks[k - 1], text));
  });
}

/**
 * How the fences look that are results without a label. One that is added needs a label all the
 * same: without one it would be no claim any more once the code prints something else.
 */
export function tagOfBareFences(
  { text, tree }: Article,
  claims: readonly ExpectedOutput[],
): Partial<ResultStyle> {
  const starts = new Set(claims.map(({ range }) => range.start));
  const [tag] = leafBlocks(tree).flatMap((node) => {
    if (node.type !== 'code' || !starts.has(startOf(node))) return [];
    const fence = locateFence(text, { start: startOf(node), end: endOf(node) }, node.value);
    return fence ? [{ marker: markerOf(fence, text), info: fence.info.trim() }] : [];
  });
  return tag ?? {};
}

function markerOf({ openingMarker }: Fence, source: string): '`' | '~' {
  return source.charAt(openingMarker.start) === '~' ? '~' : '`';
}

function asArray(style: UsedStyle | null): UsedStyle[] {
  return style ? [style] : [];
}

function fenceStyle(
  node: Code,
  claim: ExpectedOutput,
  blocks: readonly LeafBlock[],
  index: number,
  source: string,
): UsedStyle | null {
  const fence = locateFence(source, { start: startOf(node), end: endOf(node) }, node.value);
  if (!fence?.closingMarker) return null;
  const info = parseInfoString(fence.info);
  if (info.isDiff) return null;
  const marker = markerOf(fence, source);
  const hasOneLine = !claim.text.includes('\n');
  const own = { shape: 'fence', marker, info: info.raw, closing: null } as const;
  if (findLabel(node, info)) {
    const hasBlankBefore = isApart(blocks[index - 1], node);
    const style = { ...own, label: null, hasBlankBefore, hasBlankBetween: false };
    return isReusable(claim.label) ? { style, hasOneLine, isSentence: false } : null;
  }
  const label = blocks[index - 1];
  // The name of a file belongs to one fence alone.
  if (!label || info.fileName !== null) return null;
  const form = labelForms.find(({ find }) => find(label, null) !== null);
  const line = form && labelLine(source, label);
  if (!form || !line || !isReusable(claim.label)) return null;
  const closing = form.name === 'details' ? closingOf(line, blocks[index + 1]) : null;
  if (form.name === 'details' && closing === null) return null;
  const style = {
    ...own,
    closing,
    label: line,
    hasBlankBefore: isApart(blocks[index - 2], label),
    hasBlankBetween: isApart(label, node),
  };
  return { style, hasOneLine, isSentence: form.name === 'sentence' };
}

function inlineStyle(
  block: LeafBlock,
  code: InlineCode,
  before: LeafBlock | undefined,
  source: string,
): UsedStyle | null {
  const label = findLabel(block, null);
  const whole = labelLine(source, block);
  const inline = source.slice(startOf(code), endOf(code));
  if (!label || !whole?.endsWith(inline) || !isReusable(label.text)) return null;
  const style = {
    label: whole.slice(0, -inline.length),
    shape: 'inline',
    hasBlankBefore: isApart(before, block),
    hasBlankBetween: true,
    marker: '`',
    info: '',
    closing: null,
  } as const;
  return { style, hasOneLine: true, isSentence: false };
}

/** The line behind the fence that closes `:::details`; null where something else stands there. */
function closingOf(opening: string, next: LeafBlock | undefined): string | null {
  const colons = /^:{3,}(?=\s*details)/.exec(opening)?.[0];
  return colons !== undefined && next && toString(next).trim() === colons ? colons : null;
}

/** A remark (`（抜粋）`), a number or the word of an error is about one result alone. */
function isReusable(label: string): boolean {
  return remarkOf(label) === '' && !isLabelOfErrors(label) && !/[\d０-９]/.test(label);
}

/** Whether a blank line stands between two blocks; so it is best where nothing stands before. */
function isApart(before: LeafBlock | undefined, block: LeafBlock): boolean {
  if (!before) return true;
  return (block.position?.start.line ?? 0) - (before.position?.end.line ?? 0) > 1;
}

function startOf({ position }: LeafBlock | InlineCode): number {
  return position?.start.offset ?? -1;
}

function endOf({ position }: LeafBlock | InlineCode): number {
  return position?.end.offset ?? -1;
}
