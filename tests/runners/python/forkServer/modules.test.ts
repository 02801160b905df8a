import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadable } from '../../../../src/runners/python/forkServer/imports.ts';
import { mayFork } from '../../../../src/runners/python/forkServer/mayFork.ts';
import { createPythonRunner } from '../../../../src/runners/python/pythonRunner.ts';
import { runPlainly, seenIn } from '../plainRun.ts';
import { generous, interpreters, newest } from '../support.ts';

const everywhere = process.env['JIKKO_EVERY_PYTHON'] !== undefined;
const names = [...loadable].filter((_, k) => everywhere || k % 8 === 0);
const base = realpathSync(mkdtempSync(join(tmpdir(), 'modules-')));
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** Lists what is loaded, and which packages have which of it; in other words than those that are routed. */
const listing = `
modules = vars(__import__("sys"))["modules"]
print(sorted(modules))
print(sorted(f"{m}.{n}" for m in modules for n in vars(modules[m]) if f"{m}.{n}" in modules))`;

describe.runIf(everywhere || mayFork(null)).each(everywhere ? interpreters : [newest])(
  'on Python $version, with all modules loaded in the server',
  (python) => {
    const runner = createPythonRunner({
      interpreter: python,
      limits: generous,
      cores: 2,
      forks: true,
    });
    afterAll(() => runner.close());
    const runFast = (source: string) =>
      runner.run({ program: { source }, alone: false, mode: 'fast', clock: 'real' });

    beforeAll(async () => {
      // The server loads what a program names, though the program itself ends before.
      await runFast(
        `raise SystemExit\n${[...loadable].map((name) => `import ${name}`).join('\n')}`,
      );
    });

    it.each(names)('an import of %s loads what it loads in plain Python', async (name) => {
      const source = `try:\n    import ${name}\nexcept ImportError:\n    print("none")\n${listing}`;
      const fast = await runFast(source);
      expect(fast.via).toBe('fork');
      expect(seenIn(fast)).toEqual(
        await runPlainly(python.path, source, join(base, python.version, name)),
      );
    });
  },
);
