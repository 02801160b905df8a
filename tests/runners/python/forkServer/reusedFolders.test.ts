import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createReusedFolders } from '../../../../src/runners/python/forkServer/reusedFolders.ts';
import type { RunFolder } from '../../../../src/runners/python/runFolder.ts';

it('makes folders that nobody else can read, each announced before it is there', async () => {
  const announced: string[] = [];
  const folders = createReusedFolders((bases) => {
    expect(bases.some((base) => existsSync(base))).toBe(false);
    announced.push(...bases);
  });
  const taken = Array.from({ length: 130 }, folders.take);
  const bases = taken.map(({ base }) => base);
  expect(new Set(bases).size).toBe(130);
  expect(bases.filter((base) => !announced.includes(base))).toEqual([]);
  expect(bases.every((base) => /^jikko-\w{6}$/.test(basename(base)))).toBe(true);
  expect(bases.map((base) => statSync(base).mode & 0o777)).toEqual(bases.map(() => 0o700));
  await Promise.all(taken.map((folder) => folders.giveBack(folder, false)));
  expect(bases.filter((base) => existsSync(base))).toEqual([]);
});

/** Whether a folder is given to the next program when one has left it like this. */
async function isReusedAfter(
  leave: (folder: RunFolder) => void,
  hasEnded = true,
): Promise<boolean> {
  const folders = createReusedFolders(() => undefined);
  const first = folders.take();
  writeFileSync(join(first.work, 'main.py'), '');
  leave(first);
  await folders.giveBack(first, hasEnded);
  const next = folders.take();
  const isReused = next.base === first.base;
  expect(existsSync(first.base)).toBe(isReused);
  expect(readdirSync(next.base)).toEqual(expect.arrayContaining(['home', 'tmp', 'work']));
  expect([next.work, next.home, next.temporary].flatMap((path) => readdirSync(path))).toEqual([]);
  await folders.close();
  await folders.giveBack(next, true);
  expect(existsSync(next.base)).toBe(false);
  return isReused;
}

it('is not given where somebody removed it meanwhile', async () => {
  const folders = createReusedFolders(() => undefined);
  const first = folders.take();
  writeFileSync(join(first.work, 'main.py'), '');
  await folders.giveBack(first, true);
  rmSync(first.base, { recursive: true });
  const next = folders.take();
  expect([next.base !== first.base, existsSync(next.work)]).toEqual([true, true]);
  await folders.giveBack(next, false);
  await folders.close();
});

describe('a folder that a program has left', () => {
  it('is given to the next where nothing was done in it', async () => {
    expect(await isReusedAfter(() => undefined)).toBe(true);
  });

  it('is removed where something of the program may not have ended', async () => {
    expect(await isReusedAfter(() => undefined, false)).toBe(false);
  });

  it.each<[string, (folder: RunFolder) => void]>([
    ['a file beside main.py', ({ work }) => writeFileSync(join(work, 'data.txt'), '')],
    ['a file at home', ({ home }) => writeFileSync(join(home, '.history'), '')],
    ['a temporary folder', ({ temporary }) => mkdirSync(join(temporary, 'x'))],
    ['something outside of all', ({ base }) => writeFileSync(join(base, 'x'), '')],
    ['other rights', ({ home }) => chmodSync(home, 0o500)],
    ['no main.py', ({ work }) => rmSync(join(work, 'main.py'))],
    ['no home', ({ home }) => rmSync(home, { recursive: true })],
    [
      'a link in the place of a folder',
      ({ base, home }) => {
        rmSync(home, { recursive: true });
        symlinkSync(base, home);
      },
    ],
    [
      'a folder in the place of main.py',
      ({ work }) => {
        rmSync(join(work, 'main.py'));
        mkdirSync(join(work, 'main.py'));
      },
    ],
  ])('is removed where a program left %s', async (_, leave) => {
    expect(await isReusedAfter(leave)).toBe(false);
  });
});
