import { expect, it } from 'vitest';
import { describeRunner } from '../contract.ts';
import { makeRunner, ownTemporaryFolder } from './support.ts';

const leftovers = ownTemporaryFolder();

describeRunner('python', (limits = {}) => makeRunner({ limits }), {
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
});

it('leaves no folder behind', () => {
  expect(leftovers()).toEqual([]);
});
