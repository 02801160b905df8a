import { readFileSync } from 'node:fs';
import type { Code, Html, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { verify } from '../src/index.ts';
import { remarkJikko } from '../src/plugin/remarkJikko.ts';
import { optionsTable } from '../src/settings/optionsTable.ts';
import { makeRepository } from './support/repository.ts';

const name = 'article.md';

/** The fence behind a comment `<!-- example: … -->`. */
function exampleIn(tree: Root, example: string): string {
  const isMark = (node: Root['children'][number]): node is Html =>
    node.type === 'html' && node.value === `<!-- example: ${example} -->`;
  const fence = tree.children[tree.children.findIndex(isMark) + 1];
  return `${(fence as Code).value}\n`;
}

describe.each([
  ['ja', 'README.md'],
  ['en', 'README.en.md'],
] as const)('the README in %s', (language, path) => {
  const text = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
  const tree = unified().use(remarkParse).parse(text);
  const article = exampleIn(tree, 'article');
  const fixed = exampleIn(tree, 'fixed');

  it('shows what verify and fix really do', async () => {
    const repository = makeRepository({ [name]: article });
    const shown = await repository.jikko(['verify', name, `--lang=${language}`]);
    expect(shown.stdout.startsWith(exampleIn(tree, 'verify'))).toBe(true);
    expect(shown.status).toBe(1);
    expect((await repository.jikko(['fix', name])).status).toBe(0);
    expect(repository.read(name).toString()).toBe(fixed);
    expect((await repository.jikko(['verify', name])).status).toBe(0);
  });

  it('has the table of options that the command line has', () => {
    const region = new RegExp(`<!-- options: ${language} -->\n([^]*)<!-- /options -->`).exec(text);
    expect(region?.[1]?.trim()).toBe(optionsTable(language));
  });

  it('shows a pipeline that works', async () => {
    const code = exampleIn(tree, 'plugin');
    const body = code.replaceAll(/^import .*\n/gm, '').replace(/^\n+/, '');
    const AsyncFunction = (async () => {}).constructor as new (
      ...args: string[]
    ) => (...values: unknown[]) => Promise<string>;
    const run = new AsyncFunction(
      'unified',
      'remarkParse',
      'remarkJikko',
      'article',
      `${body}\nreturn String(file);`,
    );
    expect(await run(unified, remarkParse, remarkJikko, article)).toBe(fixed);
  });
});

it('verify() of the library returns the report as data', async () => {
  const repository = makeRepository({ [name]: '```python\nprint(1)\n```\n\n**結果**: `2`\n' });
  const report = await verify({ paths: [name], cwd: repository.folder, timeoutSeconds: 30 });
  expect(report.summary).toMatchObject({ codeBlocks: 1, examples: 1, mismatch: 1 });
});
