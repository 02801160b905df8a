import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Runner } from '../../../src/runners/runner.ts';
import type { Cell, Output } from '../../../src/types.ts';
import { interpreters, makeRunner, newest, shown } from './support.ts';

type CellOptions = Partial<Pick<Cell, 'isPrompt' | 'awaits' | 'shows'>>;

/** Each version as the reference run has it, and one in a fork. */
const ways = [
  ...interpreters.map((interpreter) => ({ ...interpreter, mode: 'reference' as const })),
  { ...newest, mode: 'fast' as const },
];

describe.each(ways)(
  'on Python $version ($mode), a program that runs cell by cell',
  ({ mode, ...interpreter }) => {
    let runner: Runner;
    beforeAll(() => {
      runner = makeRunner({ interpreter });
    });
    afterAll(() => runner.close());

    /** Runs sources as the cells of one program. */
    async function runCells(
      sources: readonly string[],
      options: CellOptions = {},
    ): Promise<Output> {
      let line = 1;
      const cells = sources.map((source): Cell => {
        const firstLine = line;
        line += source.split('\n').length;
        const defaults = { isPrompt: false, awaits: false, shows: [] };
        return { firstLine, endLine: line, ...defaults, ...options };
      });
      const source = sources.map((one) => `${one}\n`).join('');
      const program = { source, cells, tracesStatements: true };
      return runner.run({ program, alone: false, mode });
    }

    async function shownBy(sources: readonly string[], options?: CellOptions): Promise<string[][]> {
      const { cells = [] } = await runCells(sources, options);
      return cells.map(shown);
    }

    it('shares its names, and tells the output of each cell apart', async () => {
      expect(await shownBy(['x = 1\nprint("a", x)', 'x += 1', 'print("b", x)'])).toEqual([
        ['a 1'],
        [],
        ['b 2'],
      ]);
    });

    it('tells apart what was not flushed, on both streams', async () => {
      expect(
        await shownBy([
          'import sys\nprint("a", end="")\nprint("!", end="", file=sys.stderr)',
          'print("b", end="")',
        ]),
      ).toEqual([['a', '!!'], ['b']]);
    });

    it('gives a thread’s output to the cell that started it', async () => {
      const outputs = await shownBy([
        `import threading, time
def work():
    time.sleep(0.2)
    print("from the thread")
thread = threading.Thread(target=work)
thread.start()
print("started")`,
        'print("second")\nthread.join()',
      ]);
      expect(outputs.map((lines) => lines.toSorted())).toEqual([
        ['from the thread', 'started'],
        ['second'],
      ]);
    });

    it('gives what atexit prints to the cell that asked for it', async () => {
      expect(
        await shownBy(['import atexit\natexit.register(lambda: print("bye"))', 'print("second")']),
      ).toEqual([['bye'], ['second']]);
    });

    it('gives a child process’s output to the cell that waits for it', async () => {
      expect(
        await shownBy([
          'import subprocess\nprint("a")\nsubprocess.run(["echo", "child 1"])',
          'subprocess.run("echo child 2; echo err >&2", shell=True)\nprint("b")',
        ]).then((cells) => cells.map((lines) => lines.toSorted())),
      ).toEqual([
        ['a', 'child 1'],
        ['!err', 'b', 'child 2'],
      ]);
    });

    it('runs the next cell though one raised', async () => {
      const { cells = [] } = await runCells(['print("a")\nraise ValueError("no")', 'print("b")']);
      expect(cells.map(({ exitCode }) => exitCode)).toEqual([1, 0]);
      expect(cells[0] && shown(cells[0])).toEqual([
        'a',
        '!Traceback (most recent call last):',
        expect.stringMatching(/^! {2}File ".*main\.py", line 2, in <module>$/),
        '!    raise ValueError("no")',
        '!ValueError: no',
      ]);
      expect(cells[1] && shown(cells[1])).toEqual(['b']);
    });

    it.each([
      ['sys.exit()', 0, []],
      ['sys.exit(3)', 3, []],
      ['sys.exit("why")', 1, ['!why']],
      ['exit()', 0, []],
    ])('runs the next cell behind %s', async (call, status, lines) => {
      const { cells = [] } = await runCells([`import sys\n${call}\nprint("no")`, 'print("b")']);
      expect(cells.map(({ exitCode }) => exitCode)).toEqual([status, 0]);
      expect(cells.map(shown)).toEqual([lines, ['b']]);
    });

    it('says of a cell that it was not reached', async () => {
      const { cells = [] } = await runCells([
        'import os\nprint("a", flush=True)\nos._exit(0)',
        '1',
      ]);
      expect(cells.map(({ wasReached }) => wasReached)).toEqual([true, false]);
      expect(cells[1]?.exitCode).not.toBe(0);
    });

    it('shows an error of syntax, and runs the other cells', async () => {
      const { cells = [] } = await runCells(['print("a")', 'print(', 'print("c")']);
      expect(cells.map(({ exitCode }) => exitCode)).toEqual([0, 1, 0]);
      expect((cells[1] ? shown(cells[1]) : []).at(-1)).toMatch(/^!SyntaxError: /);
      expect(cells[2] && shown(cells[2])).toEqual(['c']);
    });

    it('keeps what a cell imports from the future', async () => {
      const typed = 'def f(x: NotThere): pass\nprint(f.__annotations__)';
      expect(await shownBy(['from __future__ import annotations', typed])).toEqual([
        [],
        ["{'x': 'NotThere'}"],
      ]);
    });

    it('awaits outside of functions where a notebook would, in one event loop', async () => {
      expect(
        await shownBy(
          [
            'import asyncio\nlock = asyncio.Event()\nawait asyncio.sleep(0)\nprint("a")',
            'task = asyncio.ensure_future(lock.wait())\nlock.set()\nprint(await task)',
          ],
          { awaits: true },
        ),
      ).toEqual([['a'], ['True']]);
    });

    it('is the program that it seems to be', async () => {
      expect(
        await shownBy([
          'import inspect, os, sys\ndef f():\n    return 1',
          'print(__name__, os.path.basename(__file__), sys.argv[1:])\nprint(inspect.getsource(f), end="")',
        ]),
      ).toEqual([[], ['__main__ main.py []', 'def f():', '    return 1']]);
    });

    it('tells values, and what a method changed', async () => {
      const source = 's = {1}\ns.add(2)\nx = 3\nx + 1\nNone\nx: int = 5\nprint(x)';
      const { values } = await runCells([source], { shows: [2, 3, 4, 5, 6, 7] });
      expect(values).toEqual([
        { line: 2, kind: 'receiver', text: '{1, 2}' },
        { line: 3, kind: 'value', text: '3' },
        { line: 4, kind: 'value', text: '4' },
        { line: 6, kind: 'value', text: '5' },
      ]);
    });

    it('tells a long value whole', async () => {
      const { values } = await runCells(['"あ" * 3000'], { shows: [1] });
      expect(values).toEqual([{ line: 1, kind: 'value', text: `'${'あ'.repeat(3000)}'` }]);
    });

    it('runs on though a value cannot be shown', async () => {
      const source = 'class A:\n    def __repr__(self): raise ValueError\nA()\nprint("on")';
      const { values, cells = [] } = await runCells([source], { shows: [3] });
      expect(values).toEqual([]);
      expect(cells.map(shown)).toEqual([['on']]);
    });

    describe('at a prompt', () => {
      const atPrompt = { isPrompt: true };

      it('shows values, and keeps the last one in `_`', async () => {
        expect(await shownBy(['1 + 1', '_ * 2', 'None', 'x = 1; x', '"a"'], atPrompt)).toEqual([
          ['2'],
          ['4'],
          [],
          ['1'],
          ["'a'"],
        ]);
      });

      it('shows every value of a block', async () => {
        expect(await shownBy(['for i in range(2):\n    i'], atPrompt)).toEqual([['0', '1']]);
      });

      it('names itself as the prompt in tracebacks', async () => {
        const [first, second] = await shownBy(['1 / 0', 'print("on")'], atPrompt);
        expect(first).toContain('!  File "<stdin>", line 1, in <module>');
        expect(first?.at(-1)).toBe('!ZeroDivisionError: division by zero');
        expect(second).toEqual(['on']);
      });

      it('shows an error of syntax, and goes on', async () => {
        const [first, second] = await shownBy(['x = = 1', 'print("on")'], atPrompt);
        expect(first?.at(-1)).toBe('!SyntaxError: invalid syntax');
        expect(second).toEqual(['on']);
      });
    });
  },
);
