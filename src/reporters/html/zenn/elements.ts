import type { Element, ElementContent } from 'hast';
import { type Markup, none, safe } from '../markup.ts';
import { safeHref, safeId } from './links.ts';

/** Values by names that are ours alone; an empty one is left out. */
export type Attributes = Readonly<Record<string, string>>;

/** An element as it is written. */
export interface Tag {
  readonly name: string;
  readonly attributes: Attributes;
  readonly isVoid: boolean;
  /** Of text in code, such as `#79b8ff`. */
  readonly color: string | null;
}

const plain = new Set(
  (
    'aside blockquote br code del details div em h1 h2 h3 h4 h5 h6 hr li ol p pre s section strong ' +
    'summary sup table tbody td th thead tr ul'
  ).split(' '),
);
const voids: ReadonlySet<string> = new Set(['br', 'hr']);

/** How an element is written; null where only what it holds is. */
export function tagOf(element: Element, idPrefix: string): Tag | null {
  const { tagName, properties } = element;
  if (tagName === 'a') return linkTag(element, idPrefix);
  if (tagName === 'span') return spanTag(element);
  if (!plain.has(tagName)) return null;
  const { id, start } = properties;
  const attributes = {
    class: [...classesOf(element), ...alignmentOf(element)].join(' '),
    id: typeof id === 'string' && id !== '' ? safeId(id, idPrefix) : '',
    start: tagName === 'ol' && typeof start === 'number' ? String(start) : '',
  };
  return { name: tagName, attributes, isVoid: voids.has(tagName), color: null };
}

function linkTag({ properties }: Element, idPrefix: string): Tag | null {
  const { href, id } = properties;
  const target = typeof href === 'string' ? safeHref(href, idPrefix) : null;
  if (target === null) return null;
  const isOutside = !target.startsWith('#');
  const attributes = {
    href: target,
    id: typeof id === 'string' && id !== '' ? safeId(id, idPrefix) : '',
    ...(isOutside && { target: '_blank', rel: 'nofollow noopener noreferrer' }),
  };
  return { name: 'a', attributes, isVoid: false, color: null };
}

/** Of code: its colours are classes, since a strict policy forbids styles at elements. */
function spanTag(element: Element): Tag | null {
  const { style } = element.properties;
  const [, color = null] = /(?:^|;)color:(#[0-9a-f]{6})\b/i.exec(String(style ?? '')) ?? [];
  const classes = classesOf(element).filter((name) => name !== 'line' || isDiff(element));
  const shade = color === null ? [] : [color.slice(1).toLowerCase()].map((hex) => `color-${hex}`);
  const names = [...classes, ...shade];
  if (names.length === 0) return null;
  const attributes = { class: names.join(' ') };
  return { name: 'span', attributes, isVoid: false, color: color && color.toLowerCase() };
}

function isDiff(element: Element): boolean {
  return classesOf(element).includes('diff');
}

/** Classes of Zenn; those that begin with `jikko` are the page's own. */
function classesOf({ properties }: Element): string[] {
  const { className } = properties;
  const names = Array.isArray(className) ? className.map(String) : [];
  return names.filter(
    (name) =>
      /^[a-z][\w-]*$/.test(name) && !/^(?:jikko|color-|code-line$|shiki$|github-)/.test(name),
  );
}

function alignmentOf({ properties }: Element): string[] {
  const [, side] =
    /text-align:\s*(left|center|right)/.exec(String(properties['style'] ?? '')) ?? [];
  return side ? [`align-${side}`] : [];
}

/** What stands in the place of what would need the network, a script or an answer; null for others. */
export function replacementOf(element: Element): Markup | null {
  const { tagName, properties } = element;
  const classes = Array.isArray(properties['className']) ? properties['className'] : [];
  switch (tagName) {
    case 'a': {
      const isHidden = /display:\s*none/.test(String(properties['style'] ?? ''));
      return isHidden || classes.includes('header-anchor-link') ? none : null;
    }
    case 'img':
      return image(String(properties['alt'] ?? ''), String(properties['src'] ?? ''));
    case 'iframe':
      return embedded(element);
    case 'input':
      return properties['checked'] ? safe`☑ ` : safe`☐ `;
    case 'embed-katex':
      return safe`<code class="jikko-formula">${textOf(element).trim()}</code>`;
    case 'script':
    case 'style':
    case 'template':
      return none;
    default:
      return null;
  }
}

function image(alt: string, src: string): Markup {
  const shown = src.startsWith('data:') ? 'data' : src;
  return safe`<span class="jikko-image">🖼 ${alt}${alt === '' ? '' : ' '}<small>${shown}</small></span>`;
}

/** A card, a video, a diagram: what it is made from. */
function embedded({ properties }: Element): Markup {
  const source = decoded(String(properties['dataContent'] ?? properties['src'] ?? ''));
  const href = /^https?:\/\//.test(source) ? safeHref(source, '') : null;
  if (href === null) return safe`<code class="jikko-embedded">${source}</code>`;
  return safe`<a href="${href}" target="_blank" rel="nofollow noopener noreferrer">${source}</a>`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function textOf({ children }: Element): string {
  return children
    .map((child: ElementContent): string => {
      if (child.type === 'text') return child.value;
      return child.type === 'element' ? textOf(child) : '';
    })
    .join('');
}
