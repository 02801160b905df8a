import { readFile, realpath } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import type { ReadSetup } from '../planExamples.ts';

/**
 * Makes a reader of an article's setup files. Only files within the repository are read: an article
 * may come from a stranger, and what it names is run and may be shown.
 *
 * @param articlePath Relative to `cwd`, as it was named.
 * @param readOther Gives what counts instead of what lies there, if anything does.
 */
export function setupReader(
  articlePath: string,
  cwd: string,
  readOther: (absolutePath: string) => Promise<Uint8Array | null> = async () => null,
): ReadSetup {
  return async (path) => {
    try {
      const root = await realpath(cwd);
      const file = await realpath(resolve(cwd, dirname(articlePath), path));
      const way = relative(root, file);
      if (way === '' || way === '..' || way.startsWith(`..${sep}`)) {
        return { detail: 'outside of the repository' };
      }
      const other = await readOther(file);
      return { code: other ? Buffer.from(other).toString() : await readFile(file, 'utf8') };
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      return { detail: code ?? message };
    }
  };
}
