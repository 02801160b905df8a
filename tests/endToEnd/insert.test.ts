import { describe, expect, it } from 'vitest';
import { frontMatter, makeRepository } from '../support/repository.ts';

const name = 'articles/an-article-01.md';

function python(...code: string[]): string {
  return ['```python', ...code, '```', ''].join('\n');
}

function result(...output: string[]): string {
  return ['', '**結果**:', '```text', ...output, '```', ''].join('\n');
}

/** Code blocks and what stands below each once results are added; null for nothing. */
const blocks: readonly (readonly [code: string, added: string | null])[] = [
  // It gives the article its style, and later ones run behind it.
  [`${python('x = 1', 'print("x is", x)')}${result('x is 1')}`, null],
  // On its own it runs in another program than together with what needs it.
  [python('import sys', 'total = 20', 'print(total)', 'print("!", file=sys.stderr)'), result('20')],
  [python('print(total + x)'), result('21')],
  [python('def f():', '    return 1'), null],
  [python('import random', 'print(random.random())'), null],
  [python('print({"a", "b", "c", "d", "e"})'), null],
  [python('print(object())'), result('<object object at 0x...>')],
  [python('print(1)', 'raise ValueError("no")'), null],
  [
    python(
      'import asyncio',
      'async def main():',
      '    await asyncio.sleep(0.2)',
      '    print("done")',
      'asyncio.run(main())',
    ),
    result('done'),
  ],
  [python('>>> y = 3'), null],
  [python('print("sum", 1 + 1)  # 二つの和'), result('sum 2')],
  [
    `<!-- jikko: stdin="Bob\\n" -->\n\n${python('print("Hi", input())')}`,
    result('HiBob').replace('HiBob', 'Hi Bob'),
  ],
  [`<!-- jikko: skip -->\n\n${python('print(2)')}`, null],
  [python('import no_such_module', 'print(2)'), null],
  [
    python('print("\\x1b[31mred\\x1b[0m")', 'print("`", "```", sep="\\n")'),
    result('red', '`', '```')
      .replace('```text', '````text')
      .replace(/```\n$/, '````\n'),
  ],
];

const before = frontMatter + blocks.map(([code]) => code).join('\n説明。\n\n');
const after =
  frontMatter + blocks.map(([code, added]) => code + (added ?? '')).join('\n説明。\n\n');

// Several runs of the command line, on a machine that may be busy.
describe('fix --insert', { timeout: 240_000 }, () => {
  it('adds what the programs print, told apart, and nothing else', async () => {
    const repository = makeRepository({ [name]: before });
    const { stdout, status } = await repository.jikko(['fix', '--insert']);
    expect(repository.read(name).toString()).toBe(after);
    expect(stdout).toContain('\nAdded 7 expected outputs to 1 article\n');
    expect(stdout.match(/Two runs of the program did not print the same, so no/g)).toHaveLength(2);
    expect(status).toBe(0);
    const again = await repository.jikko(['fix', '--insert']);
    expect(repository.read(name).toString()).toBe(after);
    expect(again.stdout).toContain('8 examples, 8 match\n');
  });

  it('as a dry run writes nothing, and ends with 1', async () => {
    const text = `${frontMatter}${python('print(1)')}`;
    const repository = makeRepository({ [name]: text });
    const dry = await repository.jikko(['fix', '--insert', '--dry-run', '--reporter', 'json']);
    expect(dry.status).toBe(1);
    expect(repository.read(name).toString()).toBe(text);
    const { articles } = JSON.parse(dry.stdout) as { articles: { rewrite: object }[] };
    expect(articles[0]?.rewrite).toMatchObject({
      isWritten: false,
      results: [],
      inserted: [{ line: 9, endLine: 11 }],
    });
  });

  it('shows a notebook as its cells print it', async () => {
    const text = `${frontMatter}Jupyter のノートブックです。\n\n${python('print("a")', '1 + 1')}`;
    const repository = makeRepository({ [name]: text });
    await repository.jikko(['fix', '--insert']);
    expect(repository.read(name).toString()).toBe(`${text}\n**実行結果**\n\n\`\`\`\na\n\`\`\`\n`);
    expect((await repository.jikko(['verify'])).stdout).toContain('1 example, 1 match\n');
  });

  it('without changes ends with 0, also as a dry run', async () => {
    const repository = makeRepository({ [name]: frontMatter + python('x = 1') });
    expect(await repository.jikko(['fix', '--insert', '--dry-run'])).toMatchObject({ status: 0 });
  });

  it('is for fix alone', async () => {
    const repository = makeRepository({ [name]: before });
    const { status, stderr } = await repository.jikko(['verify', '--insert']);
    expect(status).toBe(2);
    expect(stderr).toContain("unknown option '--insert'");
  });
});
