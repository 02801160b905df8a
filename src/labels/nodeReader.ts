import type { Code, InlineCode, Nodes, Root } from 'mdast';
import { type Fence, locateFence } from '../article/fence.ts';
import { leafBlocks } from '../article/flow.ts';
import { parseInfoString } from '../article/infoString.ts';
import { type LineIndex, normaliseLineEnds } from '../article/lines.ts';
import { type Problem, warning } from '../problem.ts';
import type { CodeBlock, ExpectedOutput, InfoString, Place, Range } from '../types.ts';

/** Reads the nouns of jikko from nodes of an article's tree and the source behind them. */
export interface NodeReader {
  readonly place: (node: Nodes) => Place;
  /** The info string of a fence; null for indented code. */
  readonly info: (node: Code) => InfoString | null;
  readonly codeBlock: (node: Code, info: InfoString, heading: string | null) => CodeBlock;
  /** An empty label makes a possible result. */
  readonly expectedOutput: (label: string, node: Code | InlineCode) => ExpectedOutput;
  /** A warning for each fence that runs to the end of its container. */
  readonly unclosedFences: (tree: Root) => Problem[];
}

/** Makes a reader for nodes that were parsed from `source`. */
export function createNodeReader(source: string, lines: LineIndex): NodeReader {
  const place = (node: Nodes): Place => lines.place(rangeOf(node));
  const fenceOf = (node: Code): Fence | null => locateFence(source, rangeOf(node), node.value);
  const isClosed = (node: Code): boolean => fenceOf(node)?.closingMarker != null;

  return {
    place,
    info: (node) => {
      const fence = fenceOf(node);
      return fence && parseInfoString(fence.info);
    },
    codeBlock: (node, info, heading) => ({
      range: rangeOf(node),
      place: place(node),
      info,
      code: normaliseLineEnds(node.value),
      heading,
      isClosed: isClosed(node),
    }),
    expectedOutput: (label, node) => ({
      kind: node.type === 'code' ? 'fence' : 'inline',
      label,
      range: rangeOf(node),
      place: place(node),
      text: normaliseLineEnds(node.value),
      firstTextLine: place(node).line + (node.type === 'code' ? 1 : 0),
      isClosed: node.type === 'inlineCode' || isClosed(node),
      isPossible: label === '',
    }),
    unclosedFences: (tree) =>
      leafBlocks(tree)
        .filter((node) => node.type === 'code')
        .filter((node) => fenceOf(node) && !isClosed(node))
        .map((node) => warning('fence-unclosed', {}, place(node))),
  };
}

function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
