import { leafBlocks } from '../article/flow.ts';
import { indexLines } from '../article/lines.ts';
import type { Problem } from '../problem.ts';
import type { Article, Example } from '../types.ts';
import type { NamedFence } from '../sessions/programFiles.ts';
import { createNodeReader } from './nodeReader.ts';
import { createPairing } from './pairing.ts';
import { visitFence } from './visitFence.ts';
import { visitText } from './visitText.ts';

/** The examples of an article, and what about its labels the author should know. */
export interface FoundExamples {
  readonly examples: readonly Example[];
  readonly warnings: readonly Problem[];
  readonly notJudged: readonly Problem[];
  /** Fences that are no results and have the name of a file. */
  readonly namedFences: readonly NamedFence[];
}

/**
 * Pairs the code blocks of an article with the outputs that it claims for them. A label binds the
 * result behind it to the nearest code block before it in the same section; not across a fence of
 * another language, nor across a heading. A fence that follows a label is a result whatever its
 * language: **a Python one is not a program**. A fence right behind a code block, without a label
 * and without a language of its own, is a possible result; a console session that starts a program
 * is the result of the code block whose file it names.
 */
export function findExamples(article: Article): FoundExamples {
  const reader = createNodeReader(article.text, indexLines(article.text));
  const pairing = createPairing(article, reader);
  for (const block of leafBlocks(article.tree)) {
    const info = block.type === 'code' ? reader.info(block) : null;
    if (block.type === 'code' && info) visitFence(block, info, pairing);
    else visitText(block, pairing);
  }
  pairing.dropPending();
  const { examples, warnings, notJudged } = pairing;
  const others = reader.unclosedFences(article.tree).filter((one) => !isPartOf(examples, one));
  const results = new Set(
    examples.flatMap(({ expectedOutputs }) => expectedOutputs.map(({ range }) => range.start)),
  );
  const namedFences = reader.namedFences(article.tree).filter(({ start }) => !results.has(start));
  return { examples, warnings: [...warnings, ...others], notJudged, namedFences };
}

/** An unclosed code block or claim is told with its verdict. */
function isPartOf(examples: readonly Example[], { place }: Problem): boolean {
  return examples.some(({ codeBlock, expectedOutputs }) =>
    [codeBlock, ...expectedOutputs].some((part) => part.place.line === place?.line),
  );
}
