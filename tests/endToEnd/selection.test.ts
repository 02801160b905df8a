import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { execaSync } from 'execa';
import { expect, it } from 'vitest';
import { articleWith, frontMatter, makeRepository } from '../support/repository.ts';

function git(cwd: string, ...args: string[]): void {
  const env = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const user = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
  execaSync('git', [...user, ...args], { cwd, env });
}

it('what is staged is verified as it stands in the index, and the others are counted', async () => {
  const repository = makeRepository({
    'articles/an-article-01.md': articleWith('print(1)', '1'),
    'articles/an-article-02.md': articleWith('print(2)', 'wrong'),
  });
  git(repository.folder, 'init', '-q');
  git(repository.folder, 'add', '-A');
  git(repository.folder, 'commit', '-qm', 'first');
  writeFileSync(repository.path('articles/an-article-01.md'), articleWith('print(1)', 'staged'));
  git(repository.folder, 'add', '-A');
  writeFileSync(repository.path('articles/an-article-01.md'), articleWith('print(1)', '1'));
  const finished = await repository.jikko(['verify', '--staged']);
  expect(finished.stdout).toContain('15 - staged');
  expect(finished.stdout).toContain('1 example, 0 match, 1 mismatch');
  expect(finished.stdout).toContain('Not selected: 1 article (1 not staged)');
  expect(finished.status).toBe(1);
  const asItLies = await repository.jikko(['verify', 'articles/an-article-01.md']);
  expect(asItLies.status).toBe(0);
});

it('where git cannot tell what changed, nothing runs and the exit status is 2', async () => {
  const repository = makeRepository({ 'articles/an-article-01.md': articleWith('print(1)', '1') });
  const finished = await repository.jikko(['verify', '--changed', 'main']);
  expect(finished.stdout).toContain('this folder is in no git repository');
  expect(finished.stdout).toContain('0 code blocks in 0 articles');
  expect(finished.status).toBe(2);
});

it('-t runs the section and what it needs, and counts the other code blocks', async () => {
  const repository = makeRepository({});
  const ran = repository.path('RAN');
  const text = `${frontMatter}# 準備

\`\`\`python
x = 1
\`\`\`

# 余談

\`\`\`python
open(${JSON.stringify(ran)}, "w")
\`\`\`

# 出す

\`\`\`python
print(x)
\`\`\`

**実行結果**: \`1\`
`;
  writeFileSync(repository.path('article.md'), text);
  const finished = await repository.jikko(['verify', '-t', '出す', 'article.md']);
  expect(finished.stdout).toContain('1 example, 1 match');
  expect(finished.stdout).toContain('Not selected in these articles: 2 code blocks');
  expect(finished.status).toBe(0);
  expect(existsSync(ran)).toBe(false);
  const listed = await repository.jikko(['list', '-t', '出す', 'article.md']);
  expect(listed.stdout).toContain('article.md:23');
  expect(listed.stdout).not.toContain('article.md:11');
});

it('--bail starts nothing further, and what was not run is counted and is no pass', async () => {
  const wrong = articleWith('print(1)', 'wrong');
  const names = Array.from({ length: 24 }, (_, k) => `articles/an-article-${k + 10}.md`);
  const repository = makeRepository(Object.fromEntries(names.map((name) => [name, wrong])));
  appendFileSync(repository.path(names[0] ?? ''), '\n```python\nprint(2)\n```\n');
  const finished = await repository.jikko(['verify', '--reporter', 'json', '--bail', 'articles']);
  const { summary, leftOut, articles } = JSON.parse(finished.stdout);
  expect(finished.status).toBe(1);
  expect(summary.match).toBe(0);
  expect(summary.mismatch).toBeGreaterThan(0);
  expect(leftOut.articles.bail).toBe(24 - articles.length);
  expect(leftOut.articles.bail).toBeGreaterThan(0);
  const reasons = new Set(
    articles.flatMap((one: { codeBlocks: { outcome: string; reasonCode: string }[] }) =>
      one.codeBlocks.map(({ outcome, reasonCode }) => `${outcome} ${reasonCode}`),
    ),
  );
  expect(
    [...reasons].every((one) =>
      /^(mismatch null|unclaimed null|skipped select-bail)$/.test(one as string),
    ),
  ).toBe(true);
});

it('a fence below the heading that only looks like code is no mistake', async () => {
  const looks = 'import os\nprint(os.name)\n…続く\n';
  const text = `${frontMatter}# 例\n\n\`\`\`\n${looks}\`\`\`\n\n**実行結果**: \`posix\`\n`;
  const repository = makeRepository({ 'article.md': text });
  const finished = await repository.jikko(['verify', '-t', '例', 'article.md']);
  expect(finished.stdout).toContain('0 code blocks in 1 article');
  expect(finished.status).toBe(0);
});
