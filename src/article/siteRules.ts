import type { Problem } from '../problem.ts';
import { checkChapterRules } from './chapterRules.ts';
import type { FrontMatter } from './frontMatter.ts';
import { indexLines } from './lines.ts';
import { checkQiitaRules } from './qiitaRules.ts';
import { checkZennRules } from './zennRules.ts';

/**
 * Checks an article against the rules of the site that publishes it, which its folder tells: files
 * in `articles` and in a folder of `books` are Zenn's, those anywhere in `public` are Qiita CLI's.
 * Other Markdown has no rules, and neither has the README of a book.
 */
export function checkSiteRules(
  path: string,
  text: string,
  frontMatter: FrontMatter | null,
): Problem[] {
  const folders = path.replaceAll('\\', '/').split('/');
  const fileName = folders.pop() ?? '';
  const lines = indexLines(text);
  if (folders.at(-1) === 'articles') return checkZennRules(fileName, frontMatter, lines);
  if (folders.at(-2) === 'books' && !isReadme(fileName)) {
    return checkChapterRules(fileName, frontMatter, lines);
  }
  return folders.includes('public') ? checkQiitaRules(text, frontMatter, lines) : [];
}

/** A README explains a folder to those who look into the repository. */
export function isReadme(fileName: string): boolean {
  return /^readme\.md$/i.test(fileName);
}
