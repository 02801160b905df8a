import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { remark } from 'remark';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { remarkJikko } from '../../src/index.ts';
import { articleWith, makeRepository } from '../support/repository.ts';

const right = articleWith('print(1)\nprint(2)', '1\n2');
const wrong = articleWith('print(1)\nprint(2)', '1\n3');

describe('remarkJikko', () => {
  it('puts a message with place, actual, expected and url on a wrong claim', async () => {
    const file = await unified()
      .use(remarkParse)
      .use(remarkJikko, { lang: 'en' })
      .use(remarkStringify)
      .process(wrong);
    expect(file.messages).toHaveLength(1);
    expect(file.messages[0]).toMatchObject({
      reason: 'The program does not print what the article claims under “実行結果”.',
      source: 'jikko',
      ruleId: 'claim-mismatch',
      place: { start: { line: 16, column: 1 }, end: { line: 18, column: 1 } },
      actual: '1\n3\n',
      expected: ['1\n2\n'],
      url: 'https://github.com/jikko-zenn/jikko/blob/main/docs/rules/claim-mismatch.md',
      note: expect.stringContaining('jikko fix'),
      fatal: false,
    });
  });

  it('says nothing about a right claim', async () => {
    const file = await unified()
      .use(remarkParse)
      .use(remarkJikko)
      .use(remarkStringify)
      .process(right);
    expect(file.messages).toEqual([]);
  });

  it('has a place and an expected text that a quick fix can use as they are', async () => {
    const quoted = wrong
      .split('\n')
      .map((line, k) => (k > 7 ? `> ${line}`.trimEnd() : line))
      .join('\r\n');
    const file = await unified()
      .use(remarkParse)
      .use(remarkJikko)
      .use(remarkStringify)
      .process(quoted);
    const [message] = file.messages;
    const place = message?.place;
    if (!place || !('start' in place)) throw new Error('no range');
    const lines = quoted.split('\n');
    const offset = ({ line, column }: { line: number; column: number }): number =>
      lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
    const before = quoted.slice(0, offset(place.start));
    const after = quoted.slice(offset(place.end));
    expect(before + (message?.expected?.[0] ?? '') + after).toBe(quoted.replace('> 3', '> 2'));
  });

  it('with fix compiles the original with the claims replaced, without any other compiler', async () => {
    const odd = `\uFEFF${wrong}* a\n+ b\n![](u =250x)\n`;
    const file = await unified().use(remarkParse).use(remarkJikko, { fix: true }).process(odd);
    expect(String(file)).toBe(odd.replace('1\n3', '1\n2'));
    expect(file.messages.map(({ fatal }) => fatal)).toEqual([undefined]);
  });

  it('with fix preserves bytes in a remark processor, too', async () => {
    const file = await remark().use(remarkJikko, { fix: true }).process(`${wrong}* a\n+ b\n`);
    expect(String(file)).toBe(`${right}* a\n+ b\n`);
  });

  it('with fix gives the nodes the new text where remark-stringify comes behind it', async () => {
    const file = await unified()
      .use(remarkParse)
      .use(remarkJikko, { fix: true })
      .use(remarkStringify)
      .process(wrong);
    expect(String(file)).toContain('```\n1\n2\n```');
    expect(String(file)).not.toContain('1\n3');
  });

  it.each(['never', 'cached'] as const)('with run: %s executes nothing', async (run) => {
    const repository = makeRepository({});
    const trace = repository.path('trace');
    const code = `open(${JSON.stringify(trace)}, "w")`;
    const file = await unified()
      .use(remarkParse)
      .use(remarkJikko, { run, fix: true })
      .process(articleWith(code, 'x'));
    // What an editor says once where no result is known of this very text.
    const said = run === 'cached' ? ['results-outdated'] : [];
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(said);
    expect(String(file)).toBe(articleWith(code, 'x'));
    expect(() => readFileSync(trace)).toThrow('ENOENT');
  });

  it('tells what keeps an article from being read', async () => {
    const file = await unified()
      .use(remarkParse)
      .use(remarkJikko, { lang: 'en' })
      .use(remarkStringify)
      .process('---js\nprocess.exit(1)\n---\n');
    expect(file.messages[0]).toMatchObject({ ruleId: 'front-matter-language', line: 1 });
  });

  it('works through the command line of remark: -o writes the claims and nothing else', async () => {
    const repository = makeRepository({ 'articles/an-article-01.md': `${wrong}* a\n+ b\n` });
    const index = new URL('../../dist/index.js', import.meta.url).href;
    writeFileSync(
      repository.path('.remarkrc.mjs'),
      `import jikko from ${JSON.stringify(index)};\nexport default { plugins: [[jikko, { fix: true }]] };\n`,
    );
    const cli = fileURLToPath(new URL('../../node_modules/remark-cli/cli.js', import.meta.url));
    await execa(process.execPath, [cli, 'articles', '-o', '--quiet'], { cwd: repository.folder });
    expect(repository.read('articles/an-article-01.md').toString()).toBe(`${right}* a\n+ b\n`);
  });
});
