import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { resolveInterpreter } from '../../../src/runners/python/interpreter.ts';
import { newest } from './support.ts';

const base = realpathSync(mkdtempSync(join(tmpdir(), 'interpreter-')));
afterAll(() => rmSync(base, { recursive: true, force: true }));

let cwd = base;
let count = 0;
beforeEach(() => {
  cwd = join(base, String((count += 1)));
  mkdirSync(join(cwd, 'bin'), { recursive: true });
});

/** Puts a command beside the tests that answers as a Python of some version would. */
function fakePython(path: string, body: string): string {
  const file = join(cwd, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${body}\n`);
  chmodSync(file, 0o755);
  return file;
}

const answering = (version: string, path: string): string =>
  `printf 'noise\\n%s\\n%s\\n' ${version} ${path}`;

const env = (): Record<string, string> => ({ PATH: `${join(cwd, 'bin')}:/bin:/usr/bin` });
const asked = (requested: string) => resolveInterpreter({ requested, cwd, env: env() });
const onlyOwn = (): Record<string, string> => ({ PATH: join(cwd, 'bin') });

describe.skipIf(process.platform === 'win32')('resolveInterpreter', () => {
  it('finds the real path and version of a Python', async () => {
    const found = await resolveInterpreter({ requested: newest.path, cwd, env: process.env });
    expect(found).toEqual({ interpreter: newest });
  });

  it('takes the first of .venv, VIRTUAL_ENV, python3 and python', async () => {
    const virtual = join(cwd, 'active');
    const resolve = () => resolveInterpreter({ cwd, env: { ...env(), VIRTUAL_ENV: virtual } });
    const versions: string[] = [];
    for (const [path, version] of [
      ['bin/python', '3.8.1'],
      ['bin/python3', '3.9.1'],
      ['active/bin/python', '3.10.1'],
      ['.venv/bin/python', '3.11.1'],
    ] as const) {
      fakePython(path, answering(version, `/the/${version}`));
      if (version === '3.8.1') continue;
      const found = await resolve();
      if ('interpreter' in found)
        versions.push(`${found.interpreter.version} ${found.interpreter.path}`);
    }
    expect(versions).toEqual(['3.9.1 /the/3.9.1', '3.10.1 /the/3.10.1', '3.11.1 /the/3.11.1']);
  });

  it('goes on where one is too old or broken', async () => {
    fakePython('.venv/bin/python', 'echo broken >&2; exit 1');
    fakePython('bin/python3', answering('3.6.15', '/old'));
    fakePython('bin/python', answering('3.12.0', '/good'));
    expect(await resolveInterpreter({ cwd, env: env() })).toEqual({
      interpreter: { version: '3.12.0', path: '/good' },
    });
  });

  it('finds a version that a version manager has installed, the newest first', async () => {
    const home = join(cwd, 'home');
    for (const patch of ['3.12.4', '3.12.10', '3.1.5']) {
      fakePython(`home/.pyenv/versions/${patch}/bin/python3`, answering(patch, `/pyenv/${patch}`));
    }
    const name = 'cpython-3.13.2-linux-x86_64-gnu';
    fakePython(`home/.local/share/uv/python/${name}/bin/python3`, answering('3.13.2', '/uv'));
    const resolve = async (requested: string) => {
      const found = await resolveInterpreter({ requested, cwd, env: { ...env(), HOME: home } });
      return 'interpreter' in found ? found.interpreter.path : found.problem.code;
    };
    expect(await resolve('3.12.4')).toBe('/pyenv/3.12.4');
    // Not one of 3.12, which begins the same.
    expect(await resolve('3.1')).toBe('python-too-old');
    expect(await resolve('3.7')).toBe('python-missing');
    // A command on the PATH comes first.
    fakePython('bin/python3.12', 'exit 127');
    expect(await resolve('3.12')).toBe('/pyenv/3.12.10');
    fakePython('bin/python3.12', answering('3.12.1', '/path'));
    expect(await resolve('3.12')).toBe('/path');
    expect(await resolve('3.13')).toMatch(/uv|usr/);
  });

  it('says that there is none, and what was tried', async () => {
    const answer = await resolveInterpreter({ cwd, env: onlyOwn() });
    expect(answer).toMatchObject({
      problem: {
        code: 'python-missing',
        args: { tried: expect.stringMatching(/python3, python$/) },
      },
    });
  });

  it('says of several reasons the one that helps most', async () => {
    fakePython('.venv/bin/python', 'exit 127');
    fakePython('bin/python3', 'exit 1');
    fakePython('bin/python', answering('2.7.18', '/two'));
    expect(await resolveInterpreter({ cwd, env: env() })).toMatchObject({
      problem: { code: 'python-too-old', args: { version: '2.7.18', path: '/two' } },
    });
  });

  it('takes a request for a version, a command or a path, and then nothing else', async () => {
    fakePython('bin/python3.12', answering('3.12.9', '/twelve'));
    fakePython('bin/mypython', answering('3.10.9', '/mine'));
    fakePython('tools/py', answering('3.9.9', '/tool'));
    fakePython('bin/python3', answering('3.8.9', '/other'));
    expect(await asked('3.12')).toMatchObject({ interpreter: { path: '/twelve' } });
    expect(await asked('mypython')).toMatchObject({ interpreter: { path: '/mine' } });
    expect(await asked('./tools/py')).toMatchObject({ interpreter: { path: '/tool' } });
    expect(await asked('3.99')).toMatchObject({
      problem: { code: 'python-missing', args: { tried: 'python3.99' } },
    });
  });

  it('does not wait for one that never answers', async () => {
    const path = fakePython('bin/python3', 'exec sleep 1000');
    const answer = await resolveInterpreter({ requested: path, cwd, env: env(), timeoutMs: 200 });
    expect(answer).toMatchObject({
      problem: { code: 'python-unusable', args: { path, detail: 'no answer within 0.2 s' } },
    });
  });

  it('shows a candidate no secret of the caller', async () => {
    fakePython('.venv/bin/python', `[ -z "$SECRET" ] && ${answering('3.11.0', '/clean')}`);
    expect(await resolveInterpreter({ cwd, env: { ...env(), SECRET: 'x' } })).toMatchObject({
      interpreter: { path: '/clean' },
    });
  });
});
