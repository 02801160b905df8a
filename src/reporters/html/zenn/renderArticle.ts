import { fromHtml } from 'hast-util-from-html';
import markdownToHtml from 'zenn-markdown-html';
import type { ArticlePage } from '../page.ts';
import { writePage, type WriteRequest } from './writePage.ts';

/** Without an origin, Zenn's renderer drops its embedded things with a warning on the console. */
const embedOrigin = 'https://embed.zenn.studio';

/**
 * An article as Zenn shows it.
 *
 * @param body Its text with the lines of the front matter left empty.
 */
export async function renderArticle(body: string, request: WriteRequest): Promise<ArticlePage> {
  const rendered = await markdownToHtml(body, { embedOrigin });
  return writePage(fromHtml(rendered, { fragment: true }), request);
}
