import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { execaSync } from 'execa';
import { describe, expect, it } from 'vitest';
import { findArticles } from '../../src/files/findArticles.ts';
import { selectArticles } from '../../src/selection/selectArticles.ts';
import type { Selection } from '../../src/selection/selection.ts';
import { makeRepository, type Repository } from '../support/repository.ts';

const setup = '<!-- jikko: setup file=../setup/data.py -->\n\n```python\nprint(x)\n```\n';

const files = {
  'articles/same.md': '同じ\n',
  'articles/committed.md': '前\n',
  'articles/staged.md': '前\n',
  'articles/edited.md': '前\n',
  'articles/old-name.md': '名前だけが変わる\n',
  'articles/with-setup.md': setup,
  'articles/on-main.md': '前\n',
  'setup/data.py': 'x = 1\n',
  'images/picture.png': 'png',
  'README.md': '![](images/picture.png)\n',
  'books/a-book-of-code/config.yaml': 'title: "本"\n',
  'books/a-book-of-code/1.one.md': '章\n',
  '.gitignore': 'articles/ignored.md\n',
};

function git(cwd: string, ...args: string[]): string {
  const name = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@example.com' };
  const committer = { GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example.com' };
  const env = { ...name, ...committer, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return execaSync('git', args, { cwd, env }).stdout;
}

function commit({ folder }: Repository, message: string): void {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', message);
}

/** A repository on a branch that was made from `main` before it went on. */
function branched(): Repository {
  const repository = makeRepository(files);
  git(repository.folder, 'init', '-q', '-b', 'main');
  commit(repository, 'first');
  git(repository.folder, 'branch', 'topic');
  appendFileSync(repository.path('articles/on-main.md'), '後\n');
  commit(repository, 'main goes on');
  git(repository.folder, 'checkout', '-q', 'topic');
  return repository;
}

interface Told {
  readonly articles: readonly string[];
  readonly leftOut?: object;
  readonly problems?: readonly string[];
}

async function select(
  { folder }: Repository,
  selection: Selection,
  paths: readonly string[] = [],
): Promise<Told> {
  const found = await findArticles(paths, folder);
  const { articles, leftOut, problems } = await selectArticles(found, selection, folder);
  return {
    articles: articles.map(({ path }) => path),
    ...(Object.keys(leftOut).length > 0 && { leftOut }),
    ...(problems.length > 0 && { problems: problems.map(({ code }) => code) }),
  };
}

describe('what changed', () => {
  it('is committed on the branch, in the index, in the work tree, renamed or untracked', async () => {
    const repository = branched();
    appendFileSync(repository.path('articles/committed.md'), '後\n');
    commit(repository, 'on the branch');
    appendFileSync(repository.path('articles/staged.md'), '後\n');
    git(repository.folder, 'add', '-A');
    appendFileSync(repository.path('articles/edited.md'), '後\n');
    git(repository.folder, 'mv', 'articles/old-name.md', 'articles/new-name.md');
    writeFileSync(repository.path('articles/untracked.md'), '新\n');
    writeFileSync(repository.path('articles/ignored.md'), '無視\n');
    appendFileSync(repository.path('images/picture.png'), 'png');

    const sinceCommit = [
      'articles/edited.md',
      'articles/new-name.md',
      'articles/staged.md',
      'articles/untracked.md',
    ];
    expect(await select(repository, { changedSince: null })).toEqual({
      articles: sinceCommit,
      leftOut: { unchanged: 6 },
    });
    // What main did after the branch was made is none of its changes.
    expect(await select(repository, { changedSince: 'main' })).toEqual({
      articles: ['articles/committed.md', ...sinceCommit],
      leftOut: { unchanged: 5 },
    });
    expect(await select(repository, { staged: true })).toEqual({
      articles: ['articles/new-name.md', 'articles/staged.md'],
      leftOut: { unstaged: 8 },
    });
  });

  it('is also what an article reads: its setup file, the settings of its book', async () => {
    const repository = branched();
    appendFileSync(repository.path('setup/data.py'), 'y = 2\n');
    expect((await select(repository, { changedSince: null })).articles).toEqual([
      'articles/with-setup.md',
    ]);
    rmSync(repository.path('setup/data.py'));
    expect((await select(repository, { changedSince: null })).articles).toEqual([
      'articles/with-setup.md',
    ]);
    git(repository.folder, 'checkout', '.');
    appendFileSync(repository.path('books/a-book-of-code/config.yaml'), 'price: 0\n');
    expect((await select(repository, { changedSince: null })).articles).toEqual([
      'books/a-book-of-code/1.one.md',
    ]);
  });

  it('is everything where the settings of the project changed', async () => {
    const repository = branched();
    const settingsFile = repository.path('package.json');
    writeFileSync(settingsFile, '{"jikko": {}}');
    expect((await select(repository, { changedSince: null })).articles).toEqual([]);
    expect((await select(repository, { changedSince: null, settingsFile })).articles).toHaveLength(
      8,
    );
    rmSync(settingsFile);
    writeFileSync(repository.path('jikko.config.json'), '{}');
    expect((await select(repository, { changedSince: null })).articles).toHaveLength(8);
  });

  it('is told of a file that a symbolic link leads to, and from a folder within', async () => {
    const repository = branched();
    symlinkSync('../articles/same.md', repository.path('articles/link.md'));
    commit(repository, 'a link');
    appendFileSync(repository.path('articles/same.md'), '後\n');
    const paths = ['articles/link.md'];
    expect((await select(repository, { changedSince: null }, paths)).articles).toEqual(paths);
    const within = { ...repository, folder: repository.path('articles') };
    expect(
      (await select(within, { changedSince: null }, ['same.md', 'edited.md'])).articles,
    ).toEqual(['same.md']);
  });

  it('is everything in a repository without a commit', async () => {
    const repository = makeRepository({ 'articles/a.md': '一\n', 'articles/b.md': '二\n' });
    git(repository.folder, 'init', '-q');
    git(repository.folder, 'add', 'articles/a.md');
    const all = ['articles/a.md', 'articles/b.md'];
    expect((await select(repository, { changedSince: null })).articles).toEqual(all);
    expect((await select(repository, { staged: true })).articles).toEqual(['articles/a.md']);
  });
});

function refused(code: string): Told {
  return { articles: [], problems: [code] };
}

describe('where it cannot be told what changed, nothing is selected, and why is told', () => {
  it('outside of a repository', async () => {
    const repository = makeRepository({ 'articles/a.md': '一\n' });
    expect(await select(repository, { changedSince: null })).toEqual(refused('git-no-repository'));
    expect(await select(repository, { staged: true })).toEqual(refused('git-no-repository'));
  });

  it('for a revision that there is not', async () => {
    const repository = branched();
    for (const changedSince of ['nothing', '--output=x', 'articles/same.md']) {
      expect(await select(repository, { changedSince })).toEqual(refused('git-unknown-revision'));
    }
  });

  it('in a clone whose history is cut off, unless the revision is an ancestor that is there', async () => {
    const origin = branched();
    appendFileSync(origin.path('articles/committed.md'), '後\n');
    commit(origin, 'on the branch');
    const clone = makeRepository({});
    const from = `file://${origin.folder}`;
    git(clone.folder, 'clone', '-q', '--depth', '2', '--no-single-branch', from, '.');
    expect(await select(clone, { changedSince: 'HEAD^' })).toMatchObject({
      articles: ['articles/committed.md'],
    });
    git(clone.folder, 'fetch', '-q', '--depth', '1', 'origin', 'main', 'topic');
    expect(await select(clone, { changedSince: 'origin/main' })).toEqual(refused('git-shallow'));
  });

  it('for a branch with another beginning', async () => {
    const repository = branched();
    git(repository.folder, 'checkout', '-q', '--orphan', 'other');
    git(repository.folder, 'commit', '-qm', 'another beginning');
    expect(await select(repository, { changedSince: 'main' })).toEqual(refused('git-unrelated'));
  });

  it('for a file outside of the repository', async () => {
    const outer = makeRepository({ 'a.md': '一\n', 'inner/b.md': '二\n' });
    git(outer.path('inner'), 'init', '-q');
    const inner = { ...outer, folder: outer.path('inner') };
    const told = await select(inner, { changedSince: null }, ['b.md', '../a.md']);
    expect(told).toEqual(refused('git-outside'));
  });
});

it('a folder that is moved is renamed article by article', async () => {
  const repository = branched();
  mkdirSync(repository.path('public'));
  renameSync(repository.path('books/a-book-of-code'), repository.path('books/another-book'));
  expect((await select(repository, { changedSince: null })).articles).toEqual([
    'books/another-book/1.one.md',
  ]);
});
