import type { Paragraph } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { LeafBlock } from '../article/flow.ts';
import { isContainerLine } from './details.ts';
import { listed } from '../problem.ts';
import { findLabel } from './forms.ts';
import type { Pairing } from './pairing.ts';
import { textBehindLabel } from './textResult.ts';

/** Takes what stands between fences for a label, a result in text, a heading, or neither. */
export function visitText(block: LeafBlock, pairing: Pairing): void {
  const label = findLabel(block, null);
  takeWords(block, label !== null, pairing);
  if (isInvisible(block)) return;
  const { reader } = pairing;
  pairing.adjacent = null;
  const picture = pictureIn(block);
  const { pending: before } = pairing;
  if (picture && before && pairing.current && pairing.current !== 'foreign') {
    pairing.notJudged.push(listed(`listed-${picture}`, {}, reader.place(block)));
  }
  if (picture) pairing.pending = null;
  if (pairing.pending && !label && block.type === 'paragraph') {
    return isContainerLine(block) ? undefined : bindText(block, pairing);
  }
  pairing.dropPending();
  if (label?.result) {
    return pairing.bind(label, reader.expectedOutput(label.text, label.result));
  }
  if (label) {
    pairing.pending = { label, place: reader.place(block) };
    return;
  }
  if (block.type === 'paragraph') {
    const behind = textBehindLabel(block);
    const expected = behind && reader.textOutput(behind.label.text, block, behind.offset);
    if (behind && expected && pairing.current && pairing.current !== 'foreign') {
      pairing.bind(behind.label, expected);
    }
  }
  if (block.type !== 'heading') return;
  pairing.heading = toString(block).trim();
  pairing.current = null;
}

/** Behind a label a directive is about the code block before it, else about what follows. */
function takeWords(block: LeafBlock, isLabel: boolean, pairing: Pairing): void {
  if (block.type === 'heading') pairing.waiting = {};
  const words = pairing.wordsIn(block);
  const { current } = pairing;
  const { result, noResult, stream, ...ofCodeBlock } = words;
  if (isLabel && current && current !== 'foreign') {
    current.words = { ...current.words, ...ofCodeBlock };
    pairing.waiting = { ...pairing.waiting, ...picked({ result, noResult, stream }) };
    return;
  }
  pairing.waiting = { ...pairing.waiting, ...words };
}

function picked<Words extends object>(words: Words): Partial<Words> {
  const entries = Object.entries(words).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<Words>;
}

/** A paragraph behind a label may be the result, or words about it. */
function bindText(block: Paragraph, pairing: Pairing): void {
  const label = pairing.pending?.label;
  const expected = label && pairing.reader.textOutput(label.text, block, 0);
  if (label?.isCertain && expected && pairing.current !== null) {
    const labelPlace = pairing.pending?.place;
    return pairing.bind(label, labelPlace ? { ...expected, labelPlace } : expected);
  }
  pairing.dropPending();
}

/** Comments, which Zenn hides, in a paragraph of their own. */
function isInvisible(block: LeafBlock): boolean {
  if (block.type === 'html') return true;
  if (block.type !== 'paragraph') return false;
  return block.children.every(
    (node) =>
      (node.type === 'html' && node.value.startsWith('<!--')) ||
      (node.type === 'text' && node.value.trim() === ''),
  );
}

/** A picture or a table shows a result that cannot be judged; it is none that was forgotten. */
function pictureIn(block: LeafBlock): 'picture' | 'table' | null {
  if (block.type === 'table') return 'table';
  if (block.type !== 'paragraph') return null;
  return block.children.some((node) => node.type === 'image') ? 'picture' : null;
}
