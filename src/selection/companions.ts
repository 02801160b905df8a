import { dirname, join } from 'node:path';
import { readArticle } from '../article/readArticle.ts';
import { splitByteOrderMark } from '../article/decode.ts';

/**
 * Files beside an article on which its report depends, relative to where its path counts from: what its
 * code needs installed, its setup files, and the settings of the book of which it is a chapter. A
 * picture is none of them.
 *
 * @param text Null where it cannot be read.
 */
export function companionsOf(path: string, text: string | null): string[] {
  const folder = dirname(path.replaceAll('\\', '/'));
  const isChapter = /(?:^|\/)books\/[^/]+$/.test(folder);
  const ofBook = isChapter ? ['config.yaml', 'config.yml'] : [];
  const names = ['requirements.txt', ...ofBook, ...(text === null ? [] : setupFiles(path, text))];
  return names.map((name) => join(folder, name).replaceAll('\\', '/'));
}

function setupFiles(path: string, text: string): string[] {
  // Most articles have none, and need not be parsed.
  if (!/jikko:[^\n]*\bsetup\b/.test(text)) return [];
  try {
    const { directives } = readArticle(path, splitByteOrderMark(text));
    return directives.flatMap(({ words }) => words.setupFile ?? []);
  } catch {
    // What is wrong with the article is told when it is verified.
    return [];
  }
}
