import { describe, expect, it } from 'vitest';
import { articleWith, makeRepository } from '../support/repository.ts';

const name = 'articles/an-article-01.md';
const code = 'import os\nprint("id:", os.getpid())\nprint("port:", os.getpid())\nprint("ok")';

/** An article with settings in its front matter. */
function withSettings(article: string, settings: string): string {
  return article.replace('\n---\n\n', `\njikko:\n  ${settings}\n---\n\n`);
}

const ofPort = `normalisers: [{ pattern: 'port: [0-9]+', replacement: 'port: <n>', name: port }]`;

function config(...normalisers: object[]): string {
  return JSON.stringify({ normalisers });
}

const ofId = { pattern: 'id: [0-9]+', replacement: 'id: <n>', name: 'id' };

describe('normalisers of the settings', () => {
  it('of an article are added to those of the project; fix writes what was printed', async () => {
    const wrong = withSettings(articleWith(code, 'id: 1\nport: <n>\nno'), ofPort);
    const repository = makeRepository({
      '.git/HEAD': '',
      [name]: wrong,
      'jikko.config.json': config(ofId),
    });
    const { stdout, status } = await repository.jikko(['fix']);
    expect(stdout).toContain('Fixed 1 expected output');
    expect(stdout).not.toContain('normaliser');
    expect(status).toBe(0);
    expect(repository.read(name).toString()).toBe(wrong.replace('\nno\n', '\nok\n'));
    expect(await repository.jikko(['verify'])).toMatchObject({ status: 0 });
  });

  it('that match nothing are told, once all that they could match was run', async () => {
    const right = articleWith('print(1)', '1');
    const unused = `normalisers: [{ pattern: 'uuid', replacement: '<uuid>' }]`;
    const repository = makeRepository({
      '.git/HEAD': '',
      [name]: withSettings(right, unused),
      'articles/an-article-02.md': right,
      'jikko.config.json': config(ofId),
    });
    const all = await repository.jikko(['verify']);
    expect(all.status).toBe(0);
    expect(all.stdout).toContain(
      '⚠ warning\n  The normaliser “id” matches nothing, neither in a claim nor in an output.',
    );
    expect(all.stdout).toContain(
      `${name}:8:17 ⚠ warning\n  The normaliser “uuid” matches nothing, neither in a claim nor in an output.`,
    );
    expect(all.stdout).toContain('2 warnings');
    const one = await repository.jikko(['verify', name]);
    expect(one.stdout).not.toContain('“id”');
    expect(one.stdout).toContain('“uuid”');
    const line = await repository.jikko(['verify', `${name}:13`]);
    expect(line.stdout).not.toContain('normaliser');
  });

  it('are not told to match nothing where a claim could not be checked', async () => {
    const repository = makeRepository({
      '.git/HEAD': '',
      [name]: articleWith('import no_such_module', '1'),
      'jikko.config.json': config(ofId),
    });
    const { stdout, status } = await repository.jikko(['verify']);
    expect(stdout).not.toContain('normaliser');
    expect(status).toBe(3);
  });

  it('that leave nothing of a line are told, and make no claim pass', async () => {
    const erasing = `normalisers: [{ pattern: 'id: [0-9]+', replacement: '', name: id }]`;
    const article = withSettings(articleWith('print("id: 2")', 'id: 1'), erasing);
    const { stdout, status } = await makeRepository({ [name]: article }).jikko(['verify']);
    expect(stdout).toContain('The normaliser “id” would leave nothing of the line “id: 2”');
    expect(status).toBe(1);
  });

  it('that cannot be used keep jikko from starting', async () => {
    const repository = makeRepository({
      '.git/HEAD': '',
      [name]: articleWith('print(1)', '1'),
      'jikko.config.json': config(
        { pattern: '(', replacement: 'x', name: 'open' },
        { pattern: '.*', replacement: 'x' },
        { pattern: '[0-9]+', replacement: '$1' },
      ),
    });
    const { stdout, stderr, status } = await repository.jikko(['verify']);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    const told = stderr.split('\n').filter((line) => !line.startsWith('  https://'));
    expect(told.map((line) => line.split('. ')[0])).toEqual([
      'error: The pattern of the normaliser “open” in “jikko.config.json” cannot be read (missing closing ): `(`)',
      'error: The normaliser “.*” in “jikko.config.json” makes “Lorem ipsum” and “12345 67890” equal, and so would let any claim pass',
      'error: The replacement of the normaliser “[0-9]+” in “jikko.config.json” names $1, and its pattern has no such group',
      '',
    ]);
  });

  it.each([
    [
      `normalisers: [{ pattern: '(', replacement: x }]`,
      '8:17',
      'The pattern of the normaliser “(”',
    ],
    [`normalisers: [{ pattern: a }]`, '8:3', 'is no value for the setting “normalisers”'],
    [`normalizers: []`, '8:3', 'Did you mean “normalisers”?'],
  ])(
    'that cannot be used are told where they stand in an article: %s',
    async (setting, at, text) => {
      const article = withSettings(articleWith('print(1)', '1'), setting);
      const { stdout, status } = await makeRepository({ [name]: article }).jikko(['verify']);
      expect(stdout).toContain(`${name}:${at} ✖ error`);
      expect(stdout).toContain(text);
      expect(status).toBe(2);
    },
  );
});
