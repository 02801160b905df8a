import { readdirSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { mayFork } from '../../../../src/runners/python/forkServer/mayFork.ts';
import { makeRunner, ownTemporaryFolder, shown } from '../support.ts';

const leftovers = ownTemporaryFolder();
const runner = makeRunner({ forks: true });
afterAll(() => runner.close());

const runFast = (source: string) =>
  runner.run({ program: { source }, alone: false, mode: 'fast', clock: 'real' });

const listsOpenFiles = `import os
for number in range(3, 1000):
    try:
        os.fstat(number)
        print(number)
    except OSError:
        pass`;

/** `npm run differential` tries what programs do not use yet. */
const isLong = process.env['JIKKO_EVERY_PYTHON'] !== undefined;

describe.runIf(isLong || mayFork(null))('a fork server', () => {
  it('runs what imports nothing, and what imports standard modules', async () => {
    const outputs = [await runFast('print(1)'), await runFast('import json\nprint(json.dumps(2))')];
    expect(outputs.map(({ via }) => via)).toEqual(['fork', 'fork']);
    expect(outputs.map(shown)).toEqual([['1'], ['2']]);
  });

  it('gives each program random numbers of its own', async () => {
    const source = 'import random, uuid\nprint(random.random(), uuid.uuid4())';
    const outputs = [await runFast(source), await runFast(source)];
    expect(outputs.map(({ via }) => via)).toEqual(['fork', 'fork']);
    const words = outputs.flatMap(shown).flatMap((line) => line.split(' '));
    expect(new Set(words).size).toBe(4);
  });

  it('takes the order of both streams, and times, from the program', async () => {
    const { via, lines } = await runFast(
      'import sys, time\nprint("a")\nprint("b", file=sys.stderr)\ntime.sleep(0.2)\nprint("c")',
    );
    expect(via).toBe('fork');
    expect(lines.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
    expect(lines.some(({ isApproximate }) => isApproximate)).toBe(false);
    expect((lines[2]?.atMs ?? 0) - (lines[1]?.atMs ?? 0)).toBeGreaterThanOrEqual(199);
  });

  it('gives each program other random numbers, and the same with a seed', async () => {
    const random = 'import random\nprint(random.random())';
    const [one, other] = [await runFast(random), await runFast(random)];
    expect(shown(one)).not.toEqual(shown(other));
    const seeded = 'import random\nrandom.seed(1)\nprint(random.random())';
    expect(shown(await runFast(seeded))).toEqual(shown(await runFast(seeded)));
  });

  it('leaves a program that looks at its process to the reference run', async () => {
    const output = await runFast('import os\nprint(os.getppid() > 0)');
    expect([output.via ?? 'reference', ...shown(output)]).toEqual(['reference', 'True']);
  });

  it('keeps no descriptor of the programs that it has run', async () => {
    await runFast('print(0)');
    const before = readdirSync('/proc/self/fd').length;
    for (let round = 0; round < 5; round += 1) {
      const sources = Array.from({ length: 20 }, (_, k) => `print(${k})`);
      const outputs = await Promise.all(sources.map(runFast));
      expect(outputs.flatMap(shown)).toEqual(sources.map((_, k) => String(k)));
    }
    const open = await runFast(listsOpenFiles);
    const plain = await runner.run({ program: { source: listsOpenFiles }, alone: false });
    expect(shown(open)).toEqual(shown(plain));
    expect(readdirSync('/proc/self/fd').length).toBeLessThanOrEqual(before + 2);
  });

  it('takes nobody with it when it ends: what ran then runs by itself, and is told', async () => {
    // The words are cut in pieces, for a program that looks for its parent is not forked.
    const kill = [
      'import os',
      'parent = getattr(os, "getp" + "pid")()',
      'with open("/pro" "c/%d/cmd" "line" % parent) as file:',
      '    is_server = "jikko-" in file.read()',
      'if is_server:',
      '    os.kill(parent, 9)',
      'print("survived")',
    ].join('\n');
    const sleep = 'import time\ntime.sleep(1)\nprint("slept")';
    const sleeping = runFast(sleep);
    const outputs = await Promise.all([runFast(kill), sleeping]);
    expect(outputs.map(shown)).toEqual([['survived'], ['slept']]);
    expect(outputs[0]).toMatchObject({ endedServer: true });
    expect(await runFast(sleep)).toMatchObject({ via: 'fork' });
  });
});

it('leaves no folder behind', async () => {
  await runner.close();
  expect(leftovers()).toEqual([]);
});
