import type { Root, Yaml } from 'mdast';
import matter from 'gray-matter';
import { isMap, isNode, isScalar, isSeq, parseDocument, type Document, type Pair } from 'yaml';
import { ArticleError, problem, type Problem } from '../problem.ts';
import type { Range } from '../types.ts';
import { indexLines, normaliseLineEnds } from './lines.ts';

/** The YAML block at the head of an article. It is read, never written. */
export interface FrontMatter {
  readonly values: Readonly<Record<string, unknown>>;
  /** Range of the whole block, both `---` lines included. */
  readonly range: Range;
  /** Range of a key's value, or of the key where it has none; null for a key that is not there. */
  readonly valueRange: (key: string) => Range | null;
  /**
   * Range of a key itself, within maps: `keyRange('jikko', 'timeout')`, or of an item of a list by its
   * index, from 0: `keyRange('jikko', 'normalisers', '0')`; null where it is not there.
   */
  readonly keyRange: (...path: readonly string[]) => Range | null;
}

/**
 * Reads the front matter, or null where the article has none. Values come from gray-matter with
 * `yaml` as its only engine, positions from the Markdown tree.
 *
 * @throws ArticleError where the front matter names another language (`---js` would be executed by
 * gray-matter, CVE-2026-78847, and by zenn-cli), is not closed, is no YAML map, or ends at another
 * line for Zenn than for Markdown.
 */
export function readFrontMatter(text: string, tree: Root): FrontMatter | null {
  if (!/^---(?!-)/.test(text)) return null;
  const firstLine = /^---([^\r\n]*)/.exec(text)?.[1]?.trim() ?? '';
  if (firstLine !== '') refuse(text, problem('front-matter-language', { language: firstLine }));

  const node = tree.children.find((child): child is Yaml => child.type === 'yaml');
  if (!node) refuse(text, problem('front-matter-unclosed', {}));
  const range = nodeRange(node);
  const source = sourceOf(text, range);
  const { values, document } = parseValues(text, node, source.start);
  return {
    values,
    range,
    valueRange: (key) => inArticle(valueRangeIn(document, key), source.start),
    keyRange: (...path) => inArticle(keyRangeIn(document.contents, path), source.start),
  };
}

function inArticle(found: Range | null, sourceStart: number): Range | null {
  return found && { start: sourceStart + found.start, end: sourceStart + found.end };
}

function refuse(text: string, reason: Problem, range: Range = { start: 0, end: 0 }): never {
  throw new ArticleError({ ...reason, place: indexLines(text).place(range) });
}

function nodeRange(node: Yaml): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** The YAML between the two `---` lines. */
function sourceOf(text: string, range: Range): Range {
  const block = text.slice(range.start, range.end);
  const opening = /^---[^\r\n]*(?:\r\n|\n|\r|$)/.exec(block)?.[0].length ?? 0;
  const closing = /(?:\r\n|\n|\r)?---[^\S\r\n]*$/.exec(block)?.[0].length ?? 0;
  return { start: range.start + opening, end: range.end - closing };
}

interface ParsedValues {
  readonly values: Record<string, unknown>;
  readonly document: Document;
}

function parseValues(text: string, node: Yaml, sourceStart: number): ParsedValues {
  const document = parseDocument(withLineFeeds(node.value), { prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const [start, end] = error.pos;
    // The parser counts in `node.value`, which is the source as it stands.
    const range = { start: sourceStart + start, end: sourceStart + end };
    refuse(text, problem('front-matter-yaml', { detail: error.message }), range);
  }
  const values = valuesOf(document, text);
  let seenByEngine = '';
  // An options object keeps gray-matter from its cache, which shares data and hides errors.
  const { data } = matter(withLineFeeds(text), {
    language: 'yaml',
    engines: {
      yaml: (source) => {
        seenByEngine = source;
        return values;
      },
      javascript: refuseEngine,
      js: refuseEngine,
      json: refuseEngine,
      coffee: refuseEngine,
    },
  });
  // gray-matter does not call its engine for a block that holds comments alone.
  const isEmpty = seenByEngine === '' && Object.keys(values).length === 0;
  if (!isEmpty && withoutOuterBlanks(seenByEngine) !== withoutOuterBlanks(node.value)) {
    refuse(text, problem('front-matter-ambiguous', {}));
  }
  return { values: data, document };
}

/** Lone carriage returns end lines for Markdown, but not for the parsers of YAML; as long as before. */
function withLineFeeds(text: string): string {
  return text.replaceAll(/\r(?!\n)/g, '\n');
}

function refuseEngine(): never {
  throw new Error('Front matter in another language than YAML is never evaluated.');
}

function valuesOf(document: Document, text: string): Record<string, unknown> {
  try {
    const value: unknown = document.toJS() ?? {};
    if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (error) {
    // Aliases without an anchor, or too many of them.
    refuse(text, problem('front-matter-yaml', { detail: String(error) }));
  }
  return refuse(text, problem('front-matter-yaml', { detail: 'not a map of keys and values' }));
}

function withoutOuterBlanks(source: string): string {
  return normaliseLineEnds(source).trim();
}

/** Range of a key's value in a YAML map, or of the key where it has none. */
export function valueRangeIn(document: Document, key: string): Range | null {
  const pair = pairIn(document.contents, key);
  return rangeIn(pair?.value ?? pair?.key);
}

function keyRangeIn(node: unknown, [key, ...rest]: readonly string[]): Range | null {
  if (isSeq(node) && /^\d+$/.test(key ?? '')) {
    const item = node.items[Number(key)];
    return rest.length === 0 ? rangeIn(item) : keyRangeIn(item, rest);
  }
  const pair = key === undefined ? null : pairIn(node, key);
  return rest.length === 0 ? rangeIn(pair?.key) : keyRangeIn(pair?.value, rest);
}

function pairIn(node: unknown, key: string): Pair | null {
  if (!isMap(node)) return null;
  // YAML keys may be numbers, of which settings know none.
  return node.items.find((item) => isScalar(item.key) && String(item.key.value) === key) ?? null;
}

function rangeIn(node: unknown): Range | null {
  if (!isNode(node) || !node.range) return null;
  return { start: node.range[0], end: node.range[1] };
}
