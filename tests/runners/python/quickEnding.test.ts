import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { describe, expect, it, onTestFinished } from 'vitest';
import { interpreters } from './support.ts';

const ending = fileURLToPath(
  new URL('../../../src/runners/python/inside/server/ending.py', import.meta.url),
);

/** Before a program, as the server: but it only says that it would have ended at once. */
const before = `import gc, sys
ending = {"__name__": "jikko"}
exec(compile(open(${JSON.stringify(ending)}).read(), "ending.py", "exec"), ending)
ending["exit_at_once"] = lambda status: print("at once")
known = set(sys.modules)
gc.freeze()
ending["end_quickly"](known, None)
`;

/** Whether a program would be ended without being taken apart. */
async function endsAtOnce(python: string, program: string): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'jikko-ending-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'inside'));
  writeFileSync(join(folder, 'inside', 'sitecustomize.py'), before);
  writeFileSync(join(folder, 'pure_module.py'), 'VALUE = [1]\n');
  writeFileSync(join(folder, 'main.py'), program);
  const env = { PYTHONPATH: join(folder, 'inside') };
  const { stdout } = await execa(python, ['main.py'], { cwd: folder, env });
  return stdout.endsWith('at once');
}

describe.each(interpreters)('on Python $version', ({ path }) => {
  it.each([
    ['that only prints', 'print(1)'],
    ['with a class and its values', 'class A: pass\na = [A(), A()]'],
    ['that imports a module written in Python', 'import pure_module'],
    ['that imports one of the standard library', 'import colorsys'],
  ])('a program %s ends at once', async (_, program) => {
    expect(await endsAtOnce(path, program)).toBe(true);
  });

  it.each([
    ['with a value that tells when it is freed', 'class A:\n    def __del__(self): pass\na = A()'],
    ['that left a file open', 'file = open("x", "w")'],
    ['that imports an extension module', 'import _ctypes'],
    ['with a module that nobody can look into', 'import sys\nsys.modules["x"] = object()'],
    ['that wants to see warnings', 'import warnings\nwarnings.simplefilter("always")'],
    ['that put something else in the place of stdout', 'import sys\nsys.stdout = sys.stderr'],
  ])('a program %s is taken apart', async (_, program) => {
    expect(await endsAtOnce(path, program)).toBe(false);
  });
});
