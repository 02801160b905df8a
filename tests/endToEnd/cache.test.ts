import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { execa } from 'execa';
import { expect, it } from 'vitest';
import { fuzzing } from '../support/fuzzing.ts';
import {
  articleWith,
  cliPath,
  frontMatter,
  makeRepository,
  type Repository,
} from '../support/repository.ts';

const names = ['first-of-articles', 'second-of-articles', 'third-of-articles'] as const;

function makeZenn(): Repository {
  const articles = names.map((name, k) => [
    `articles/${name}.md`,
    articleWith(`print(${k})`, String(k)),
  ]);
  const repository = makeRepository(Object.fromEntries(articles));
  mkdirSync(repository.path('node_modules'));
  return repository;
}

/** The lines about what was run, and about what was not. */
async function verify(repository: Repository, ...args: string[]): Promise<string[]> {
  const { stdout, stderr, status } = await repository.jikko(['verify', ...args]);
  const lines = stdout
    .split('\n')
    .filter((line) => /examples|not run again|ran:|not run:/.test(line));
  return [...lines.map(withoutTime), stderr, `exit ${status}`].filter((line) => line !== '');
}

function withoutTime(line: string): string {
  return line.replace(/\(\d{4}-\d\d-\d\d \d\d:\d\d\)/, '(TIME)');
}

const allKept = '3 of 3 code blocks not run again: nothing changed since they passed';
const twoKept = '2 of 3 code blocks not run again: nothing changed since they passed';

it('runs nothing twice, and sees whatever changes', async () => {
  const repository = makeZenn();
  const write = (name: string, code: string, claim: string): void =>
    writeFileSync(repository.path(`articles/${name}.md`), articleWith(code, claim));

  expect(await verify(repository)).toEqual(['3 examples, 3 match', 'exit 0']);
  expect(await verify(repository)).toEqual(['3 examples, 3 match', allKept, 'exit 0']);
  // From here on without a look at Markdown or Python.
  expect(await verify(repository)).toEqual(['3 examples, 3 match', allKept, 'exit 0']);
  expect(await verify(repository, '--no-cache')).toEqual(['3 examples, 3 match', 'exit 0']);

  write(names[1], 'print(1)', '7');
  const wrong = ['3 examples, 2 match, 1 mismatch', twoKept, 'exit 1'];
  expect(await verify(repository)).toEqual(wrong);
  expect(await verify(repository)).toEqual(wrong);
  write(names[1], 'print(3 + 4)', '7');
  expect(await verify(repository)).toEqual(['3 examples, 3 match', twoKept, 'exit 0']);
  expect(await verify(repository)).toEqual(['3 examples, 3 match', allKept, 'exit 0']);

  write('one-more-of-articles', 'print(8)', '9');
  expect(await verify(repository)).toEqual([
    '4 examples, 3 match, 1 mismatch',
    '3 of 4 code blocks not run again: nothing changed since they passed',
    'exit 1',
  ]);
  rmSync(repository.path('articles/one-more-of-articles.md'));
  expect(await verify(repository)).toEqual(['3 examples, 3 match', allKept, 'exit 0']);

  writeFileSync(repository.path('jikko.config.json'), '{ "timeout": 9 }');
  expect(await verify(repository)).toEqual(['3 examples, 3 match', 'exit 0']);
});

it('--why tells for each code block why it ran, or did not', async () => {
  const repository = makeZenn();
  const data = repository.path('data.txt');
  writeFileSync(data, '1');
  const code = `import datetime\nprint(open(${JSON.stringify(data)}).read())`;
  writeFileSync(repository.path(`articles/${names[1]}.md`), articleWith(code, '1'));
  const process = 'import subprocess\nsubprocess.run(["true"])\nprint(2)';
  writeFileSync(repository.path(`articles/${names[2]}.md`), articleWith(process, '2'));
  await delay(100);

  const isNew =
    'ran: no pass is kept for this code with these settings, this Python and this jikko';
  expect((await verify(repository, '--why')).slice(0, 3)).toEqual([
    `  articles/${names[0]}.md:9  ${isNew}`,
    `  articles/${names[1]}.md:9  ${isNew}; for a day (may ask a clock)`,
    `  articles/${names[2]}.md:9  ${isNew}; not kept: it starts other processes`,
  ]);
  expect((await verify(repository, '--why')).slice(0, 3)).toEqual([
    `  articles/${names[0]}.md:9  not run: nothing changed since it passed (TIME)`,
    `  articles/${names[1]}.md:9  not run: nothing changed since it passed (TIME); for a day (may ask a clock)`,
    `  articles/${names[2]}.md:9  ${isNew}; not kept: it starts other processes`,
  ]);
  writeFileSync(data, '2');
  expect((await verify(repository, '--why')).slice(0, 3)).toEqual([
    `  articles/${names[0]}.md:9  not run: nothing changed since it passed (TIME)`,
    `  articles/${names[1]}.md:9  ran: “${data}” changed; not kept: only passes are`,
    `  articles/${names[2]}.md:9  ${isNew}; not kept: it starts other processes`,
  ]);
});

