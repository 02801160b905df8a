import { describe, expect, it } from 'vitest';
import { findArticles } from '../../src/files/findArticles.ts';
import { selectArticles } from '../../src/selection/selectArticles.ts';
import type { Selection } from '../../src/selection/selection.ts';
import { makeRepository } from '../support/repository.ts';

/** The articles that are selected, with the lines that are asked for, and what is told. */
async function select(
  files: Readonly<Record<string, string>>,
  selection: Selection,
  paths: readonly string[] = [],
): Promise<object> {
  const { folder } = makeRepository(files);
  const found = await findArticles(paths, folder);
  const { articles, leftOut, problems } = await selectArticles(found, selection, folder);
  return {
    articles: articles.map(({ path, lines }) => (lines ? `${path}:${lines.join(',')}` : path)),
    leftOut,
    problems: problems.map(({ code }) => code),
  };
}

const article = (published: string): string => `---\ntitle: "題"\n${published}\n---\n\n本文\n`;

describe('--published-only', () => {
  it('selects what is public, what is scheduled, and what cannot be read', async () => {
    const files = {
      'articles/public.md': article('published: true'),
      'articles/scheduled.md': article('published: true\npublished_at: 2999-01-01 09:00'),
      'articles/draft.md': article('published: false'),
      'articles/text.md': article('published: "true"'),
      'articles/silent.md': article('type: tech'),
      'articles/headless.md': 'published: true\n',
      'articles/windows.md': article('published: true').replaceAll('\n', '\r\n'),
      'articles/mark.md': `\uFEFF${article('published: true')}`,
      'articles/broken.md': '---\npublished: [\n---\n',
    };
    expect(await select(files, { publishedOnly: true })).toEqual({
      articles: [
        'articles/broken.md',
        'articles/mark.md',
        'articles/public.md',
        'articles/scheduled.md',
        'articles/windows.md',
      ],
      leftOut: { unpublished: 4 },
      problems: [],
    });
  });

  it('asks articles of Qiita CLI in its own words', async () => {
    const files = {
      'public/open.md': article('private: false'),
      'public/private.md': article('private: true'),
      'public/ignored.md': article('private: false\nignorePublish: true'),
    };
    expect(await select(files, { publishedOnly: true })).toEqual({
      articles: ['public/open.md'],
      leftOut: { unpublished: 2 },
      problems: [],
    });
  });
});

const sections = `# 準備

\`\`\`python
x = 1
\`\`\`

## Step 3：最初の**コード**（ｱｻ）

\`\`\`python
print(x)
\`\`\`

### 詳しく

> \`\`\`python
> print(x + 1)
> \`\`\`

## C++ と比べる

\`\`\`python
print(2)
\`\`\`
`;

describe('-t', () => {
  const files = { 'a.md': sections, 'b.md': '# ほか\n\n```python\n1\n```\n' };
  const paths = ['a.md', 'b.md'];

  it.each([
    ['a part of a heading, with the sections below it', 'step 3', ['a.md:9,15']],
    ['whatever marks it up, and however wide it is written', 'コード(アサ)', ['a.md:9,15']],
    ['a lower heading alone', '詳しく', ['a.md:15']],
    ['a regular expression', '^(準|詳)', ['a.md:3,9,15,21']],
    ['what only looks like one', 'C++', ['a.md:21']],
    ['headings of several articles', 'ほか|比べ', ['a.md:21', 'b.md:3']],
  ])('selects code below %s', async (_, heading, articles) => {
    const leftOut = articles.length === 2 ? {} : { heading: 1 };
    expect(await select(files, { heading }, paths)).toEqual({ articles, leftOut, problems: [] });
  });

  it('says so where there is no such heading with code', async () => {
    for (const heading of ['まとめ', '[x']) {
      expect(await select(files, { heading }, paths)).toEqual({
        articles: [],
        leftOut: {},
        problems: ['select-heading-none'],
      });
    }
  });

  it('narrows lines that are asked for', async () => {
    const told = await select(files, { heading: 'Step' }, ['a.md:9', 'a.md:21', 'b.md']);
    expect(told).toEqual({ articles: ['a.md:9'], leftOut: { heading: 1 }, problems: [] });
  });

  it('lets an article pass that cannot be read, so that this is told', async () => {
    const broken = { 'a.md': sections, 'b.md': '---js\n---\n' };
    expect(await select(broken, { heading: '準備' }, paths)).toEqual({
      articles: ['a.md:3,9,15,21', 'b.md'],
      leftOut: {},
      problems: [],
    });
  });
});
