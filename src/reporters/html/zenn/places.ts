import type { Element, Root, RootContent } from 'hast';

/** Where verdicts are to be written: behind an element, or as its last child. */
export interface Places {
  readonly behind: ReadonlyMap<Element, readonly number[]>;
  readonly within: ReadonlyMap<Element, readonly number[]>;
  /** Lines that begin before everything that has a line. */
  readonly atStart: readonly number[];
}

interface LinedElement {
  /** Of the article, from 1. */
  readonly line: number;
  /** What verdicts may follow: the element itself, or what holds it. */
  readonly owner: Element;
}

/**
 * Finds for each line of the article the element that begins on it, or else the last one before it.
 * Zenn's renderer notes the lines itself (`data-line`, from 0).
 */
export function findPlaces(root: Root, lines: readonly number[]): Places {
  const lined: LinedElement[] = [];
  collect(root.children, null, lined);
  const behind = new Map<Element, number[]>();
  const within = new Map<Element, number[]>();
  const atStart: number[] = [];
  for (const line of lines) {
    const owner = ownerOf(line, lined);
    if (!owner) {
      atStart.push(line);
      continue;
    }
    // An item of a list cannot be followed by anything but another one.
    const places = owner.tagName === 'li' ? within : behind;
    places.set(owner, [...(places.get(owner) ?? []), line]);
  }
  return { behind, within, atStart };
}

/** The element with the highest line that is not behind the wanted one, the innermost of those. */
function ownerOf(line: number, lined: readonly LinedElement[]): Element | null {
  let best: LinedElement | null = null;
  for (const one of lined) {
    if (one.line <= line && one.line >= (best?.line ?? 0)) best = one;
  }
  return best?.owner ?? null;
}

function collect(
  nodes: readonly RootContent[],
  owner: Element | null,
  found: LinedElement[],
): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const own = owner ?? (isWhole(node) ? node : null);
    const line = node.properties['dataLine'];
    if (line !== undefined) found.push({ line: Number(line) + 1, owner: own ?? node });
    collect(node.children, own, found);
  }
}

/** Nothing may be written between the parts of these. */
function isWhole({ tagName, properties }: Element): boolean {
  if (['table', 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tagName)) return true;
  const classes = properties['className'];
  return Array.isArray(classes) && classes.includes('code-block-container');
}
