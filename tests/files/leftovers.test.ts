import { readdirSync, symlinkSync, utimesSync } from 'node:fs';
import { execa } from 'execa';
import { expect, it } from 'vitest';
import { removeLeftovers } from '../../src/files/leftovers.ts';
import { newTemporaryName, readTemporaryName } from '../../src/files/temporaryName.ts';
import { makeRepository, type Repository } from '../support/repository.ts';

const temporaryName = new URL('../../dist/files/temporaryName.js', import.meta.url).href;

/** A name as a process made it that has ended. */
async function nameOfDeadProcess(): Promise<string> {
  const code = `import(${JSON.stringify(temporaryName)}).then((m) => console.log(m.newTemporaryName('a.md')))`;
  return (await execa(process.execPath, ['-e', code])).stdout;
}

async function namesAfter(repository: Repository): Promise<string[]> {
  await removeLeftovers(['a.md'], repository.folder);
  return readdirSync(repository.folder).toSorted();
}

it('a temporary file of a process that has ended is removed', async () => {
  const left = await nameOfDeadProcess();
  expect(readTemporaryName(left)).not.toBeNull();
  expect(await namesAfter(makeRepository({ 'a.md': '', [left]: 'half' }))).toEqual(['a.md']);
});

it('one that stands beside the file to which a link leads is removed as well', async () => {
  const left = await nameOfDeadProcess();
  const repository = makeRepository({ [`deep/${left}`]: 'half', 'deep/b.md': '' });
  symlinkSync('deep/b.md', repository.path('a.md'));
  await removeLeftovers(['a.md'], repository.folder);
  expect(readdirSync(repository.path('deep'))).toEqual(['b.md']);
});

it('one of a living process stays, unless it is old', async () => {
  const name = newTemporaryName('a.md');
  const repository = makeRepository({ 'a.md': '', [name]: 'half' });
  expect(await namesAfter(repository)).toEqual([name, 'a.md']);
  const anHourAgo = new Date(Date.now() - 3_600_000);
  utimesSync(repository.path(name), anHourAgo, anHourAgo);
  expect(await namesAfter(repository)).toEqual(['a.md']);
});

it('what only looks like one stays, however old', async () => {
  const left = await nameOfDeadProcess();
  const others = [
    left.replace(/.\.tmp$/, 'x.tmp'),
    left.replace('-', '-0'),
    `${left}~`,
    '.jikko.tmp',
  ];
  const repository = makeRepository(
    Object.fromEntries(['a.md', ...others].map((n) => [n, 'mine'])),
  );
  for (const name of others) utimesSync(repository.path(name), 0, 0);
  expect(await namesAfter(repository)).toEqual(['a.md', ...others].toSorted());
});

it('a folder of such a name stays', async () => {
  const left = await nameOfDeadProcess();
  const repository = makeRepository({ 'a.md': '', [`${left}/mine.md`]: '' });
  expect(await namesAfter(repository)).toEqual([left, 'a.md']);
});
