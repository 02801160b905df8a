import { expect, it } from 'vitest';
import { runPython, shown } from './support.ts';

const secret = 'JIKKO_TEST_SECRET_TOKEN';
process.env[secret] = 'do-not-leak';
process.env['PYTHONWARNINGS'] = 'error';

it('shows a program no secret and no setting of the caller', async () => {
  const output = await runPython(`
import os
for name in sorted(os.environ):
    print(name)
everything = open("/proc/self/environ").read() if os.path.exists("/proc/self/environ") else ""
assert "do-not-leak" not in everything + str(os.environ)
import subprocess
assert "do-not-leak" not in subprocess.run(["env"], capture_output=True, text=True).stdout`);
  expect(output.exitCode).toBe(0);
  expect(shown(output)).toEqual([
    'COLUMNS',
    'HOME',
    'LANG',
    'LINES',
    'PATH',
    'PYTHONHASHSEED',
    'PYTHONUTF8',
    'TEMP',
    'TERM',
    'TMP',
    'TMPDIR',
    'TZ',
  ]);
});

it('gives home and temporary files folders of the run', async () => {
  const output = await runPython(`
import os, tempfile
print(os.path.expanduser("~"))
print(tempfile.gettempdir())
print(os.getcwd())`);
  expect(output.temporaryFolders).toEqual(expect.arrayContaining(shown(output)));
});

it('has Japanese time, and sets in one order', async () => {
  const source = 'import time\nprint(time.strftime("%z"))\nprint({"a", "b", "c", "d", "e"})';
  const [first, second] = [await runPython(source), await runPython(source)];
  expect(shown(first)[0]).toBe('+0900');
  expect(shown(first)).toEqual(shown(second));
});
