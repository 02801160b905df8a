import type { Code, Heading, Html, Nodes, Paragraph, Root, Table } from 'mdast';

/** A block that holds no other blocks. */
export type LeafBlock =
  Code | Heading | Html | Paragraph | Table | Extract<Nodes, { type: 'thematicBreak' }>;

/**
 * The leaf blocks of an article in the order of its text, out of lists, block quotes and footnotes
 * as well: authors indent a code block under a list item and its result not, or the other way.
 */
export function leafBlocks(tree: Root): LeafBlock[] {
  return collect(tree);
}

function collect(node: Nodes): LeafBlock[] {
  switch (node.type) {
    case 'code':
    case 'heading':
    case 'html':
    case 'paragraph':
    case 'table':
    case 'thematicBreak':
      return [node];
    case 'root':
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'footnoteDefinition':
      return node.children.flatMap(collect);
    default:
      return [];
  }
}
