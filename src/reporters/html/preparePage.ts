import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../types.ts';
import { type ArticlePage, type PageParts, textIdPrefix } from './page.ts';
import { panelLines } from './panels.ts';
import { zennStyle } from './zenn/zennStyle.ts';

/**
 * Draws the articles of a report as Zenn does, one after the other, and reads the page's own style
 * and script. Zenn's renderer is large: it is loaded here and only here.
 */
export async function preparePage({ articles }: Report): Promise<PageParts> {
  const { renderArticle } = await import('./zenn/renderArticle.ts');
  const pages = new Map<string, ArticlePage>();
  for (const [index, article] of articles.entries()) {
    if (!article.shown) continue;
    const request = { lines: panelLines(article), idPrefix: textIdPrefix(index) };
    pages.set(article.path, await renderArticle(article.shown.body, request));
  }
  const [own, zenn, script] = await Promise.all([read('page.css'), zennStyle(), read('page.js')]);
  return { style: [zenn, darkByPreference(zenn), own].join('\n'), script, pages };
}

/** Zenn's dark colours hang on a switch; without one, the system decides. */
function darkByPreference(zenn: string): string {
  const [, rules = ''] = /\[data-theme\^=dark\] \.znc\{([^}]*)\}/.exec(zenn) ?? [];
  return `@media (prefers-color-scheme:dark){:root:not([data-theme]) .znc{${rules}}}`;
}

function read(name: string): Promise<string> {
  return readFile(fileURLToPath(new URL(`./inside/${name}`, import.meta.url)), 'utf8');
}
