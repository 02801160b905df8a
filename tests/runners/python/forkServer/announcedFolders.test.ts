import { existsSync, rmdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { announcedFolders } from '../../../../src/runners/python/forkServer/announcedFolders.ts';

it('makes folders that nobody else can read, each announced before it is there', () => {
  const announced: string[] = [];
  const create = announcedFolders((bases) => {
    expect(bases.some((base) => existsSync(base))).toBe(false);
    announced.push(...bases);
  });
  const folders = Array.from({ length: 130 }, () => create().base);
  expect(new Set(folders).size).toBe(130);
  expect(folders.filter((base) => !announced.includes(base))).toEqual([]);
  expect(folders.every((base) => /^jikko-\w{6}$/.test(basename(base)))).toBe(true);
  expect(folders.map((base) => statSync(base).mode & 0o777)).toEqual(folders.map(() => 0o700));
  folders.forEach((base) => rmdirSync(base));
});
