import type { Code, InlineCode, Nodes, Paragraph, Root } from 'mdast';
import { type Fence, lineStartBefore, locateFence } from '../article/fence.ts';
import { leafBlocks } from '../article/flow.ts';
import { fileOf, parseInfoString } from '../article/infoString.ts';
import { type LineIndex, normaliseLineEnds } from '../article/lines.ts';
import { type Problem, warning } from '../problem.ts';
import { isPythonValue } from '../results/pythonValue.ts';
import type { NamedFence } from '../sessions/programFiles.ts';
import type { CodeBlock, ExpectedOutput, InfoString, Place, Range } from '../types.ts';

/** Reads the nouns of jikko from nodes of an article's tree and the source behind them. */
export interface NodeReader {
  readonly place: (node: Nodes) => Place;
  /** The info string of a fence; null for indented code. */
  readonly info: (node: Code) => InfoString | null;
  readonly codeBlock: (node: Code, info: InfoString, heading: string | null) => CodeBlock;
  /** An empty label makes a possible result. */
  readonly expectedOutput: (label: string, node: Code | InlineCode) => ExpectedOutput;
  /**
   * The text of a paragraph from an offset on as a likely result, or null where it holds more than
   * words: links, pictures, footnotes. The offset counts from the paragraph's start, without what
   * containers put before lines.
   */
  readonly textOutput: (label: string, node: Paragraph, offset: number) => ExpectedOutput | null;
  /** Every fence whose info string names a file, with its offset in the article. */
  readonly namedFences: (tree: Root) => (NamedFence & { readonly start: number })[];
  /** A warning for each fence that runs to the end of its container. */
  readonly unclosedFences: (tree: Root) => Problem[];
}

/** Makes a reader for nodes that were parsed from `source`. */
export function createNodeReader(source: string, lines: LineIndex): NodeReader {
  const place = (node: Nodes): Place => lines.place(rangeOf(node));
  const isQuoted = (node: Nodes): boolean => /^\s*>/.test(prefixOf(source, rangeOf(node).start));
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
      certainty: label === '' ? 'possible' : 'certain',
    }),
    textOutput: (label, node, offset) => {
      const start = offset === 0 ? rangeOf(node).start : startBehind(source, node, offset);
      const text = plainText(node, rangeOf(node).start + offset);
      if (start === null || text === null || text.trim() === '') return null;
      const range = { start, end: rangeOf(node).end };
      const at = lines.place(range);
      return {
        kind: isQuoted(node) ? 'quote' : 'text',
        label,
        range,
        place: at,
        text,
        firstTextLine: at.line,
        isClosed: true,
        certainty: offset > 0 && looksLikeOutput(text) ? 'certain' : 'likely',
      };
    },
    namedFences: (tree) =>
      leafBlocks(tree).flatMap((node) => {
        const fence = node.type === 'code' ? fenceOf(node) : null;
        const name = fence && fileOf(parseInfoString(fence.info));
        if (node.type !== 'code' || !name) return [];
        const { start } = rangeOf(node);
        return [{ name, text: normaliseLineEnds(node.value), line: place(node).line, start }];
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

function prefixOf(source: string, offset: number): string {
  return source.slice(lineStartBefore(source, offset), offset);
}

/**
 * The offset in the article of what stands behind so many characters of a paragraph's words; null
 * where escapes or entities make words and source differ. On each line but the first the source has
 * what lists and block quotes put before it.
 */
function startBehind(source: string, { children }: Paragraph, offset: number): number | null {
  const from = rangeOf(children[0] ?? { type: 'text', value: '' }).start + offset;
  const node = children.findLast(({ position }) => (position?.start.offset ?? Infinity) <= from);
  if (node?.type !== 'text') return null;
  const { start, end } = rangeOf(node);
  const before = node.value.slice(0, from - start).split(lineEnds);
  const words = node.value.split(lineEnds)[before.length - 1] ?? '';
  const written = source.slice(start, end).split(lineEnds);
  const line = written[before.length - 1] ?? '';
  if (!line.endsWith(words)) return null;
  const lineStart = source.slice(start, end).match(nthLine(before.length - 1))?.[0].length ?? 0;
  return start + lineStart + line.length - words.length + (before.at(-1)?.length ?? 0);
}

const lineEnds = /\r\n|\n|\r/;

/** Matches what stands before a line, which counts from 0. */
function nthLine(line: number): RegExp {
  return new RegExp(`^(?:[^\\r\\n]*(?:\\r\\n|\\n|\\r)){${line}}`);
}

/** The words of a paragraph from an offset of the article on; null where it holds other nodes. */
function plainText({ children }: Paragraph, from: number): string | null {
  const shown = children.filter((node) => rangeOf(node).end > from);
  const isPlain = shown.every(({ type }) => type === 'text' || type === 'break');
  if (!isPlain) return null;
  return shown
    .map((node) =>
      node.type === 'text' ? node.value.slice(Math.max(0, from - rangeOf(node).start)) : '\n',
    )
    .join('')
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .join('\n');
}

/** Words behind a label are as often a sentence about the result as the result itself. */
function looksLikeOutput(text: string): boolean {
  return text
    .split('\n')
    .every((line) => isPythonValue(line) || /^[ -~]{1,60}(?<![.:;,])$/.test(line));
}
