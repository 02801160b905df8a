import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openKeptCode } from '../../src/compiled/keptCode.ts';

const build = '0123456789abcdef'.repeat(4);
const source = Buffer.from('exports.answer = 42;');
const code = Buffer.from('what V8 made of it');

function temporaryCache(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jikko-code-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function open(cache: string, env: NodeJS.ProcessEnv = {}, ofBuild = build) {
  return openKeptCode({ XDG_CACHE_HOME: cache, ...env }, ofBuild);
}

function only(folder: string): string {
  const [name, ...others] = readdirSync(folder);
  if (name === undefined || others.length > 0) throw new Error(`not one file in ${folder}`);
  return join(folder, name);
}

const rootIn = (cache: string): string => join(cache, 'jikko', 'compiled');

it('what was kept is found, by another process too', () => {
  const cache = temporaryCache();
  open(cache)?.keep('main.cjs', source, () => code);
  const kept = open(cache);
  expect(kept?.find('main.cjs', source)).toEqual(code);
  expect(kept?.find('other.cjs', source)).toBeNull();
});

it('another source of the same length, and another build, have none', () => {
  const cache = temporaryCache();
  open(cache)?.keep('main.cjs', source, () => code);
  expect(open(cache)?.find('main.cjs', Buffer.from('exports.answer = 43;'))).toBeNull();
  expect(open(cache, {}, build.replaceAll('0', 'f'))?.find('main.cjs', source)).toBeNull();
});

it.each([
  ['shorter', (bytes: Buffer) => bytes.subarray(0, -1)],
  ['empty', () => Buffer.alloc(0)],
  ['of other bits', (bytes: Buffer) => bytes.map((byte, at) => (at === 12 ? byte ^ 1 : byte))],
])('code that became %s is as none, and is kept anew', (_, damage) => {
  const cache = temporaryCache();
  open(cache)?.keep('main.cjs', source, () => code);
  const file = only(only(rootIn(cache)));
  writeFileSync(file, damage(readFileSync(file)));
  expect(open(cache)?.find('main.cjs', source)).toBeNull();
  open(cache)?.keep('main.cjs', source, () => code);
  expect(open(cache)?.find('main.cjs', source)).toEqual(code);
});

it.each([
  ['on a CI server', { CI: 'true' }],
  ['where Node is told to keep none', { NODE_DISABLE_COMPILE_CACHE: '1' }],
])('%s there is no store', (_, env) => {
  const cache = temporaryCache();
  open(cache)?.keep('main.cjs', source, () => code);
  expect(open(cache, env)).toBeNull();
});

it('what others may write to is not used', () => {
  const cache = temporaryCache();
  open(cache)?.keep('main.cjs', source, () => code);
  chmodSync(only(rootIn(cache)), 0o770);
  expect(open(cache)).toBeNull();
});

it('only the user can look into it', () => {
  const cache = temporaryCache();
  open(cache)?.keep('main.cjs', source, () => code);
  expect(statSync(only(rootIn(cache))).mode & 0o777).toBe(0o700);
});

it('where nothing can be written, nothing is kept and nothing fails', () => {
  const cache = temporaryCache();
  writeFileSync(join(cache, 'jikko'), 'a file');
  const kept = open(cache);
  expect(() => kept?.keep('main.cjs', source, () => code)).not.toThrow();
  expect(kept?.find('main.cjs', source)).toBeNull();
});

it('where V8 gives no code, nothing is kept and nothing fails', () => {
  const kept = open(temporaryCache());
  const fail = (): never => {
    throw new Error('no code');
  };
  expect(() => kept?.keep('main.cjs', source, fail)).not.toThrow();
  expect(kept?.find('main.cjs', source)).toBeNull();
});

it('of five builds the oldest goes, and nothing that is not its own', () => {
  const cache = temporaryCache();
  const root = rootIn(cache);
  mkdirSync(join(root, 'of somebody else'), { recursive: true });
  const folders = [0, 1, 2, 3].map((n) => {
    const folder = join(root, `${String(n).repeat(32)}-abc`);
    mkdirSync(folder);
    utimesSync(folder, 1000 + n, 1000 + n);
    return folder;
  });
  open(cache)?.keep('main.cjs', source, () => code);
  expect(folders.map((folder) => existsSync(folder))).toEqual([false, true, true, true]);
  expect(existsSync(join(root, 'of somebody else'))).toBe(true);
  expect(open(cache)?.find('main.cjs', source)).toEqual(code);
});
