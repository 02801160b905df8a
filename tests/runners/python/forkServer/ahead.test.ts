import { describe, expect, it } from 'vitest';
import {
  closeAhead,
  startAhead,
  takeAhead,
} from '../../../../src/runners/python/forkServer/ahead.ts';
import { mayFork } from '../../../../src/runners/python/forkServer/mayFork.ts';
import { makeRunner, newest, ownTemporaryFolder, shown } from '../support.ts';

const leftovers = ownTemporaryFolder();
const options = { python: newest.path, maxMemoryBytes: 1024 ** 3 };

describe.runIf(mayFork(null))('a fork server that was started ahead', () => {
  it('is given to the first who asks for just this one', async () => {
    startAhead(options);
    expect(takeAhead({ ...options, maxMemoryBytes: 1 })).toBeNull();
    expect(takeAhead({ ...options, python: '/usr/bin/false' })).toBeNull();
    const server = await takeAhead(options);
    expect(server?.hasEnded()).toBe(false);
    expect(takeAhead(options)).toBeNull();
    await closeAhead();
    expect(server?.hasEnded()).toBe(false);
    await server?.close();
    expect(leftovers()).toEqual([]);
  });

  it('ends where nobody asks for it, and leaves nothing', async () => {
    startAhead(options);
    await closeAhead();
    expect(takeAhead(options)).toBeNull();
    expect(leftovers()).toEqual([]);
  });

  it('is of no harm where it cannot be started', async () => {
    startAhead({ ...options, python: '/nowhere/python' });
    await closeAhead();
    startAhead({ ...options, python: '/nowhere/python' });
    await expect(takeAhead({ ...options, python: '/nowhere/python' })).rejects.toThrow(/ENOENT/);
    expect(leftovers()).toEqual([]);
  });

  it('runs programs', async () => {
    startAhead(options);
    const runner = makeRunner({ forks: true });
    const program = { source: 'import json\nprint(json.dumps([1]))' };
    const output = await runner.run({ program, alone: false, mode: 'fast', clock: 'real' });
    expect([output.via, shown(output)]).toEqual(['fork', ['[1]']]);
    expect(takeAhead(options)).toBeNull();
    await runner.close();
    expect(leftovers()).toEqual([]);
  });
});
