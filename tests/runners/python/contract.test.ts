import { expect, it } from 'vitest';
import type { Runner } from '../../../src/runners/runner.ts';
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

describeRunner(
  'python, forked',
  (limits = {}) => fast(makeRunner({ limits, forks: true })),
  phrases,
);

function fast(runner: Runner): Runner {
  return {
    ...runner,
    run: (request) => runner.run({ ...request, mode: 'fast', clock: 'real' }),
  };
}

it('leaves no folder behind', () => {
  expect(leftovers()).toEqual([]);
});
