import { execa } from 'execa';
import { ArticleError, problem } from '../problem.ts';

/** Runs git, and splits what it prints at NUL characters. */
export type Git = (args: readonly string[]) => Promise<readonly string[]>;

/** A work tree and the git that looks at it. */
export interface WorkTree {
  /** Absolute; the paths that git tells count from here. */
  readonly root: string;
  readonly git: Git;
}

/** Tells that git has no answer, such as for a revision that there is not. */
export class GitRefused extends Error {}

/**
 * Opens the work tree that holds a folder. The environment is handed on, since in a hook it says
 * which index is about to be committed.
 *
 * @throws ArticleError where there is no git, or no work tree.
 */
export async function openWorkTree(cwd: string): Promise<WorkTree> {
  const git = gitIn(cwd);
  try {
    const [line = ''] = await git(['rev-parse', '--show-toplevel']);
    const root = line.replace(/\n$/, '');
    return { root, git: gitIn(root) };
  } catch (error) {
    if (!(error instanceof GitRefused)) throw error;
    const isNone = /not a git repository|must be run in a work tree/.test(error.message);
    const reason = isNone
      ? problem('git-no-repository', {})
      : problem('git-failed', { detail: firstLine(error.message) });
    throw new ArticleError(reason);
  }
}

function gitIn(cwd: string): Git {
  return async (args) => {
    // Nothing is refreshed on the disk: the user may be at work with git at the same time.
    const env = { LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' };
    const options = { cwd, env, reject: false, stripFinalNewline: false } as const;
    const { stdout, stderr, exitCode, code } = await execa('git', [...args], options);
    if (code === 'ENOENT') throw new ArticleError(problem('git-missing', {}));
    if (exitCode !== 0) throw new GitRefused(stderr || `git ${args[0] ?? ''}`);
    return stdout.split('\0').filter((part) => part !== '');
  };
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
