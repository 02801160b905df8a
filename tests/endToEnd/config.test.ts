import { describe, expect, it } from 'vitest';
import { articleWith, makeRepository } from '../support/repository.ts';

const name = 'articles/an-article-01.md';
const article = articleWith('import time; time.sleep(2); print(1)', '1');

describe('the settings of a repository', () => {
  it('hold where no flag says otherwise', async () => {
    const repository = makeRepository({
      '.git/HEAD': '',
      [name]: article,
      'jikko.config.json': '{ "timeout": 0.5, "reporter": "json" }',
    });
    const slow = await repository.jikko(['verify']);
    expect(JSON.parse(slow.stdout)).toMatchObject({ summary: { failed: 1 } });
    expect(slow.status).toBe(3);
    const right = await repository.jikko(['verify', '--timeout', '20', '--reporter', 'terminal']);
    expect(right.stdout).toContain('1 example, 1 match');
    expect(right.status).toBe(0);
  });

  it('name the articles where no path does', async () => {
    const repository = makeRepository({
      'docs/a.md': articleWith('print(1)', '1'),
      'docs/b.md': articleWith('print(1)', '2'),
      'package.json': '{ "jikko": { "paths": ["docs/a.md"] } }',
    });
    expect((await repository.jikko(['verify'])).status).toBe(0);
    expect((await repository.jikko(['verify', 'docs/b.md'])).status).toBe(1);
  });

  it.each(['verify', 'fix', 'list'])('that are wrong keep %s from starting', async (command) => {
    const repository = makeRepository({
      [name]: article,
      'jikko.config.json': '{ "timout": 5, "unclaimed": "on" }',
    });
    expect(await repository.jikko([command])).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'error: There is no setting “timout”, which stands in “jikko.config.json”. ' +
        'Did you mean “timeout”? All of them stand in `docs/directives.md`.\n' +
        '  https://github.com/jikko-zenn/jikko/blob/main/docs/rules/config-unknown.md\n' +
        'error: “on” in “jikko.config.json” is no value for “unclaimed”. ' +
        'Write it as in `"unclaimed": "error"`.\n' +
        '  https://github.com/jikko-zenn/jikko/blob/main/docs/rules/config-value.md\n',
    });
  });

  it('that are wrong do not keep the help from being shown', async () => {
    const repository = makeRepository({ 'jikko.config.js': 'throw new Error("no");' });
    const { status, stderr } = await repository.jikko(['verify', '--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
