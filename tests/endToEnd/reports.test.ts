import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { articleWith, frontMatter, makeRepository } from '../support/repository.ts';

const name = 'articles/an-article-01.md';

const schemaFile = new URL('../../schemas/report.schema.json', import.meta.url);

function faultsInReport(report: object): unknown[] {
  const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as object;
  const validate = new Ajv2020({ strict: false }).compile(schema);
  return validate(report) ? [] : [...(validate.errors ?? [])];
}

/** Claims of every kind, wrong, in places where bytes, UTF-16 units and lines differ most. */
const wrongEverywhere = `${frontMatter}## 絵文字👩‍💻のあとの記載

\`\`\`python
print('👋 はい')
\`\`\`

出力結果：\`いいえ\`

\`\`\`python
print(1)
\`\`\`

出力結果：\`二\`

- 手順

  \`\`\`python
  print('a')
  print('b')
  \`\`\`

  **実行結果**:

  \`\`\`
  あ
  \`\`\`

\`\`\`python
print("\`\`\`")
\`\`\`

**実行結果**:
\`\`\`
x
\`\`\`

\`\`\`python
print(len('日本😀'))  # => 四
\`\`\`

\`\`\`python
print('二')
\`\`\`

**実行結果**:
\`\`\`
一
二
三
\`\`\`
`;

interface Position {
  readonly line: number;
  readonly column: number;
}

interface Rdjson {
  readonly diagnostics: readonly {
    readonly suggestions?: readonly {
      readonly range: { readonly start: Position; readonly end: Position };
      readonly text: string;
    }[];
  }[];
}

/** Applies suggestions as the format defines them: lines by LF, columns in bytes, end exclusive. */
function applied(bytes: Buffer, { diagnostics }: Rdjson): string {
  const starts = [0];
  bytes.forEach((byte, k) => {
    if (byte === 0x0a) starts.push(k + 1);
  });
  const offset = ({ line, column }: Position): number => (starts[line - 1] ?? 0) + column - 1;
  const fromTheEnd = diagnostics
    .flatMap(({ suggestions = [] }) => suggestions)
    .toSorted((a, b) => offset(b.range.start) - offset(a.range.start));
  return fromTheEnd
    .reduce(
      (text, { range, text: replacement }) =>
        Buffer.concat([
          text.subarray(0, offset(range.start)),
          Buffer.from(replacement),
          text.subarray(offset(range.end)),
        ]),
      bytes,
    )
    .toString();
}

describe('several reports of one run', () => {
  it.each([
    ['LF', wrongEverywhere],
    ['CRLF', wrongEverywhere.replaceAll('\n', '\r\n')],
  ])('hold, as rdjson, exactly what fix writes (%s)', async (_, text) => {
    const repository = makeRepository({ [name]: text });
    const reports = ['rdjson=out/r.json', 'junit=out/j.xml', 'markdown=out/r.md', 'json'];
    const verified = await repository.jikko([
      'verify',
      ...reports.flatMap((one) => ['--reporter', one]),
    ]);
    expect({ status: verified.status, stderr: verified.stderr }).toEqual({ status: 1, stderr: '' });
    const json = JSON.parse(verified.stdout) as { summary: { mismatch: number } };
    expect(faultsInReport(json)).toEqual([]);
    expect(json.summary.mismatch).toBe(6);
    expect(readdirSync(repository.path('out')).toSorted()).toEqual(['j.xml', 'r.json', 'r.md']);
    expect(repository.read('out/j.xml').toString()).toContain(' failures="6" errors="0" ');
    expect(repository.read('out/r.md').toString()).toMatch(/^## jikko: 6 examples, 0 match, 6 mis/);

    const rdjson = JSON.parse(repository.read('out/r.json').toString()) as Rdjson;
    const suggested = applied(repository.read(name), rdjson);
    expect((await repository.jikko(['fix'])).status).toBe(0);
    expect(suggested).toBe(repository.read(name).toString());
    expect(suggested).not.toBe(text);
  });
});

describe('a report', () => {
  const article = articleWith('print(1)', '1');

  it('goes to the terminal, too, where each that was asked for has a file', async () => {
    const repository = makeRepository({ [name]: article });
    const { status, stdout } = await repository.jikko(['verify', '--reporter=json=a.json']);
    expect(stdout).toMatch(/^1 example, 1 match\n/);
    expect(JSON.parse(repository.read('a.json').toString())).toMatchObject({ version: 1 });
    expect(status).toBe(0);
  });

  it.each([
    [
      ['--reporter', 'terminal', '--reporter', 'json'],
      'error: Only one report can go to the standard output, and several are to: terminal, json. ' +
        'Name a file for the others, as in `--reporter json=report.json`.\n' +
        '  https://github.com/jikko-zenn/jikko/blob/main/docs/rules/reporter-stdout.md\n',
    ],
    [
      ['--reporter', 'json=a', '--reporter', 'junit=./a'],
      'error: Two reports are to be written to “./a”. Give each of them a file of its own.\n' +
        '  https://github.com/jikko-zenn/jikko/blob/main/docs/rules/reporter-file-twice.md\n',
    ],
    [
      ['--reporter', `markdown=${name}`],
      `error: “${name}” is no report of jikko, and is not replaced by one. ` +
        'Name another file, or move this one away.\n' +
        '  https://github.com/jikko-zenn/jikko/blob/main/docs/rules/reporter-over-article.md\n',
    ],
  ])('is refused before anything runs: %s', async (flags, stderr) => {
    const repository = makeRepository({ [name]: article });
    expect(await repository.jikko(['verify', ...flags])).toEqual({ status: 2, stdout: '', stderr });
    expect(repository.read(name).toString()).toBe(article);
  });

  it('that cannot be written is an error, and leaves nothing behind', async () => {
    const repository = makeRepository({ [name]: article, 'folder/x': '' });
    const { status, stdout, stderr } = await repository.jikko([
      'verify',
      '--reporter=terminal',
      '--reporter=json=folder',
    ]);
    expect(stdout).toMatch(/^1 example, 1 match\n/);
    expect(stderr).toMatch(/^error: The report “folder” could not be written \(E[A-Z]+\)\. /);
    expect(status).toBe(2);
    expect(readdirSync(repository.folder).toSorted()).toEqual(['articles', 'folder']);
    expect(existsSync(repository.path('folder/x'))).toBe(true);
  });
});
