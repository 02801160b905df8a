import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
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

it.skipIf(process.platform === 'win32')('only the user can look into it, and write it', () => {
  const cache = temporaryCache();
  open(cache)?.keep('main.cjs', source, () => code);
  const folder = only(rootIn(cache));
  const modes = [folder, only(folder)].map((path) => statSync(path).mode & 0o777);
  expect(modes).toEqual([0o700, 0o600]);
});

it.skipIf(process.platform === 'win32').each<[string, (file: string) => void]>([
  ['that others may write to', (file) => chmodSync(file, 0o660)],
  [
    'behind a link',
    (file) => {
      renameSync(file, `${file}.moved`);
      symlinkSync(`${file}.moved`, file);
    },
  ],
  [
    'that is a pipe',
    (file) => {
      rmSync(file);
      execFileSync('mkfifo', [file]);
    },
  ],
])('a file %s is as none', (_, change) => {
  const cache = temporaryCache();
  open(cache)?.keep('main.cjs', source, () => code);
  change(only(only(rootIn(cache))));
  expect(open(cache)?.find('main.cjs', source)).toBeNull();
});

it.runIf(process.getuid?.() === 0)('where files are another user’s, there is no store', () => {
  const cache = temporaryCache();
  chownSync(cache, 12_345, 12_345);
  expect(open(cache)).toBeNull();
  expect(open(join(cache, 'not-there'))).toBeNull();
});

it.each(['/nonexistent/below/cache', 'relative'])('for HOME=%s there is no store', (home) => {
  expect(openKeptCode({ HOME: home }, build)).toBeNull();
});

it.runIf(existsSync('/proc/1'))('a home in which there can be no folder is no end of it', () => {
  openKeptCode({ HOME: '/proc' }, build)?.keep('main.cjs', source, () => code);
  expect(existsSync('/proc/.cache')).toBe(false);
});

it('where nothing can be written, nothing is kept and nothing fails', () => {
  const cache = temporaryCache();
  writeFileSync(join(cache, 'jikko'), 'a file');
  const kept = open(cache);
  expect(() => kept?.keep('main.cjs', source, () => code)).not.toThrow();
  expect(kept?.find('main.cjs', source)).toBeNull();
});

function failToCompile(): never {
  throw new Error('no code');
}

it('where V8 gives no code, nothing is kept and nothing fails', () => {
  const kept = open(temporaryCache());
  expect(() => kept?.keep('main.cjs', source, failToCompile)).not.toThrow();
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
