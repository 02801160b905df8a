import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ArticleError, type Problem, problem } from '../problem.ts';
import { replaceFile } from './replaceFile.ts';

/** An article as it stood in the file system when it was read. */
export interface ArticleFile {
  /** As it was named, for messages. */
  readonly path: string;
  readonly absolutePath: string;
  readonly bytes: Uint8Array;
}

/** @throws ArticleError `article-not-found` or `article-unreadable`. */
export async function readArticleFile(path: string, cwd: string): Promise<ArticleFile> {
  const absolutePath = resolve(cwd, path);
  try {
    return { path, absolutePath, bytes: await readFile(absolutePath) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new ArticleError(problem('article-not-found', { path }));
    throw new ArticleError(problem('article-unreadable', { detail: code ?? message }));
  }
}

/**
 * Replaces a file by a new text, by way of a temporary file in the same folder, fsync and rename;
 * mode, owner and symbolic links are kept. A file that is no longer the bytes that were read, or
 * that its owner has made read-only, is left alone: the reason is returned, else null.
 */
export async function writeArticleFile(file: ArticleFile, text: string): Promise<Problem | null> {
  try {
    // A rename would replace a read-only file all the same.
    const { mode } = await stat(file.absolutePath);
    if ((mode & 0o222) === 0) return problem('write-read-only', {});
    const isReplaced = await replaceFile(file.absolutePath, file.bytes, text);
    return isReplaced ? null : problem('write-changed-meanwhile', {});
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return problem('write-changed-meanwhile', {});
    return problem('write-failed', { detail: code ?? message });
  }
}
