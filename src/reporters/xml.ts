import { escaped, visible, withoutCommands } from './escape.ts';

/** An element of XML; texts are foreign, and are made safe when it is printed. */
export interface XmlElement {
  readonly name: string;
  /** Those that are null are left out. */
  readonly attributes: Readonly<Record<string, string | number | null>>;
  readonly children?: readonly XmlElement[];
  /** Lines, in place of children. */
  readonly lines?: readonly string[];
}

/**
 * Prints a document of XML 1.0. What XML cannot hold, and what a terminal or a CI runner would obey,
 * stands there as a visible escape such as `\x1b`.
 */
export function printXml(root: XmlElement): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', ...elementLines(root, '')];
  return withoutCommands(`${lines.join('\n')}\n`);
}

function elementLines(
  { name, attributes, children = [], lines = [] }: XmlElement,
  indent: string,
): string[] {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : ` ${key}="${xmlText(String(value).replaceAll('\t', ' '))}"`,
  );
  const start = `${indent}<${name}${written.join('')}`;
  if (lines.length > 0) {
    return [`${start}>${lines.map(xmlText).join('\n')}</${name}>`];
  }
  if (children.length === 0) return [`${start}/>`];
  return [
    `${start}>`,
    ...children.flatMap((child) => elementLines(child, `${indent}  `)),
    `${indent}</${name}>`,
  ];
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** One line as XML 1.0 can hold it: no controls, no half pairs, no noncharacters (section 2.2). */
function xmlText(text: string): string {
  return visible(text)
    .replaceAll(/[\uFFFE\uFFFF]/g, escaped)
    .replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}
