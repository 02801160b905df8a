import type { Code, InlineCode } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { type LeafBlock, leafBlocks } from '../article/flow.ts';
import { isForeignCode, isPython } from '../article/infoString.ts';
import { indexLines } from '../article/lines.ts';
import { type Problem, warning } from '../problem.ts';
import type { Article, CodeBlock, Example, ExpectedOutput, InfoString, Place } from '../types.ts';
import { findLabel } from './forms.ts';
import type { Label } from './label.ts';
import { createNodeReader } from './nodeReader.ts';

/** The examples of an article, and what about its labels the author should know. */
export interface FoundExamples {
  readonly examples: readonly Example[];
  readonly warnings: readonly Problem[];
}

interface OpenExample {
  readonly codeBlock: CodeBlock;
  readonly expectedOutputs: ExpectedOutput[];
}

/**
 * Pairs the code blocks of an article with the outputs that it claims for them. A label binds the
 * result behind it to the nearest code block before it in the same section; not across a fence of
 * another language, nor across a heading. A fence that follows a label is a result whatever its
 * language: **a Python one is not a program**. A fence right behind a code block, without a label
 * and without a language of its own, is a possible result.
 */
export function findExamples(article: Article): FoundExamples {
  const reader = createNodeReader(article.text, indexLines(article.text));
  const examples: OpenExample[] = [];
  const warnings: Problem[] = [];
  let heading: string | null = null;
  // What a label would bind to: an example, code that is not for jikko, or nothing in this section.
  let current: OpenExample | 'foreign' | null = null;
  // The example whose code block is the last visible block.
  let adjacent: OpenExample | null = null;
  let pending: { readonly label: Label; readonly place: Place } | null = null;

  const bind = (label: Label, node: Code | InlineCode): void => {
    pending = null;
    if (current === 'foreign') return;
    const expected = reader.expectedOutput(label.text, node);
    if (current) current.expectedOutputs.push(expected);
    else if (label.isCertain) {
      warnings.push(warning('label-without-code', { label: label.text }, expected.place));
    }
  };

  const dropPending = (): void => {
    if (pending?.label.isCertain && current && current !== 'foreign') {
      const { label, place } = pending;
      warnings.push(warning('label-without-result', { label: label.text }, place));
    }
    pending = null;
  };

  const visitFence = (node: Code, info: InfoString): void => {
    const title = findLabel(node, info);
    if (title) return bind(title, node);
    if (pending && (pending.label.isCertain || !isPython(info))) return bind(pending.label, node);
    dropPending();
    const before = adjacent;
    adjacent = null;
    if (isPython(info)) {
      current = { codeBlock: reader.codeBlock(node, info, heading), expectedOutputs: [] };
      examples.push(current);
      adjacent = current;
    } else if (before && mayBeResult(node, info)) {
      before.expectedOutputs.push(reader.expectedOutput('', node));
    } else if (current === null || (isForeignCode(info) && !runsPython(node))) {
      current = 'foreign';
    }
  };

  const visitText = (block: LeafBlock): void => {
    adjacent = null;
    if (isPicture(block)) pending = null;
    dropPending();
    const label = findLabel(block, null);
    if (label?.result) return bind(label, label.result);
    if (label) pending = { label, place: reader.place(block) };
    else if (block.type === 'heading') {
      heading = toString(block).trim();
      current = null;
    }
  };

  for (const block of leafBlocks(article.tree)) {
    const info = block.type === 'code' ? reader.info(block) : null;
    if (block.type === 'code' && info) visitFence(block, info);
    else if (!isInvisible(block)) visitText(block);
  }
  dropPending();
  const others = reader.unclosedFences(article.tree).filter((one) => !isPartOf(examples, one));
  return { examples, warnings: [...warnings, ...others] };
}

/** An unclosed code block or claim is told with its verdict. */
function isPartOf(examples: readonly Example[], { place }: Problem): boolean {
  return examples.some(({ codeBlock, expectedOutputs }) =>
    [codeBlock, ...expectedOutputs].some((part) => part.place.line === place?.line),
  );
}

/** Whether a fence without a label may show an output: a named one is a file of the article. */
function mayBeResult(node: Code, info: InfoString): boolean {
  return !isForeignCode(info) && info.fileName === null && node.value.trim() !== '';
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
function isPicture(block: LeafBlock): boolean {
  if (block.type === 'table') return true;
  return block.type === 'paragraph' && block.children.some((node) => node.type === 'image');
}

/** A console block such as `$ python main.py` between a code block and its label. */
function runsPython(node: Code): boolean {
  return /^\s*(?:[$%>#]|PS [^>]*>|\([^)]*\)\s*\$)?\s*(?:uv run |poetry run )?(?:python|py)[\d.]*\s/m.test(
    node.value,
  );
}
