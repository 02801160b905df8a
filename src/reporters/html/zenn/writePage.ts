import type { Element, ElementContent, Root, RootContent } from 'hast';
import { escapeText } from '../markup.ts';
import type { ArticlePage, PagePiece } from '../page.ts';
import { type Attributes, replacementOf, tagOf } from './elements.ts';
import { findPlaces, type Places } from './places.ts';

/** What writing a page needs beside its tree. */
export interface WriteRequest {
  /** Lines of the article, from 1, behind whose elements the page is to be cut. */
  readonly lines: readonly number[];
  readonly idPrefix: string;
}

/**
 * Writes the tree of a rendered article as markup. What is written is chosen here, tag by tag and
 * attribute by attribute, and all text is escaped: what the tree holds beyond that is left out.
 */
export function writePage(root: Root, { lines, idPrefix }: WriteRequest): ArticlePage {
  const writer: Writer = {
    idPrefix,
    places: findPlaces(root, lines),
    colors: new Set(),
    pieces: [],
    markup: '',
  };
  for (const line of writer.places.atStart) cut(writer, line);
  for (const node of root.children) writeNode(node, writer);
  const pieces = [...writer.pieces, { markup: writer.markup, line: null }];
  return { pieces, colors: [...writer.colors].toSorted() };
}

interface Writer {
  readonly idPrefix: string;
  readonly places: Places;
  readonly colors: Set<string>;
  readonly pieces: PagePiece[];
  /** Since the last cut. */
  markup: string;
}

function cut(writer: Writer, line: number): void {
  writer.pieces.push({ markup: writer.markup, line });
  writer.markup = '';
}

function writeNode(node: RootContent | ElementContent, writer: Writer): void {
  if (node.type === 'text') writer.markup += escapeText(node.value);
  if (node.type !== 'element') return;
  writeElement(node, writer);
  for (const line of writer.places.behind.get(node) ?? []) cut(writer, line);
}

function writeElement(element: Element, writer: Writer): void {
  const replacement = replacementOf(element);
  if (replacement) {
    writer.markup += replacement.markup;
    return;
  }
  const tag = tagOf(element, writer.idPrefix);
  if (tag?.color) writer.colors.add(tag.color);
  if (tag) writer.markup += `<${tag.name}${attributeText(tag.attributes)}>`;
  for (const child of element.children) writeNode(child, writer);
  for (const line of writer.places.within.get(element) ?? []) cut(writer, line);
  if (tag && !tag.isVoid) writer.markup += `</${tag.name}>`;
}

function attributeText(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${escapeText(value)}"`)
    .join('');
}
