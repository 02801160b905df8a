import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { execa } from 'execa';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import {
  makeEnvironment,
  type EnvironmentRequest,
  type MadeEnvironment,
} from '../../src/environments/makeEnvironment.ts';
import { newest } from '../runners/python/support.ts';
import { writeWheels } from '../support/wheels.ts';

function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'jikko-environments-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let env: Record<string, string | undefined>;
beforeAll(() => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'jikko-wheels-')));
  const files = { 'tinygreet.py': 'GREETING = "hi"\n' };
  env = { ...process.env, ...writeWheels(folder, [{ name: 'tinygreet', files }]) };
  return () => rmSync(folder, { recursive: true, force: true });
});

function request(
  cacheFolder: string,
  requirements: readonly string[] = ['tinygreet'],
): EnvironmentRequest {
  const { path: python, version } = newest;
  const { signal } = new AbortController();
  return { python, version, requirements, cacheFolder, env, uv: null, signal };
}

function ready(made: MadeEnvironment): { readonly python: string; readonly folder: string } {
  if ('detail' in made) throw new Error(made.detail);
  return made;
}

it('an environment is made once, also where two runs begin at once, and holds its requirements', async () => {
  const cache = join(temporaryFolder(), 'not', 'there');
  const both = await Promise.all([
    makeEnvironment(request(cache)),
    makeEnvironment(request(cache)),
  ]);
  const folders: string[] = [];
  for (const made of both.map(ready)) {
    const { stdout } = await execa(made.python, [
      '-c',
      'import tinygreet, importlib.util\nprint(tinygreet.GREETING, importlib.util.find_spec("pip"))',
    ]);
    expect(stdout).toBe('hi None');
    folders.push(basename(dirname(made.folder)));
  }
  // A third would need an installer.
  expect(both).toContainEqual(await makeEnvironment({ ...request(cache), uv: '/no/such/uv' }));
  const marker = `${folders[0]?.slice(0, 32)}.json`;
  expect(readdirSync(cache).toSorted()).toEqual([...folders, marker].toSorted());
  expect(readdirSync(join(cache, folders[0] ?? '')).toSorted()).toEqual([
    'requirements.txt',
    'venv',
  ]);
});

it('one that cannot be made leaves nothing behind, and says why', async () => {
  const cache = temporaryFolder();
  expect(await makeEnvironment(request(cache, ['nosuchpackage>=3']))).toEqual({
    installer: 'pip',
    detail:
      'ERROR: Could not find a version that satisfies the requirement nosuchpackage>=3 (from versions: none) / ' +
      'ERROR: No matching distribution found for nosuchpackage>=3',
  });
  expect(readdirSync(cache)).toEqual([]);
  const uv = join(cache, 'uv');
  const failed = await makeEnvironment({ ...request(cache), uv });
  expect(failed).toMatchObject({ installer: 'uv', detail: expect.stringContaining('ENOENT') });
  expect(readdirSync(cache)).toEqual([]);
});

it('one that is interrupted is none', async () => {
  const cache = temporaryFolder();
  const interrupt = new AbortController();
  const making = makeEnvironment({ ...request(cache), signal: interrupt.signal });
  while (readdirSync(cache).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  interrupt.abort();
  expect(await making).toEqual({ installer: 'pip', detail: 'interrupted' });
  expect(readdirSync(cache)).toEqual([]);
});

it('what came with a repository is not taken for one, and old leftovers are removed', async () => {
  const cache = temporaryFolder();
  const made = ready(await makeEnvironment(request(cache)));
  const folder = dirname(made.folder);
  const marker = `${folder.slice(0, folder.lastIndexOf('-'))}.json`;
  const elsewhere = join(temporaryFolder(), 'elsewhere');
  const isTaken = async (): Promise<boolean> =>
    !('detail' in (await makeEnvironment({ ...request(cache), uv: '/no/such/uv' })));
  expect(await isTaken()).toBe(true);

  // A link would let programs read what it leads to.
  renameSync(made.folder, elsewhere);
  symlinkSync(elsewhere, made.folder);
  expect(await isTaken()).toBe(false);
  rmSync(made.folder);
  renameSync(elsewhere, made.folder);
  renameSync(folder, elsewhere);
  symlinkSync(elsewhere, folder);
  expect(await isTaken()).toBe(false);
  rmSync(folder);
  writeFileSync(marker, JSON.stringify(elsewhere));
  expect(await isTaken()).toBe(false);
  writeFileSync(marker, '{"a"');
  expect(await isTaken()).toBe(false);

  const [old, young, foreign] = [`${'0'.repeat(32)}-abcdef`, `${'1'.repeat(32)}-abcdef`, 'mine'];
  for (const name of [old, young, foreign]) mkdirSync(join(cache, name));
  const longAgo = new Date(Date.now() - 48 * 3600_000);
  for (const name of [old, foreign]) utimesSync(join(cache, name), longAgo, longAgo);
  expect(await isTaken()).toBe(false);
  expect([old, young, foreign].map((name) => existsSync(join(cache, name)))).toEqual([
    false,
    true,
    true,
  ]);
});
