import { expect, it } from 'vitest';
import { mayFork } from '../../../src/runners/python/forkServer/mayFork.ts';
import type { Runner, RunRequest } from '../../../src/runners/runner.ts';
import { describeRunner, type Phrasebook } from '../contract.ts';
import { makeRunner, ownTemporaryFolder } from './support.ts';

const leftovers = ownTemporaryFolder();

const phrases: Phrasebook = {
  speaksOnBothStreams: `
import sys
print("one")
print("two", file=sys.stderr)
print("three")`,
  exitsWithSeven: 'raise SystemExit(7)',
  fails: 'raise ValueError',
  hangs: 'import time\ntime.sleep(1000)',
  printsForEver: 'while True:\n    print("for ever")',
  leavesAFile: `
import os
print(os.listdir())
open("note.txt", "w").close()`,
};

describeRunner('python', (limits = {}) => makeRunner({ limits }), phrases);

if (mayFork(null)) {
  const forked = { mode: 'fast', clock: 'real' } as const;
  const make = (limits = {}): Runner => asking(makeRunner({ limits, forks: true }), forked);
  describeRunner('python, forked', make, phrases);
}

describeRunner(
  'python, on the virtual clock where that can be',
  (limits = {}) => asking(makeRunner({ limits }), { mode: 'fast', clock: 'virtual' }),
  phrases,
);

function asking(runner: Runner, how: Partial<RunRequest>): Runner {
  return { ...runner, run: (request) => runner.run({ ...request, ...how }) };
}

it('leaves no folder behind', () => {
  expect(leftovers()).toEqual([]);
});
