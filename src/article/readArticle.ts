import { ArticleError, problem } from '../problem.ts';
import { readArticleSettings } from '../settings/articleSettings.ts';
import type { Article } from '../types.ts';
import type { DecodedText } from './decode.ts';
import { findDirectives } from './directives.ts';
import { readFrontMatter } from './frontMatter.ts';
import { indexLines } from './lines.ts';
import { parseMarkdown } from './parse.ts';
import { checkSiteRules } from './siteRules.ts';

/**
 * Reads one article.
 *
 * @throws ArticleError where nothing can be checked: an empty file, front matter that cannot be
 * read safely.
 */
export function readArticle(path: string, decoded: DecodedText): Article {
  const { text } = decoded;
  if (text.trim() === '') throw new ArticleError(problem('article-empty', {}));
  const tree = parseMarkdown(text);
  const frontMatter = readFrontMatter(text, tree);
  const { settings, problems } = readArticleSettings(frontMatter, indexLines(text));
  const found = findDirectives({ text, tree });
  const all = [...problems, ...found.problems];
  const warnings = checkSiteRules(path, text, frontMatter);
  return {
    path,
    ...decoded,
    tree,
    settings,
    directives: found.directives,
    mistakes: all.filter(({ severity }) => severity === 'error'),
    warnings: [...warnings, ...all.filter(({ severity }) => severity !== 'error')],
  };
}
