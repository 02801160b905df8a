import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cacheFolder } from '../../src/cache/cacheFolder.ts';
import { createInterpreterMemory } from '../../src/cache/interpreterMemory.ts';
import { likelyPython } from '../../src/cache/likelyPython.ts';
import { createLook } from '../../src/cache/recordedState.ts';
import { openStore } from '../../src/cache/store.ts';
import { resolveInterpreter } from '../../src/runners/python/interpreter.ts';

const python = execFileSync('python3', ['-c', 'import sys; print(sys.executable)'])
  .toString()
  .trim();

function makeRepository() {
  const cwd = mkdtempSync(join(tmpdir(), 'jikko-likely-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  const env: Record<string, string> = { PATH: '/usr/bin:/bin', HOME: cwd };
  return { cwd, env, ask: (...argv: string[]) => likelyPython({ argv, cwd, env }) };
}

describe.runIf(process.platform === 'linux')('the Python that a run will probably ask for', () => {
  it('is the one that its arguments name by a path', async () => {
    const { ask } = makeRepository();
    expect(await ask('verify', 'articles', '--python', python)).toBe(python);
    expect(await ask('fix', `--python=${python}`)).toBe(python);
  });

  it('is not known where a script of a version manager chooses it, or it is not there', async () => {
    const { cwd, ask } = makeRepository();
    const shim = join(cwd, 'python3');
    writeFileSync(shim, '#!/bin/sh\nexit 1\n');
    chmodSync(shim, 0o755);
    expect(await ask('verify', '--python', shim)).toBeNull();
    expect(await ask('verify', '--python', join(cwd, 'none'))).toBeNull();
    expect(await ask('verify', '--python')).toBeNull();
    expect(await ask('verify')).toBeNull();
  });

  it('is the one that was found last time, while nothing changed that led to it', async () => {
    const { cwd, env, ask } = makeRepository();
    mkdirSync(join(cwd, 'node_modules'));
    const venv = join(cwd, '.venv');
    execFileSync(python, ['-m', 'venv', '--without-pip', venv]);
    expect(await ask('verify')).toBeNull();
    const found = await resolveInterpreter({ cwd, env });
    if ('problem' in found) throw new Error(found.problem.code);
    const memory = createInterpreterMemory(openStore(cacheFolder(cwd) ?? ''), createLook());
    await memory.keep({ cwd, env }, found.interpreter, Date.now() + 1000);
    expect(await ask('verify')).toBe(join(venv, 'bin', 'python'));
    rmSync(venv, { recursive: true });
    expect(await ask('verify')).toBeNull();
  });

  it.each([
    ['nothing runs', ['list', '--python', python]],
    ['nothing runs', ['verify', '--help', '--python', python]],
    ['it runs on several', ['verify', '--python', python, '--python', '3.12']],
    ['programs are protected', ['verify', '--isolation=full', '--python', python]],
    ['programs are run plainly', ['verify', '--reference', '--python', python]],
  ])('is none where %s: %j', async (_, argv) => {
    expect(await makeRepository().ask(...argv)).toBeNull();
  });

  it('is none on a CI server, where programs are protected', async () => {
    const { env, ask } = makeRepository();
    env['CI'] = 'true';
    expect(await ask('verify', '--python', python)).toBeNull();
  });
});
