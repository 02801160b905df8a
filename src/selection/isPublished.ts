import { readFrontMatter } from '../article/frontMatter.ts';
import { parseMarkdown } from '../article/parse.ts';

/**
 * Whether an article is public, or becomes so without another push: Zenn publishes what says
 * `published: true`, at once or at its `published_at`; Qiita CLI what is neither `private` nor has
 * `ignorePublish`. One that cannot be read counts as public, so that this is told.
 */
export function isPublished(path: string, text: string): boolean {
  const head = frontMatterOf(text);
  if (head === null) return false;
  try {
    const values = readFrontMatter(head, parseMarkdown(head))?.values ?? {};
    const isOfQiita = path.replaceAll('\\', '/').split('/').slice(0, -1).includes('public');
    if (!isOfQiita) return values['published'] === true;
    return values['private'] !== true && values['ignorePublish'] !== true;
  } catch {
    return true;
  }
}

/** The head of an article alone, since what stands below takes long to parse; null without one. */
function frontMatterOf(text: string): string | null {
  if (!text.startsWith('---')) return null;
  const end = /^---[^\S\r\n]*$/m.exec(text.slice(3));
  return end ? text.slice(0, 3 + end.index + end[0].length) : text;
}
