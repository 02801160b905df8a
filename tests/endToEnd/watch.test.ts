import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { onTerminal } from '../support/onTerminal.ts';
import { articleWith, makeRepository } from '../support/repository.ts';
import { startWatching } from '../support/watching.ts';

const [first, second] = ['articles/article-number-1.md', 'articles/article-number-2.md'] as const;
const right = articleWith('print(1)', '1');
const wrong = articleWith('print(1)', 'wrong');

it('what a save touched is verified again, however it is saved', async () => {
  const repository = makeRepository({ [first]: right, [second]: right });
  const save = (name: string, text: string): void => writeFileSync(repository.path(name), text);
  const watching = startWatching(repository);
  expect(await watching.until('All: nothing wrong in 2 articles')).toContain('2 examples, 2 match');

  save(first, wrong);
  const afterSave = await watching.until('All: something to look at in 1 of 2 articles');
  expect(afterSave).toContain('Running 1 article');
  expect(afterSave).toContain(`${first}:15:1 ✖ mismatch`);

  save('articles/.saving', right);
  renameSync(repository.path('articles/.saving'), repository.path(first));
  await watching.until('All: nothing wrong in 2 articles');

  // An editor that is stopped half-way, or just slow.
  save(second, wrong.slice(0, -6));
  await watching.until('All: something to look at in 1 of 2 articles');
  save(second, right);
  await watching.until('All: nothing wrong in 2 articles');

  renameSync(repository.path(second), repository.path('articles/article-number-3.md'));
  expect(await watching.until('All: nothing wrong in 2 articles')).toContain('Running 1 article');

  rmSync(repository.path('articles'), { recursive: true });
  mkdirSync(repository.path('articles'));
  for (let k = 10; k < 110; k += 1) save(`articles/an-article-${k}.md`, 'text\n');
  save(first, wrong);
  await watching.until('All: something to look at in 1 of 101 articles');
  save(first, right);
  await watching.until('All: nothing wrong in 101 articles');
  expect(await watching.end('SIGINT')).toBe(130);
});

it('a save ends the run of what was there before, and the end leaves nothing behind', async () => {
  const repository = makeRepository({});
  const [started, survived] = [repository.path('started'), repository.path('survived')];
  const code = [
    'import pathlib, time',
    `pathlib.Path(${JSON.stringify(started)}).touch()`,
    'time.sleep(600)',
    `pathlib.Path(${JSON.stringify(survived)}).touch()`,
  ].join('\n');
  const slow = articleWith(code, 'never');
  const temporary = repository.path('tmp');
  mkdirSync(temporary);
  mkdirSync(repository.path('articles'));
  writeFileSync(repository.path(first), right);
  // On the virtual clock it would not wait.
  const watching = startWatching(repository, ['--timeout', '900', '--clock', 'real'], {
    TMPDIR: temporary,
  });
  await watching.until('All: nothing wrong in 1 article');
  const isStarted = async (): Promise<void> => {
    while (!existsSync(started)) await new Promise((resolve) => setTimeout(resolve, 20));
    rmSync(started);
  };
  writeFileSync(repository.path(first), slow);
  await isStarted();
  writeFileSync(repository.path(first), wrong);
  const broken = await watching.until('All: something to look at in 1 of 1 article');
  expect(broken).toContain('1 example, 0 match, 1 mismatch');
  writeFileSync(repository.path(first), slow);
  await isStarted();
  expect(await watching.end('SIGTERM')).toBe(130);
  expect(readdirSync(temporary)).toEqual([]);
  expect(existsSync(survived)).toBe(false);
});

it('setup files and settings are watched, too', async () => {
  const setup = '<!-- jikko: setup file=../setup.py -->\n\n';
  const repository = makeRepository({
    [first]: articleWith('print(x)', '1').replace('```python', `${setup}\`\`\`python`),
    [second]: right,
    'setup.py': 'x = 1\n',
    'other.py': 'x = 1\n',
  });
  const watching = startWatching(repository);
  await watching.until('All: nothing wrong in 2 articles');
  writeFileSync(repository.path('other.py'), 'x = 2\n');
  writeFileSync(repository.path('setup.py'), 'x = 2\n');
  const afterSetup = await watching.until('All: something to look at in 1 of 2 articles');
  expect(afterSetup).toContain('Running 1 article');
  writeFileSync(repository.path('jikko.config.json'), '{"unclaimed": ');
  await watching.until('error');
  writeFileSync(repository.path('jikko.config.json'), '{"paths": ["articles/*-2.md"]}');
  expect(await watching.until('All: nothing wrong in 1 article')).toContain('settings changed');
  await watching.end('SIGTERM');
});

it('on a terminal, f fixes what is shown, a runs all, and q ends with what is known', async () => {
  const repository = makeRepository({ [first]: wrong, [second]: right });
  const { status, screen } = await onTerminal(
    repository,
    ['verify', '--watch', '--lang', 'en'],
    [
      ['q quit', 'f'],
      ['Fixed 1 expected output in 1 article', ''],
      ['Running 1 article', ''],
      ['All: nothing wrong in 2 articles', 'f'],
      ['nothing to fix', 'a'],
      ['Running 2 articles', ''],
      ['q quit', 'q'],
    ],
  );
  expect(screen).toContain('1 mismatch');
  expect(status).toBe(0);
  expect(repository.read(first).toString()).toBe(right);
});
