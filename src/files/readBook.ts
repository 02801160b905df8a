import { readdir, readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { decode } from '../article/decode.ts';
import { isSlug } from '../article/zennRules.ts';
import type { ChapterOrder } from '../books/chapterOrder.ts';
import { type BookConfig, readBookConfig } from '../books/readBookConfig.ts';
import { ArticleError, type Problem, warning } from '../problem.ts';
import type { FileReport } from '../types.ts';

/** A folder of chapters in `books`. */
export interface Book {
  readonly order: ChapterOrder;
  /** Its `config.yaml`, or the one that it should have, and what is wrong with it. */
  readonly config: FileReport;
}

/** zenn-cli 0.5 takes the second where the first cannot be read or is empty. */
const configNames = ['config.yaml', 'config.yml'];

/** Reads how a book orders its chapters; never throws, since chapters are verified all the same. */
export async function readBook(folder: string, cwd: string): Promise<Book> {
  const entries = await readdir(resolve(cwd, folder)).catch(() => []);
  const fileNames = new Set(entries);
  const slug = basename(resolve(cwd, folder));
  const slugProblems = isSlug(slug) ? [] : [warning('book-slug', { slug })];
  const { name, ...config } = await readFirstConfig(folder, cwd, fileNames);
  const missing = name ? [] : [warning('book-config-missing', { book: slug })];
  return {
    order: config.order,
    config: {
      path: `${folder}/${name ?? configNames[0]}`,
      problems: [...slugProblems, ...missing, ...config.problems],
    },
  };
}

interface NamedConfig extends BookConfig {
  /** Null where the book has none. */
  readonly name: string | null;
}

async function readFirstConfig(
  folder: string,
  cwd: string,
  fileNames: ReadonlySet<string>,
): Promise<NamedConfig> {
  let unusable: NamedConfig = { name: null, order: { by: 'name' }, problems: [] };
  for (const name of configNames.filter((one) => fileNames.has(one))) {
    const text = await readText(resolve(cwd, folder, name));
    if (typeof text === 'string' && text.trim() !== '') {
      return { name, ...readBookConfig(text, fileNames) };
    }
    if (unusable.name !== null) continue;
    const reason =
      typeof text === 'string' ? warning('book-config-yaml', { detail: 'empty' }) : text;
    unusable = { ...unusable, name, problems: [reason] };
  }
  return unusable;
}

async function readText(path: string): Promise<string | Problem> {
  try {
    return decode(await readFile(path)).text;
  } catch (error) {
    const isEncoding = error instanceof ArticleError;
    const { code, message } = error as NodeJS.ErrnoException;
    return warning('book-config-unreadable', { detail: isEncoding ? 'UTF-8' : (code ?? message) });
  }
}
