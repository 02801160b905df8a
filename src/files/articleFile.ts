import { readFile, stat } from 'node:fs/promises';
import { ArticleError, type Problem, problem } from '../problem.ts';
import writeFileAtomic from 'write-file-atomic';

/** An article as it stood in the file system when it was read. */
export interface ArticleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** @throws ArticleError `article-not-found` or `article-unreadable`. */
export async function readArticleFile(path: string): Promise<ArticleFile> {
  try {
    return { path, bytes: await readFile(path) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new ArticleError(problem('article-not-found', { path }));
    throw new ArticleError(problem('article-unreadable', { detail: code ?? message }));
  }
}

/**
 * Replaces a file by a new text, by way of a temporary file in the same folder, fsync and rename;
 * mode and symbolic links are kept. A file that is no longer the bytes that were read, or that its
 * owner has made read-only, is left alone: the reason is returned, else null.
 */
export async function writeArticleFile(file: ArticleFile, text: string): Promise<Problem | null> {
  try {
    // A rename would replace a read-only file all the same.
    const { mode } = await stat(file.path);
    if ((mode & 0o222) === 0) return problem('write-read-only', {});
    const now = await readFile(file.path);
    if (!now.equals(file.bytes)) return problem('write-changed-meanwhile', {});
    await writeFileAtomic(file.path, text);
    return null;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return problem('write-changed-meanwhile', {});
    return problem('write-failed', { detail: code ?? message });
  }
}
