import {
  chmodSync,
  chownSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  lstatSync,
} from 'node:fs';
import { expect, it } from 'vitest';
import { replaceFile } from '../../src/files/replaceFile.ts';
import { makeRepository } from '../support/repository.ts';

const old = Buffer.from('old');

it('the file has the new text, its mode and no neighbour', async () => {
  const repository = makeRepository({ 'a.md': old });
  chmodSync(repository.path('a.md'), 0o640);
  expect(await replaceFile(repository.path('a.md'), old, '新しい')).toBe(true);
  expect(repository.read('a.md').toString()).toBe('新しい');
  expect(statSync(repository.path('a.md')).mode & 0o7777).toBe(0o640);
  expect(readdirSync(repository.folder)).toEqual(['a.md']);
});

it.runIf(process.getuid?.() === 0)('the owner stays, whoever runs fix', async () => {
  const repository = makeRepository({ 'a.md': old });
  chownSync(repository.path('a.md'), 1234, 5678);
  await replaceFile(repository.path('a.md'), old, 'new');
  const { uid, gid } = statSync(repository.path('a.md'));
  expect({ uid, gid }).toEqual({ uid: 1234, gid: 5678 });
});

it('of a symbolic link the file behind it is replaced', async () => {
  const repository = makeRepository({ 'deep/a.md': old });
  symlinkSync('deep/a.md', repository.path('link.md'));
  expect(await replaceFile(repository.path('link.md'), old, 'new')).toBe(true);
  expect(lstatSync(repository.path('link.md')).isSymbolicLink()).toBe(true);
  expect(repository.read('deep/a.md').toString()).toBe('new');
});

it('a file that holds something else is left alone', async () => {
  const repository = makeRepository({ 'a.md': 'mine' });
  expect(await replaceFile(repository.path('a.md'), old, 'new')).toBe(false);
  expect(repository.read('a.md').toString()).toBe('mine');
  expect(readdirSync(repository.folder)).toEqual(['a.md']);
});

it('of many who replace the same text at once, one does and the others are told', async () => {
  const repository = makeRepository({ 'a.md': old });
  const path = repository.path('a.md');
  const texts = Array.from({ length: 8 }, (_, k) => `text ${k}`);
  const done = await Promise.all(texts.map((text) => replaceFile(path, old, text)));
  expect(done.filter(Boolean)).toEqual([true]);
  expect(readFileSync(path, 'utf8')).toBe(texts[done.indexOf(true)]);
});

it('with an article whose name is as long as a file system allows', async () => {
  const name = `${'長'.repeat(84)}.md`;
  const repository = makeRepository({ [name]: old });
  expect(await replaceFile(repository.path(name), old, 'new')).toBe(true);
});
