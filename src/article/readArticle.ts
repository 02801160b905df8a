import { ArticleError, problem } from '../problem.ts';
import type { Article } from '../types.ts';
import type { DecodedText } from './decode.ts';
import { readFrontMatter } from './frontMatter.ts';
import { indexLines } from './lines.ts';
import { parseMarkdown } from './parse.ts';
import { checkZennRules } from './zennRules.ts';

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
  const warnings = checkZennRules(path, frontMatter, indexLines(decoded.text));
  return { path, ...decoded, tree, warnings };
}