it('a cache that is damaged, or cannot be written, is as none, with a note', async () => {
  const repository = makeZenn();
  await verify(repository);
  const kept = repository.path('node_modules/.cache/jikko/kept');
  for (const kind of ['articles', 'facts', 'interpreters', 'programs', 'runs']) {
    for (const name of readdirSync(join(kept, kind))) writeFileSync(join(kept, kind, name), '{}');
  }
  const damaged = await repository.jikko(['verify']);
  expect(damaged.stdout).toContain(
    'Entries of the cache that could not be read and were removed: ',
  );
  expect(damaged.stdout).toContain('3 examples, 3 match\n');
  expect(damaged.stdout).not.toContain('not run again');
  expect(damaged.status).toBe(0);

  rmSync(kept, { recursive: true });
  writeFileSync(kept, 'a file');
  const unwritable = await repository.jikko(['verify']);
  expect(unwritable.stdout).toContain(`Nothing can be kept in “${kept}” (`);
  expect(unwritable.stdout).toContain('3 examples, 3 match\n');
  expect(unwritable.status).toBe(0);
});

it(
  'a run that was killed while it kept something does no harm to the next',
  async () => {
    const repository = makeZenn();
    // Wrong: it must be seen as wrong, whenever the run before was killed.
    writeFileSync(repository.path(`articles/${names[1]}.md`), articleWith('print(1)', '7'));
    for (let kill = 0; kill < fuzzing.kills / 8; kill += 1) {
      rmSync(repository.path('node_modules/.cache'), { recursive: true, force: true });
      const options = { cwd: repository.folder, reject: false, stdio: 'ignore' } as const;
      const running = execa(process.execPath, [cliPath, 'verify'], options);
      await delay(100 + Math.random() * 700);
      running.kill('SIGKILL');
      await running;
      expect((await verify(repository))[0]).toBe('3 examples, 2 match, 1 mismatch');
    }
  },
  fuzzing.timeoutMs,
);

it.each([
  [
    'the Python that a directive names',
    'python3-of-mine',
    {
      article: articleWith('print(1)', '1').replace(
        '```',
        '<!-- jikko: python=./python3-of-mine -->\n```',
      ),
    },
  ],
  [
    'the requirements that the settings name',
    'needed.txt',
    { article: frontMatter, 'jikko.config.json': '{ "requirements": "needed.txt" }' },
  ],
])('a run that is told at once is made anew where this is gone: %s', async (_, needed, files) => {
  const { article, ...others } = files;
  const repository = makeRepository({ 'articles/first-of-articles.md': article, ...others });
  mkdirSync(repository.path('node_modules'));
  if (needed.endsWith('.txt')) writeFileSync(repository.path(needed), 'attrs\n');
  else symlinkSync(await realPython(), repository.path(needed));
  for (let run = 0; run < 3; run += 1) expect((await repository.jikko(['verify'])).status).toBe(0);
  rmSync(repository.path(needed));
  const [kept, fresh] = [
    await repository.jikko(['verify']),
    await repository.jikko(['verify', '--no-cache']),
  ];
  expect([kept.status, kept.stderr]).toEqual([fresh.status, fresh.stderr]);
  expect(fresh.status).not.toBe(0);
});

async function realPython(): Promise<string> {
  const { stdout } = await execa('python3', ['-c', 'import sys; print(sys.executable)']);
  return stdout;
}
