import { ArticleError, problem } from '../problem.ts';
import type { Article } from '../types.ts';
import type { DecodedText } from './decode.ts';
import { readFrontMatter } from './frontMatter.ts';
import { parseMarkdown } from './parse.ts';
import { checkSiteRules } from './siteRules.ts';

/**
 * Reads one article.
 *
 * @throws ArticleError where nothing can be checked: an empty file, front matter that cannot be
 * read safely.
 */
export function readArticle(path: string, decoded: DecodedText): Article {
  if (decoded.text.trim() === '') throw new ArticleError(problem('article-empty', {}));
  const tree = parseMarkdown(decoded.text);
  const frontMatter = readFrontMatter(decoded.text, tree);
  const warnings = checkSiteRules(path, decoded.text, frontMatter);
  return { path, ...decoded, tree, warnings };
}
