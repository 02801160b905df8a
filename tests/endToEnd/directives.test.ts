import { expect, it } from 'vitest';
import { frontMatter, makeRepository } from '../support/repository.ts';

const fence = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\`\n\n`;

/** An article that asks for setup code. */
const askingFor = (file: string): string =>
  `${frontMatter}<!-- jikko: setup file=${file} -->\n\n${fence('python', 'print(hidden)')}**結果**: \`42\`\n`;

it('a skip that is no longer needed is told where skipped code is run', async () => {
  const stale = `<!-- jikko: skip reason="later" -->\n\n${fence('python', 'print(1)')}**結果**: \`1\`\n\n`;
  const needed = `<!-- jikko: skip -->\n\n${fence('python', 'print(2)')}**結果**: \`3\`\n`;
  const repository = makeRepository({ 'article.md': frontMatter + stale + needed });
  const plain = await repository.jikko(['verify', 'article.md']);
  expect(plain.stdout).toContain('1 × The author skips the code block (later).');
  expect(plain.stdout).not.toContain('right by now');
  const { stdout, status } = await repository.jikko(['verify', 'article.md', '--run-skipped']);
  expect(stdout).toMatch(/article\.md:11:1 - skipped\n.*results are right by now/);
  expect(stdout).toContain('2 examples, 0 match, 2 skipped');
  expect(status).toBe(0);
});

it('a wrong word keeps the whole article from being run', async () => {
  const text = `${frontMatter}<!-- jikko: skipp -->\n\n${fence('python', 'print("ran")')}**結果**: \`no\`\n`;
  const repository = makeRepository({ 'article.md': text });
  const { stdout, status } = await repository.jikko(['verify', 'article.md']);
  expect(stdout).toMatch(/article\.md:9:13 ✖ error\n.*There is no directive “skipp”.\n.*“skip”/);
  expect(stdout).toContain('0 code blocks in 1 article');
  expect(status).toBe(2);
});

it('setup code runs before each program, and only from within the repository', async () => {
  const repository = makeRepository({
    'articles/inside.md': askingFor('../setup.py'),
    'articles/outside.md': askingFor('../../../../../../etc/hostname'),
    'setup.py': 'hidden = 42\nprint("not part of the output")\n',
  });
  const inside = await repository.jikko(['verify', 'articles/inside.md']);
  expect(inside.stdout).toContain('1 example, 1 match');
  const outside = await repository.jikko(['verify', 'articles/outside.md']);
  expect(outside.stdout).toContain('cannot be read (outside of the repository)');
  expect(outside.status).toBe(2);
});

it('input, arguments, exit status and a following session are set by directives', async () => {
  const text = [
    frontMatter,
    `## 準備\n\n${fence('python', 'data = [1, 2, 3]')}`,
    `## 本題\n\n<!-- jikko: stdin="Alice\\n20\\n" argv="--lang ja" after="#準備" -->\n`,
    fence('python', 'import sys\nprint(input(), input(), len(data), sys.argv[1:])'),
    fence('', "Alice 20 3 ['--lang', 'ja']"),
    `<!-- jikko: exit=1 -->\n${fence('python', 'raise SystemExit("no")')}`,
    `**エラー**: <!-- jikko: stream=stderr -->\n${fence('', 'no')}`,
    `<!-- jikko: no-result -->\n${fence('', 'a quotation')}`,
    `${fence('python', 'print(6 * 7)')}\nここで説明。\n\n<!-- jikko: result -->\n\n${fence('', '42')}`,
  ].join('');
  const repository = makeRepository({ 'article.md': text });
  const { stdout, status } = await repository.jikko(['verify', 'article.md']);
  expect(stdout).toContain('3 examples, 3 match');
  expect(status).toBe(0);
});
