import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { findUv } from '../../src/environments/findUv.ts';
import { installCommands, pythonIn } from '../../src/environments/installCommands.ts';
import { installEnvironment } from '../../src/environments/installEnvironment.ts';
import { lastWords } from '../../src/environments/runInstaller.ts';

const plan = { python: '/opt/python3', environment: '/e/venv', requirements: '/e/needs.txt' };

it('uv makes an environment and installs wheels alone, by nothing that a repository says', () => {
  expect(installCommands('uv', plan).map((command) => command.join(' '))).toEqual([
    'uv venv --no-config --color never --no-progress --no-project --no-python-downloads --python /opt/python3 /e/venv',
    'uv pip install --no-config --color never --no-progress --python /e/venv/bin/python --only-binary :all: --link-mode copy -r /e/needs.txt',
    '/opt/python3 -I -S -c import compileall, sys; compileall.compile_dir(sys.argv[1], quiet=2) /e/venv',
  ]);
});

it.skipIf(process.platform === 'win32')('uv is taken where it is on PATH and works', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jikko-uv-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const PATH = `${folder}:/usr/bin:/bin`;
  const withUv = async (status: number): Promise<string | null> => {
    writeFileSync(join(folder, 'uv'), `#!/bin/sh\nexit ${status}\n`, { mode: 0o755 });
    return findUv({ PATH });
  };
  expect(await withUv(0)).toBe('uv');
  expect(await withUv(1)).toBeNull();
  expect(await findUv({ PATH: '/no/such/folder' })).toBeNull();
});

it('without uv, Python’s own venv and pip do', () => {
  const pip = fileURLToPath(new URL('../../src/environments/inside/run_pip.py', import.meta.url));
  expect(installCommands(null, plan).map((command) => command.join(' '))).toEqual([
    '/opt/python3 -I -m venv --without-pip /e/venv',
    `/e/venv/bin/python -I ${pip} install --disable-pip-version-check --no-input --progress-bar off --ignore-installed --only-binary :all: -r /e/needs.txt`,
  ]);
});

it('an environment has its interpreter where the system puts it', () => {
  expect(pythonIn('/e', 'linux')).toBe('/e/bin/python');
  expect(pythonIn('/e', 'win32').replaceAll('\\', '/')).toBe('/e/Scripts/python.exe');
});

it('installers see where packages come from, and no secret', () => {
  const caller = {
    PATH: '/bin',
    HOME: '/home/a',
    GITHUB_TOKEN: 'secret',
    NODE_AUTH_TOKEN: 'secret',
    PYTHONPATH: '/evil',
    PIP_INDEX_URL: 'https://example.com/simple',
    PIP_NO_BINARY: ':all:',
    PIP_TARGET: '/evil',
    UV_INDEX: 'https://example.com/simple',
    UV_NO_BINARY: '1',
    https_proxy: 'http://proxy:8080',
  };
  expect(installEnvironment(caller, '/t', 'linux')).toEqual({
    PATH: '/bin',
    HOME: '/home/a',
    PIP_INDEX_URL: 'https://example.com/simple',
    UV_INDEX: 'https://example.com/simple',
    https_proxy: 'http://proxy:8080',
    TMPDIR: '/t',
    TEMP: '/t',
    TMP: '/t',
    LANG: 'C.UTF-8',
    PYTHONUTF8: '1',
    NO_COLOR: '1',
  });
});

it('of what an installer says the errors are told, and no password', () => {
  expect(
    lastWords(
      'Looking in indexes: https://me:word@example.com\nERROR: no way to https://me:word@example.com/x\n\nERROR: No match.\nHint: none\n',
    ),
  ).toBe('ERROR: no way to https://…@example.com/x / ERROR: No match');
  expect(lastWords('one\r\ntwo\nthree\nfour\n')).toBe('two / three / four');
  expect(lastWords(`${'a'.repeat(500)}\n`)).toBe(`${'a'.repeat(400)}…`);
  expect(lastWords('\n')).toBeNull();
});
