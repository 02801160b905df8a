import { existsSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { frontMatter, makeRepository } from '../support/repository.ts';

const name = 'articles/an-article-01.md';

// The front matter ends at line 7; line 8 is blank.
const article = `${frontMatter}**実行結果**:
\`\`\`
0
\`\`\`

\`\`\`python
print(1)
\`\`\`

**実行結果**:
\`\`\`
wrong 1
\`\`\`

\`\`\`python
import pathlib
pathlib.Path("RAN").touch()
print(2)
\`\`\`

**実行結果**: \`wrong 2\`

文章
`;

/** The number of the line that holds a text. */
function lineOf(text: string): number {
  return article.split('\n').findIndex((line) => line.includes(text)) + 1;
}

it.each(['print(1)', 'wrong 1'])('the line of %s means its example alone', async (text) => {
  const repository = makeRepository({ [name]: article });
  const ran = repository.path('RAN');
  writeFileSync(repository.path(name), article.replace('RAN', ran));
  const finished = await repository.jikko(['verify', `${name}:${lineOf(text)}`]);
  expect(finished.stdout).toContain('1 example, 0 match, 1 mismatch');
  expect(finished.stdout).not.toContain('warning');
  expect(finished.status).toBe(1);
  expect(existsSync(ran)).toBe(false);
});

it('fix rewrites what stands at the line, and nothing else', async () => {
  const repository = makeRepository({ [name]: article });
  expect((await repository.jikko(['fix', `${name}:${lineOf('wrong 2')}`])).status).toBe(0);
  expect(repository.read(name).toString()).toBe(article.replace('wrong 2', '2'));
});

it('a warning at the line is told', async () => {
  const repository = makeRepository({ [name]: article });
  const finished = await repository.jikko(['verify', `${name}:10`]);
  expect(finished.stdout).toContain('No code block stands before “実行結果”');
  expect(finished.status).toBe(0);
});

it.each(['文章', 'title'])('a line with nothing to check (%s) is an error', async (text) => {
  const repository = makeRepository({ [name]: article });
  const finished = await repository.jikko(['verify', `${name}:${lineOf(text)}`]);
  expect(finished.stdout).toContain(
    `Neither a code block nor a result stands at line ${lineOf(text)}.`,
  );
  expect(finished.status).toBe(2);
});
