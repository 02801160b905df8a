import { expect, it } from 'vitest';
import { createRuns } from '../../src/judge/runs.ts';
import type { Runner, RunRequest } from '../../src/runners/runner.ts';
import { printed } from '../support/output.ts';

const program = { source: 'print(1)' };

/** What is asked of a runner that knows no other way than the plain one. */
async function requestsOf(tellsReads: boolean): Promise<Partial<RunRequest>[]> {
  const requests: Partial<RunRequest>[] = [];
  const runner: Runner = {
    run: async ({ program: _program, ...request }) => {
      requests.push(request);
      return printed('1');
    },
    close: async () => {},
  };
  const runs = createRuns(false, 'auto', tellsReads);
  await runs.fast(program, runner);
  await runs.first(program, runner);
  await runs.first(program, runner);
  return requests;
}

it('a fast run that was plain is the reference run', async () => {
  expect(await requestsOf(false)).toEqual([
    { alone: false, hashSeed: 0, mode: 'fast', clock: 'auto' },
  ]);
});

it('one that was watched for what it looks at is not: a plain run decides', async () => {
  expect(await requestsOf(true)).toEqual([
    { alone: false, hashSeed: 0, mode: 'fast', clock: 'auto', tellsReads: true },
    { alone: false, hashSeed: 0 },
  ]);
});
