import { describe, expect, it } from 'vitest';
import { onTerminal, type Step } from '../support/onTerminal.ts';
import {
  articleWith,
  frontMatter,
  makeRepository,
  type Repository,
} from '../support/repository.ts';

const name = 'articles/an-article-01.md';
const other = 'articles/an-article-02.md';

/** Two examples that are wrong, and what is right. */
const wrong = `${articleWith('print("one")', 'uno')}\n\`\`\`python\nprint("two")\n\`\`\`\n\n**実行結果**:\n\`\`\`\ndos\n\`\`\`\n`;
const firstRight = wrong.replace('uno', 'one');
const bothRight = firstRight.replace('dos', 'two');

const en = (...typed: string[]): Step[] => typed.map((keys) => ['[y/n/a/q/e] ', keys]);

async function fixed(
  repository: Repository,
  steps: readonly Step[],
  args: readonly string[] = ['--lang', 'en'],
): Promise<{ status: number; screen: string; text: string }> {
  const session = await onTerminal(repository, ['fix', '--interactive', ...args], steps);
  return { ...session, text: repository.read(name).toString() };
}

// Several runs of the command line, on a machine that may be busy.
describe('fix --interactive', { timeout: 240_000 }, () => {
  it.each([
    ['a writes all', ['a\r'], bothRight, 0],
    ['y and q write the first', ['y\r', 'q\r'], firstRight, 1],
    ['q writes nothing', ['q\r'], wrong, 1],
    ['Ctrl-D is q', ['y\r', '\u0004'], firstRight, 1],
    ['full-width letters count, other keys explain', ['Ｙ\r', 'x\r', '\r', 'n\r'], firstRight, 1],
  ])('%s', async (_, typed, expected, status) => {
    const result = await fixed(makeRepository({ [name]: wrong }), en(...typed));
    expect(result.text).toBe(expected);
    expect(result.status).toBe(status);
  });

  it('shows the difference before it asks', async () => {
    const { screen } = await fixed(makeRepository({ [name]: wrong }), en('x\r', 'q\r'));
    expect(screen.slice(screen.indexOf(name), screen.indexOf('q: neither'))).toBe(
      [
        `${name}:15:1 ✖ mismatch · 実行結果`,
        '  The program does not print what the article claims under “実行結果”.',
        '  → If the real output is right, run `jikko fix`; if the article is, repair the code.',
        '',
        '     - in the article  + real output',
        '  15 - uno',
        '     + one',
        '',
        'Write this? [y/n/a/q/e] x',
        'y: yes, write this',
        'n: no, leave it as it is',
        'a: this and all others',
        '',
      ].join('\n'),
    );
  });

  it('asks in Japanese', async () => {
    const steps: Step[] = [
      ['これを書き込みますか？ [y/n/a/q/e] ', 'e\r'],
      ['この形で書き込みますか？ [y/n] ', 'y\r'],
      ['これを書き込みますか？ [y/n/a/q/e] ', 'n\r'],
    ];
    const { text, screen } = await fixed(makeRepository({ [name]: wrong }), steps, [
      '--lang',
      'ja',
    ]);
    expect(text).toBe(wrong.replace('uno', '# uno\none'));
    expect(screen).toContain('\n     + # uno\n       ^^\n     + one\n');
  });

  it('e keeps the lines of the article as note lines, shows it first, and is left alone later', async () => {
    const repository = makeRepository({ [name]: wrong });
    const confirm = 'Write it in this form? [y/n] ';
    const { text } = await fixed(repository, [
      ...en('e\r'),
      [confirm, 'n\r'],
      ...en('e\r'),
      [confirm, 'y\r'],
      ...en('y\r'),
    ]);
    expect(text).toBe(wrong.replace('uno', '# uno\none').replace('dos', 'two'));
    expect(await repository.jikko(['fix'])).toMatchObject({ status: 0 });
    expect(repository.read(name).toString()).toBe(text);
  });

  it.each([
    ['Ctrl-C', '\u0003'],
    ['SIGTERM', 'SIGTERM'],
  ])('%s writes nothing of that article, and ends with 130', async (_, typed) => {
    const repository = makeRepository({ [name]: firstRight, [other]: wrong });
    const { status } = await fixed(repository, en('y\r', 'y\r', typed));
    expect(status).toBe(130);
    expect(repository.read(name).toString()).toBe(bothRight);
    expect(repository.read(other).toString()).toBe(wrong);
  });

  it('asks about results to be added as well', async () => {
    const text = `${frontMatter}\`\`\`python\nprint("1\\n2")\n\`\`\`\n\n続き。\n\n\`\`\`python\nprint(3)\n\`\`\`\n`;
    const repository = makeRepository({ [name]: text });
    const steps: Step[] = ['n\r', 'y\r'].map((keys) => ['[y/n/a/q] ', keys]);
    const result = await fixed(repository, steps, ['--insert', '--lang', 'en']);
    expect(result.text).toBe(`${text}\n**実行結果**\n\n\`\`\`\n3\n\`\`\`\n`);
    expect(result.screen).toContain('\n    + 1\n    + 2\n');
  });

  it('lets no output command the terminal', async () => {
    const text = articleWith(String.raw`print("\x1b]0;owned\x07\u202e::error::x")`, 'x');
    const { screen } = await fixed(makeRepository({ [name]: text }), en('q\r'));
    expect(screen).toContain(String.raw`\u202e`);
    expect(screen).not.toContain('\u001B]0;');
    expect(screen).not.toContain('\u202E');
  });

  it.each([
    ['without a terminal', ['--interactive'], '`--interactive` asks its questions on a terminal'],
    ['with --dry-run', ['--interactive', '--dry-run'], '`--dry-run` writes nothing.'],
  ])('%s is a usage error', async (_, args, reason) => {
    const repository = makeRepository({ [name]: wrong });
    const { status, stdout, stderr } = await repository.jikko(['fix', ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(reason);
    expect(repository.read(name).toString()).toBe(wrong);
  });
});
