import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { articleWith, makeRepository, type Repository } from '../support/repository.ts';

function repository(): Repository {
  return makeRepository({ 'articles/first-article-x.md': articleWith('print(1)', '1') });
}

function keptBy({ path }: Repository): string[] {
  const root = path('cache/jikko/compiled');
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** But for what it took. */
const withoutTime = (stdout: string): string => stdout.replace(/[\d.]+ m?s$/m, '');

it('what V8 compiled is kept for the user, and damage to it is no harm', async () => {
  const own = repository();
  const verify = () => own.jikko(['verify', '--no-cache'], { XDG_CACHE_HOME: own.path('cache') });
  const first = await verify();
  expect(first).toMatchObject({ status: 0, stderr: '' });
  const files = keptBy(own);
  expect(files.length).toBeGreaterThan(3);
  expect(withoutTime((await verify()).stdout)).toBe(withoutTime(first.stdout));
  expect(keptBy(own)).toEqual(files);

  const damagedCode = files.map((file) => {
    const bytes = readFileSync(file);
    const middle = bytes.length >> 1;
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 0xff, middle);
    writeFileSync(file, bytes);
    return bytes;
  });
  const damaged = await verify();
  expect(withoutTime(damaged.stdout)).toBe(withoutTime(first.stdout));
  expect(damaged).toMatchObject({ status: 0, stderr: '' });
  const isWrittenAnew = files.map(
    (file, n) => !readFileSync(file).equals(damagedCode[n] ?? Buffer.of()),
  );
  expect(isWrittenAnew).not.toContain(false);
});

it('on a CI server nothing is kept', async () => {
  const own = repository();
  const env = { XDG_CACHE_HOME: own.path('cache'), CI: 'true' };
  expect(await own.jikko(['verify', '--isolation', 'limits'], env)).toMatchObject({ status: 0 });
  expect(keptBy(own)).toEqual([]);
});
