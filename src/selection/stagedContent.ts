import { execa } from 'execa';
import { realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { unstagedPaths } from './changedPaths.ts';

/** Gives what the index holds of a file where the work tree holds something else, else null. */
export type ReadStaged = (absolutePath: string) => Promise<Uint8Array | null>;

/**
 * What `--staged` is about is what will be committed: of a file that was edited since it was staged
 * that is not what lies in the work tree.
 *
 * @throws ArticleError where git cannot tell.
 */
export async function stagedContent(cwd: string): Promise<ReadStaged> {
  const { root, paths } = await unstagedPaths(cwd);
  const unstaged = new Set(paths);
  const realRoot = await realpath(root);
  return async (absolutePath) => {
    const name = relative(realRoot, await realpath(absolutePath)).replaceAll(sep, '/');
    if (!unstaged.has(name)) return null;
    // As it would stand in the work tree, line ends and all.
    const args = ['cat-file', '--filters', `:${name}`];
    const { stdout } = await execa('git', args, {
      cwd: realRoot,
      encoding: 'buffer',
      stripFinalNewline: false,
    });
    return stdout;
  };
}
