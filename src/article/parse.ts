import type { Root } from 'mdast';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/**
 * Parses Markdown in Zenn's dialect. markdown-it on Zenn runs with `html: false`, so a `<details>`
 * or an unclosed `<!--` must not swallow the fences after it: block HTML is switched off, comments
 * stay as inline `html` nodes.
 */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}

/** As remark-gfm, but for what prints trees: no tree of an article is ever printed. */
function readGfm(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfm());
  (data.fromMarkdownExtensions ??= []).push(gfmFromMarkdown());
}

function disableHtmlFlow(this: Processor): void {
  const data = this.data();
  const extensions = (data.micromarkExtensions ??= []);
  extensions.push({ disable: { null: ['htmlFlow'] } });
}

const processor = unified()
  .use(remarkParse)
  .use(readGfm)
  .use(remarkFrontmatter)
  .use(disableHtmlFlow)
  .freeze();
