import { ArticleError, type Problem, problem } from '../problem.ts';
import { type Git, GitRefused, openWorkTree } from './git.ts';

/** The files that differ, by paths that count from the root of the work tree. */
export interface ChangedPaths {
  /** Absolute. */
  readonly root: string;
  /** Of files and of folders that are repositories of their own. */
  readonly paths: readonly string[];
}

/** As few words as can be: names alone, the old and the new one of what was renamed. */
const diff = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv'];

/**
 * Files that differ from where the current branch left a revision: committed since, in the index,
 * in the work tree, or untracked and not ignored. Of a renamed file both names are told.
 *
 * @param revision Null for the last commit.
 * @throws ArticleError where git cannot tell.
 */
export async function changedPaths(cwd: string, revision: string | null): Promise<ChangedPaths> {
  const { root, git } = await openWorkTree(cwd);
  const untracked = git(['ls-files', '-z', '--others', '--exclude-standard']);
  // What is to be said of a failure is said below.
  untracked.catch(() => undefined);
  const base = await baseOf(git, revision);
  const tracked =
    base === null
      ? [git(['ls-files', '-z', '--cached'])]
      : [git([...diff, base, '--']), git([...diff, '--cached', base, '--'])];
  const paths = await asked(() => Promise.all([...tracked, untracked]));
  return { root, paths: [...new Set(paths.flat())] };
}

/** Files that the next commit would change; one that is deleted there is among them. */
export async function stagedPaths(cwd: string): Promise<ChangedPaths> {
  const { root, git } = await openWorkTree(cwd);
  return { root, paths: await asked(() => git([...diff, '--cached', '--'])) };
}

/** Of these files, those of which the work tree holds something else than the index. */
export async function unstagedPaths(cwd: string): Promise<ChangedPaths> {
  const { root, git } = await openWorkTree(cwd);
  return { root, paths: await asked(() => git([...diff, '--'])) };
}

async function asked<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof GitRefused)) throw error;
    refuse(problem('git-failed', { detail: error.message.split('\n')[0] ?? '' }));
  }
}

/** The commit to compare with; null in a repository without any. */
async function baseOf(git: Git, revision: string | null): Promise<string | null> {
  const commit = await commitOf(git, revision ?? 'HEAD');
  if (revision === null || commit === null) {
    if (revision !== null) refuse(problem('git-unknown-revision', { revision }));
    return commit;
  }
  const base = await orNull(git(['merge-base', commit, 'HEAD']));
  const isShallow =
    (await git(['rev-parse', '--is-shallow-repository'])).join('').trim() === 'true';
  const ancestor = base?.join('').trim() ?? null;
  // Where history is cut off, what looks like the nearest common ancestor may not be it.
  if (isShallow && ancestor !== commit) refuse(problem('git-shallow', { revision }));
  if (ancestor === null) refuse(problem('git-unrelated', { revision }));
  return ancestor;
}

async function commitOf(git: Git, revision: string): Promise<string | null> {
  // What begins with a dash would be an option; no revision does.
  if (revision.startsWith('-')) return null;
  const found = await orNull(git(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]));
  return found?.join('').trim() ?? null;
}

async function orNull<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof GitRefused) return null;
    throw error;
  }
}

function refuse(reason: Problem): never {
  throw new ArticleError(reason);
}
