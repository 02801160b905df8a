import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { leafBlocks } from '../article/flow.ts';
import { findExamples } from '../labels/findExamples.ts';
import { type AskedLines, isExampleAt } from '../judge/atLines.ts';
import type { Article } from '../types.ts';

/** Tells whether the text of a heading is one that was asked for. */
export type IsHeading = (text: string) => boolean;

/**
 * Lines of the code blocks of an article that stand below such a heading, or below a lower one
 * within its section; a code block is its first line.
 *
 * @param lines Of what stands elsewhere nothing is returned.
 */
export function linesBelow(
  article: Article,
  isAsked: IsHeading,
  lines: AskedLines = null,
): number[] {
  const sections = sectionsOf(leafBlocks(article.tree), isAsked);
  const { examples } = findExamples(article);
  return examples
    .filter((example) => isExampleAt(example, lines))
    .map(({ codeBlock }) => codeBlock.place.line)
    .filter((line) => sections.some(({ first, end }) => first < line && line < end));
}

interface Section {
  /** Line of its heading. */
  readonly first: number;
  /** Line of the heading that ends it. */
  readonly end: number;
}

function sectionsOf(blocks: ReturnType<typeof leafBlocks>, isAsked: IsHeading): Section[] {
  const headings = blocks.filter((block): block is Heading => block.type === 'heading');
  return headings.flatMap((heading, k) => {
    if (!isAsked(toString(heading))) return [];
    const next = headings.slice(k + 1).find(({ depth }) => depth <= heading.depth);
    return [{ first: lineOf(heading) ?? 0, end: (next && lineOf(next)) ?? Infinity }];
  });
}

function lineOf({ position }: Heading): number | undefined {
  return position?.start.line;
}
