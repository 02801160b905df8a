import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createReusedFolders } from '../../../../src/runners/python/forkServer/reusedFolders.ts';
import { fillRunFolder, type RunFolder } from '../../../../src/runners/python/runFolder.ts';

it('makes folders that nobody else can read, each announced before it is there', async () => {
  const announced: string[] = [];
  const folders = createReusedFolders((bases) => {
    expect(bases.some((base) => existsSync(base))).toBe(false);
    announced.push(...bases);
  });
  const taken = Array.from({ length: 130 }, () => folders.take('main.py'));
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
  const first = folders.take('main.py');
  writeFileSync(join(first.work, 'main.py'), '');
  leave(first);
  await folders.giveBack(first, hasEnded);
  const next = folders.take('main.py');
  const isReused = next.base === first.base;
  expect(existsSync(first.base)).toBe(isReused);
  expect(readdirSync(next.base)).toEqual(expect.arrayContaining(['home', 'tmp', 'work']));
  expect([next.home, next.temporary].flatMap((path) => readdirSync(path))).toEqual([]);
  expect(readdirSync(next.work)).toEqual(isReused ? ['main.py'] : []);
  await folders.close();
  await folders.giveBack(next, true);
  expect(existsSync(next.base)).toBe(false);
  return isReused;
}

it('is not given where somebody removed it meanwhile', async () => {
  const folders = createReusedFolders(() => undefined);
  const first = folders.take('main.py');
  writeFileSync(join(first.work, 'main.py'), '');
  await folders.giveBack(first, true);
  rmSync(first.base, { recursive: true });
  const next = folders.take('main.py');
  expect([next.base !== first.base, existsSync(next.work)]).toEqual([true, true]);
  await folders.giveBack(next, false);
  await folders.close();
});

it('holds no file that the next program has not, and of one that it has no more than its own', async () => {
  const folders = createReusedFolders(() => undefined);
  const first = folders.take('main.py');
  fillRunFolder(first, { source: 'print("a long one")\n' }, null);
  await folders.giveBack(first, true);
  const second = folders.take('main.py');
  fillRunFolder(second, { source: '1\n' }, null);
  expect([second.base, readFileSync(join(second.work, 'main.py'), 'utf8')]).toEqual([
    first.base,
    '1\n',
  ]);
  await folders.giveBack(second, true);
  const third = folders.take('other.py');
  expect([third.base, readdirSync(third.work)]).toEqual([first.base, []]);
  await folders.giveBack(third, false);
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
    ['other rights of main.py', ({ work }) => chmodSync(join(work, 'main.py'), 0o755)],
    [
      'a second name of main.py',
      ({ work, base }) => {
        linkSync(join(work, 'main.py'), `${base}-link`);
        onTestFinished(() => rmSync(`${base}-link`));
      },
    ],
    [
      'a link in the place of main.py',
      ({ work }) => {
        rmSync(join(work, 'main.py'));
        symlinkSync('/dev/null', join(work, 'main.py'));
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
