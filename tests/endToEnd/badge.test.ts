import { describe, expect, it } from 'vitest';
import { type Finished, frontMatter, makeRepository } from '../support/repository.ts';

const date = String.raw`\d{4}-\d{2}-\d{2}`;
const link = '[jikko](https://github.com/jikko-zenn/jikko)';
const right = `${frontMatter}\`\`\`python\nprint(1)\n\`\`\`\n\n**実行結果**: \`1\`\n`;
const wrong = right.replace('`1`', '`2`');
const badge = `Verified by ${link} on DATE with Python VERSION: 1 of 1 code blocks <!-- jikko: badge -->`;
const old = `${link} による検証：2020-01-01、Python 3.8.0、コードブロック 3 個中 2 個 <!-- jikko: badge -->`;

const files = {
  'articles/article-01-add.md': right,
  'articles/article-02-old.md': `${right}\n${old}\n\n## 続き\n`,
  'articles/article-03-bad.md': `${wrong}\n${old}\n`,
  'articles/article-04-off.md': right.replace('published: false', 'jikko: {badge: off}\n$&'),
  'articles/article-05-txt.md': `${frontMatter}本文です。\n`,
  'articles/article-06-win.md': `\uFEFF${right.replaceAll('\n', '\r\n')}`,
};

/** With one day and one version of Python. */
function steady(text: string): string {
  return text
    .replaceAll(new RegExp(`(on )${date}`, 'g'), '$1DATE')
    .replaceAll(/(with Python )[\d.]+/g, '$1VERSION');
}

function shown({ stdout, stderr, status }: Finished): object {
  return { stdout: steady(stdout), stderr, status };
}

describe('jikko badge', () => {
  it('shows for each article the line that it would get, and why it gets none', async () => {
    const repository = makeRepository(files);
    expect(shown(await repository.jikko(['badge']))).toEqual({
      stdout: `\
✔ articles/article-01-add.md: can be added
  ${badge}

✔ articles/article-02-old.md: can be refreshed
  ${badge}

- articles/article-03-bad.md: gets no line, since a result is wrong or unstable; see \`jikko verify\`.

- articles/article-04-off.md: gets no line, since its settings say \`badge: off\`.

- articles/article-05-txt.md: gets no line, since no code ran.

✔ articles/article-06-win.md: can be added
  ${badge}

Run it with \`--write\` to put the lines into the articles.
`,
      stderr: '',
      status: 1,
    });
    for (const [name, text] of Object.entries(files)) {
      expect(repository.read(name).toString()).toBe(text);
    }
  });

  it('writes the lines with --write, and no other byte', async () => {
    const repository = makeRepository(files);
    const first = await repository.jikko(['badge', '--write']);
    expect(first.stdout.match(/: added|: refreshed/g)).toEqual([
      ': added',
      ': refreshed',
      ': added',
    ]);
    const windows = files['articles/article-06-win.md'];
    expect(
      Object.keys(files).map((name) => [name, steady(repository.read(name).toString())]),
    ).toEqual([
      ['articles/article-01-add.md', `${right}\n${badge}\n`],
      ['articles/article-02-old.md', `${right}\n${badge}\n\n## 続き\n`],
      ['articles/article-03-bad.md', files['articles/article-03-bad.md']],
      ['articles/article-04-off.md', files['articles/article-04-off.md']],
      ['articles/article-05-txt.md', files['articles/article-05-txt.md']],
      ['articles/article-06-win.md', `${windows}\r\n${badge}\r\n`],
    ]);
    const good = ['articles/article-01-add.md', 'articles/article-02-old.md'];
    expect(shown(await repository.jikko(['badge', '--write', ...good]))).toEqual({
      stdout: `\
✔ articles/article-01-add.md: up to date
  ${badge}

✔ articles/article-02-old.md: up to date
  ${badge}
`,
      stderr: '',
      status: 0,
    });
  });

  it('speaks the language of the settings, of the article first', async () => {
    const repository = makeRepository({
      'jikko.config.json': '{ "badge": "ja" }',
      'articles/article-01-add.md': right,
      'articles/article-02-own.md': right.replace('published: false', 'jikko: {badge: en}\n$&'),
    });
    const { stdout } = await repository.jikko(['badge']);
    expect(stdout).toMatch(
      new RegExp(` による検証：${date}、Python [\\d.]+、コードブロック 1 個中 1 個 `),
    );
    expect(steady(stdout)).toContain(badge);
  });
});
