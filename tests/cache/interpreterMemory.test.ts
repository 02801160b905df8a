import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import {
  createInterpreterMemory,
  type InterpreterMemory,
} from '../../src/cache/interpreterMemory.ts';
import { createLook } from '../../src/cache/recordedState.ts';
import { openStore } from '../../src/cache/store.ts';
import { resolveInterpreter } from '../../src/runners/python/interpreter.ts';
import type { InterpreterQuery } from '../../src/runners/python/interpreterCandidates.ts';

const realPython = execFileSync('python3', ['-c', 'import sys; print(sys.executable)'])
  .toString()
  .trim();

interface Place {
  readonly folder: string;
  readonly query: InterpreterQuery;
  /** As another process has it. */
  readonly memory: () => InterpreterMemory;
  /** Looks for the interpreter and keeps it; gives its identity. */
  readonly look: () => Promise<string | null>;
  readonly script: (name: string, lines: readonly string[]) => void;
}

/** A folder with nothing on its PATH but what a test puts there. */
function makePlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'jikko-memory-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const project = join(folder, 'project');
  for (const name of [project, join(folder, 'bin')]) mkdirSync(name);
  const env = { PATH: `${join(folder, 'bin')}:/usr/bin:/bin`, HOME: folder };
  const query = { cwd: project, env };
  const store = openStore(join(folder, 'store'));
  const memory = (): InterpreterMemory => createInterpreterMemory(store, createLook());
  return {
    folder,
    query,
    memory,
    look: async () => {
      const beganAtMs = Date.now() + 1000;
      const found = await resolveInterpreter(query);
      if ('problem' in found) throw new Error(found.problem.code);
      return memory().keep(query, found.interpreter, beganAtMs);
    },
    script: (name, lines) => {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, ['#!/bin/sh', ...lines, ''].join('\n'));
      chmodSync(path, 0o755);
    },
  };
}

it('an interpreter that was found is known without being started', async () => {
  const { query, memory, look } = makePlace();
  const located = { ...query, requested: realPython };
  expect(await memory().find(located)).toBeNull();
  const found = await resolveInterpreter(located);
  if ('problem' in found) throw new Error(found.problem.code);
  const identity = await memory().keep(located, found.interpreter, Date.now() + 1000);
  expect(identity).toMatch(/^[0-9a-f]{40}$/);
  expect(await memory().find(located)).toEqual({ interpreter: found.interpreter, identity });
  expect(await look()).not.toBeNull();
});

it('one that would come before it has to be looked for', async () => {
  const { folder, query, memory, look } = makePlace();
  await look();
  expect(await memory().find(query)).not.toBeNull();
  execFileSync(realPython, ['-m', 'venv', '--without-pip', join(folder, 'project/.venv')]);
  expect(await memory().find(query)).toBeNull();
  const inVenv = await look();
  expect((await memory().find(query))?.identity).toBe(inVenv);
  rmSync(join(folder, 'project/.venv'), { recursive: true });
  expect((await memory().find(query))?.identity).not.toBe(inVenv);
});

it('of pyenv, the version that it chooses is a part of the way', async () => {
  const { folder, query, memory, look, script } = makePlace();
  script('libexec/pyenv', ['shift 2', `exec ${realPython} "$@"`]);
  script('bin/python3', [`exec "${join(folder, 'libexec/pyenv')}" exec "python3" "$@"`]);
  const env = { ...query.env, PYENV_ROOT: folder };
  Object.assign(query, { env });
  await look();
  expect(await memory().find(query)).not.toBeNull();
  writeFileSync(join(folder, 'project/.python-version'), '3.12\n');
  expect(await memory().find(query)).toBeNull();
  rmSync(join(folder, 'project/.python-version'));
  expect(await memory().find(query)).not.toBeNull();
  Object.assign(query, { env: { ...env, PYENV_VERSION: '3.12' } });
  expect(await memory().find(query)).toBeNull();
});

it('what another script starts is never taken for known, but has an identity', async () => {
  const { query, memory, look, script } = makePlace();
  script('bin/python3', [`exec ${realPython} "$@"`]);
  expect(await look()).not.toBeNull();
  expect(await memory().find(query)).toBeNull();
});

it('what Python reads when it starts makes it another one', async () => {
  const { folder, query, memory, look } = makePlace();
  const environment = join(folder, 'project/.venv');
  execFileSync(realPython, ['-m', 'venv', '--without-pip', environment]);
  const before = await look();
  const question = 'import site; print(site.getsitepackages()[0])';
  const packages = execFileSync(join(environment, 'bin/python'), ['-c', question]);
  writeFileSync(join(packages.toString().trim(), 'start.pth'), 'import sys\n');
  expect(await memory().find(query)).toBeNull();
  expect(await look()).not.toBe(before);
});
