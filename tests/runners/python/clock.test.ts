import { afterAll, describe, expect, it } from 'vitest';
import type { Interpreter } from '../../../src/runners/python/interpreter.ts';
import type { Output, Program } from '../../../src/types.ts';
import { differencesOf, type Snippet, snippetsFor } from './clockSnippets.ts';
import { interpreters, makeRunner, ownTemporaryFolder, shown } from './support.ts';

const left = ownTemporaryFolder();

/**
 * `npm run differential` takes every version that is there, and every snippet; it takes minutes.
 * Otherwise some of them do.
 */
const isLong = process.env['JIKKO_EVERY_PYTHON'] !== undefined;
const pythons = isLong ? interpreters : [mostRecent()];
const oneOf = isLong ? 1 : 4;

function minorOf({ version }: Interpreter): number {
  return Number(version.split('.')[1]);
}

function mostRecent(): Interpreter {
  return interpreters.reduce((best, one) => (minorOf(one) > minorOf(best) ? one : best));
}

/** Makes the two ways to run a program on one Python. */
function waysOf(interpreter: Interpreter) {
  const runner = makeRunner({ interpreter });
  afterAll(async () => {
    await runner.close();
    if (left().length > 0) throw new Error(`Left behind: ${left().join(', ')}`);
  });
  return {
    runner,
    virtually: (program: Program): Promise<Output> =>
      runner.run({ program, alone: false, mode: 'fast', clock: 'virtual' }),
    really: (program: Program): Promise<Output> => runner.run({ program, alone: false }),
  };
}

/** A slow machine may wake threads in another order, and has more to compute; not every time. */
const attempts = 4;

/** The differences of the first pair of runs that has none, or of the last. */
async function compared(snippet: Snippet, ways: ReturnType<typeof waysOf>): Promise<string[]> {
  const program = { source: snippet.source };
  for (let attempt = 1; ; attempt += 1) {
    const virtual = await ways.virtually(program);
    const differences = differencesOf(snippet, virtual, await ways.really(program));
    if (differences.length === 0 || attempt === attempts) return differences;
  }
}

describe.each(pythons)('on Python $version', (interpreter) => {
  describe.concurrent('the virtual clock', () => {
    const ways = waysOf(interpreter);
    const { runner, virtually } = ways;
    const snippets = snippetsFor(interpreter.version).filter((_, k) => k % oneOf === 0);

    it.each(snippets.filter(({ reason }) => reason === null))(
      'shows the lines of $name in the order and with the gaps of the real one',
      async (snippet) => {
        expect(await compared(snippet, ways)).toEqual([]);
      },
    );

    it.each(snippets.filter(({ reason }) => reason !== null))(
      'gives way to the real one for $name, because of: $reason',
      async ({ source, reason }) => {
        const output = await virtually({ source });
        expect(output.clock).toEqual({ kind: 'real', reason });
        expect(output.via).not.toBe('virtual');
      },
    );

    it('is there as well where no server can fork the program', async () => {
      const source = 'import time\nname = input()\ntime.sleep(5)\nprint(name)';
      const output = await virtually({ source, stdin: 'someone\n' });
      expect(output.clock).toEqual({ kind: 'virtual' });
      expect(shown(output)).toEqual(['someone']);
      expect(output.durationMs).toBeGreaterThanOrEqual(5000);
    });

    it('counts what is slept behind the last line', async () => {
      const { durationMs, clock } = await virtually({ source: 'import time\ntime.sleep(7)' });
      expect(clock).toEqual({ kind: 'virtual' });
      expect(durationMs).toBeGreaterThanOrEqual(7000);
    });

    it('lets nobody wait longer than the real one would', async () => {
      const source = 'import time\nprint("a", flush=True)\ntime.sleep(3)\nprint("b")';
      const output = await virtually({ source, timeoutMs: 1500 });
      expect(output.clock).toEqual({ kind: 'real', reason: 'limit' });
      expect(output.limit).toBe('time');
      expect(shown(output)).toEqual(['a']);
    });

    it('gives each cell of a session its own times', async () => {
      const source = 'import time\ntime.sleep(1)\nprint("one")\ntime.sleep(2)\nprint("two")\n';
      const cell = { isPrompt: false, awaits: false, shows: [] };
      const cells = [
        { ...cell, firstLine: 1, endLine: 4 },
        { ...cell, firstLine: 4, endLine: 6 },
      ];
      const output = await virtually({ source, cells });
      expect(output.clock).toEqual({ kind: 'virtual' });
      const times = output.cells?.map(({ lines }) => Math.floor((lines[0]?.atMs ?? 0) / 100));
      expect(times).toEqual([10, 20]);
    });

    it('gives all of many programs at once the gaps that they sleep', async () => {
      const source =
        'import time\nprint(0)\nfor n in range(1, 6):\n    time.sleep(n)\n    print(n)\n';
      const outputs = await Promise.all(Array.from({ length: 64 }, () => virtually({ source })));
      const errors = outputs.flatMap(({ lines }) =>
        lines.map(({ atMs }, n) =>
          Math.abs(atMs - (lines[n - 1]?.atMs ?? atMs) - 1000 * (n && Number(lines[n]?.text))),
        ),
      );
      const p95 = errors.toSorted((one, other) => one - other)[Math.floor(errors.length * 0.95)];
      expect(p95).toBeLessThan(0.01);
    });

    it('is kept from a program whose source says that it does not wait', async () => {
      const source = 'import time\nprint(time.time() > 0)';
      const output = await runner.run({ program: { source }, alone: false, mode: 'fast' });
      expect(output.clock).toEqual({ kind: 'real', reason: 'noWaits' });
    });

    it('is no part of a reference run, nor of one that is to wait', async () => {
      const program = { source: 'import time\ntime.sleep(0.05)\nprint("slept")' };
      const reference = await runner.run({ program, alone: false, clock: 'virtual' });
      expect(reference.clock).toEqual({ kind: 'real', reason: 'reference' });
      const asked = await runner.run({ program, alone: false, mode: 'fast', clock: 'real' });
      expect(asked.clock).toEqual({ kind: 'real', reason: 'asked' });
    });
  });
});
