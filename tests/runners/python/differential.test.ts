import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pMap from 'p-map';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPythonRunner } from '../../../src/runners/python/pythonRunner.ts';
import { mayFork } from '../../../src/runners/python/forkServer/mayFork.ts';
import type { Output } from '../../../src/types.ts';
import { runPlainly, type Seen, seenIn } from './plainRun.ts';
import { generous, interpreters, newest } from './support.ts';

/**
 * Programs that a forked child might run otherwise than plain Python. Those in `routed/` look at
 * what a fork cannot give them, and must be left to the reference run.
 */
const folder: URL = new URL('./differential/', import.meta.url);
const programs = (['forked', 'routed'] as const).flatMap((way) =>
  readdirSync(new URL(way, folder)).map((name) => ({
    way,
    name: name.replace(/\.py$/, ''),
    source: readFileSync(new URL(`${way}/${name}`, folder), 'utf8'),
  })),
);

/** `npm run differential` takes every version that is there; it takes minutes. */
const isLong = process.env['JIKKO_EVERY_PYTHON'] !== undefined;
const pythons = isLong ? interpreters : [newest];
const base = realpathSync(mkdtempSync(join(tmpdir(), 'differential-')));
afterAll(() => rmSync(base, { recursive: true, force: true }));

interface BothWays {
  readonly plain: Seen;
  readonly fast: Output;
}

describe.runIf(isLong || mayFork(null)).each(pythons)(
  'on Python $version, the fast run of the program',
  (python) => {
    const found = new Map<string, BothWays>();

    beforeAll(async () => {
      const runner = createPythonRunner({
        interpreter: python,
        limits: generous,
        cores: 2,
        forks: true,
      });
      await pMap(
        programs,
        async ({ name, source }) => {
          const plain = await runPlainly(python.path, source, join(base, python.version, name));
          const fast = await runner.run({
            program: { source },
            alone: false,
            mode: 'fast',
            clock: 'real',
          });
          found.set(name, { plain, fast });
        },
        { concurrency: 4 },
      );
      await runner.close();
    }, 600_000);

    it.each(programs)('$way/$name is that of plain Python', ({ name, way }) => {
      const both = found.get(name);
      if (!both) throw new Error('unreachable');
      expect(seenIn(both.fast)).toEqual(both.plain);
      expect(both.fast.via ?? 'reference').toBe(way === 'forked' ? 'fork' : 'reference');
    });
  },
);
