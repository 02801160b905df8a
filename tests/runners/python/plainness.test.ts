import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, assert, describe, expect, it } from 'vitest';
import { decideIsolation } from '../../../src/isolation/decideIsolation.ts';
import { programEnvironment } from '../../../src/isolation/environment.ts';
import type { Interpreter } from '../../../src/runners/python/interpreter.ts';
import { createPythonRunner } from '../../../src/runners/python/pythonRunner.ts';
import type { Output } from '../../../src/types.ts';
import { generous, interpreters, newest, textOf } from './support.ts';

/**
 * Programs whose stdout, stderr and exit code must be those of plain `python main.py`. Each ends
 * its lines itself, for the lines of a plain run on a pipe come in another order, not otherwise.
 */
const programs: Readonly<Record<string, string>> = {
  prints: 'print("hello", 1, 2.0, None)\nprint()\nprint("表", end="\\n\\n")',
  raises: 'def f():\n    return 1 / 0\n\nprint("before")\nf()',
  'raises from another exception':
    'try:\n    {}["a"]\nexcept KeyError as e:\n    raise RuntimeError("no") from e',
  'does not parse': 'print("a"\n\nx = = 1',
  'exits with a text': 'import sys\nsys.exit("error text")',
  'exits with a number': 'print("x")\nraise SystemExit(3)',
  'has functions to call at its end': 'import atexit\natexit.register(print, "bye")\nprint("hi")',
  'prints while the interpreter ends':
    'class C:\n    def __del__(self):\n        print("deleted")\nkept = C()\nprint("end")',
  'raises in a thread':
    'import threading\nt = threading.Thread(target=lambda: 1 / 0, name="worker")\nt.start()\nt.join()\nprint("ok")',
  warns: 'import warnings\nwarnings.warn("careful")\nwarnings.warn("old", DeprecationWarning)',
  'does not await a coroutine': 'async def f():\n    pass\n\nf()\nprint("done")',
  'reads input': 'name = input("name? ")',
  'writes to file descriptors': 'import os\nos.write(1, b"raw\\n")\nos.write(2, b"raw error\\n")',
  'starts programs':
    'import subprocess, sys\nprint(subprocess.run([sys.executable, "-c", "import os; print(sorted(k for k in os.environ if k.startswith((\'PY\', \'JIK\'))))"], capture_output=True, text=True).stdout)',
  logs: 'import logging\nlogging.basicConfig(level=logging.INFO)\nlogging.info("i")\nlogging.error("e")',
  'opens files': 'f = open("a.txt", "w")\ng = open("b.txt", "w")\nprint(f.fileno(), g.fileno())',
  'has as many open files':
    'import os\nopened = []\nfor fd in range(256):\n    try:\n        os.fstat(fd)\n        opened.append(fd)\n    except OSError:\n        pass\nprint(opened)',
  'lists modules': 'import sys\nprint("\\n".join(sys.modules))',
  'lists the path':
    'import sys\nprint([p for p in sys.path[1:]], sorted(sys.path_importer_cache)[:-1])',
  'lists PYTHON variables':
    'import os\nprint(sorted(k for k in os.environ if k.startswith(("PY", "JIK"))))',
  'shows its streams':
    'import sys\nfor s in (sys.stdin, sys.stdout, sys.stderr):\n    print(s, type(s), s.name, s.mode, s.encoding, s.errors, s.newlines, s.isatty(), s.fileno())\n    print(s.buffer, s.buffer.raw, type(s.buffer.raw), s.buffer.raw.closefd)\nprint(sys.stdout is sys.__stdout__, sys.stderr is sys.__stderr__)',
  'has flags':
    'import sys\nprint(sys.flags, sys.argv, sys.dont_write_bytecode, sys.warnoptions, __name__)',
  'wraps its stream':
    'import io, sys\nsys.stdout = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8")\nprint("wrapped 表")',
  'redirects its stream':
    'import contextlib, io\nwith contextlib.redirect_stdout(io.StringIO()) as caught:\n    print("inner")\nprint(repr(caught.getvalue()))',
  'closes its stream': 'import sys\nsys.stdout.close()\nprint("x")',
  'closes the file below its stream':
    'import os\nos.close(1)\ntry:\n    print("x", flush=True)\nfinally:\n    os.dup2(2, 1)',
  'imports a module that is missing': 'import no_such_module_anywhere',
  'imports sitecustomize': 'import sitecustomize\nprint(sitecustomize.__name__)',
  'uses asyncio':
    'import asyncio\nasync def f(n):\n    await asyncio.sleep(0.01 * n)\n    print(n)\nasync def main():\n    await asyncio.gather(*map(f, (3, 1, 2)))\nasyncio.run(main())',
  'recurses too deep': 'def f(n):\n    return f(n + 1)\n\nf(0)',
  'prints while it recurses too deep': 'def f(n):\n    print(n, flush=True)\n    f(n + 1)\n\nf(0)',
  'catches what it recursed into':
    'def f(n):\n    print(n, flush=True)\n    f(n + 1)\n\ntry:\n    f(0)\nexcept Exception as e:\n    print("caught:", e)',
  'counts how deep it comes':
    'import sys\ndepth = 0\ndef f():\n    global depth\n    depth += 1\n    print(depth, flush=True)\n    f()\ntry:\n    f()\nexcept RecursionError as e:\n    print(depth, e)',
  'traces itself':
    'import sys\ndef t(frame, event, arg):\n    sys.stderr.write(f"{event} {frame.f_code.co_name}\\n")\n    return t\ndef f():\n    print("f")\nsys.settrace(t)\nf()\nsys.settrace(None)',
  'gets a signal in the middle':
    'import os, signal\ndef handler(number, frame):\n    raise TimeoutError("late")\nsignal.signal(signal.SIGUSR1, handler)\nos.kill(os.getpid(), signal.SIGUSR1)',
  'has a group of processes':
    'from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor(40) as pool:\n    print(sum(pool.map(lambda n: n * n, range(100))))',
  'uses multiprocessing':
    'import multiprocessing\ndef work(n):\n    return n * n\nif __name__ == "__main__":\n    with multiprocessing.Pool(2) as pool:\n        print(pool.map(work, [1, 2, 3]))',
  'inspects itself': 'import inspect\ndef f():\n    pass\nprint(inspect.getsource(f))',
};

/** Also what a launcher might change. */
const isolatedPrograms: Readonly<Record<string, string>> = {
  ...programs,
  'is killed by a signal': 'import os\nprint("a", flush=True)\nos.abort()',
  'is killed by a signal that Python ignores':
    'import os, signal\nsignal.signal(signal.SIGPIPE, signal.SIG_DFL)\nos.kill(os.getpid(), signal.SIGPIPE)',
  'is the same user': 'import os\nprint(os.getuid(), os.getgid(), os.umask(0))',
  'has signals as they were':
    'import signal\nprint([(s.name, signal.getsignal(s)) for s in signal.valid_signals() if isinstance(s, signal.Signals)])\nprint(signal.pthread_sigmask(signal.SIG_BLOCK, []))',
  'has no child': 'import os\ntry:\n    os.wait()\nexcept ChildProcessError as e:\n    print(e)',
  'leaves a child that prints':
    'import os, time\nif os.fork() == 0:\n    time.sleep(0.02)\n    os.write(1, b"late\\n")\n    os._exit(0)\nos._exit(3)',
  'speaks with itself by a local socket':
    'import socket\na, b = socket.socketpair()\na.send(b"x")\nprint(b.recv(1))',
  'uses files':
    'import os, tempfile\nos.mkdir("d")\nopen("d/a", "w").write("x")\nos.rename("d/a", "b")\nos.link("b", "c")\nos.symlink("c", "e")\nos.truncate("b", 0)\nprint(sorted(os.listdir()), os.stat("e").st_size, os.path.exists(os.devnull), bool(tempfile.mkdtemp()))\nopen(os.devnull, "w").write("x")\nprint(len(os.urandom(3)))',
  'uses shared memory': 'import multiprocessing\nprint(multiprocessing.Value("i", 3).value)',
};

const base = realpathSync(mkdtempSync(join(tmpdir(), 'plain-')));
afterAll(() => rmSync(base, { recursive: true, force: true }));
let count = 0;

/** What plain Python does in the same kind of folder, in the same environment. */
function runPlainly({ path }: Interpreter, source: string) {
  const folder = join(base, String((count += 1)));
  const [work, home, temporary] = ['work', 'home', 'tmp'].map((name) => join(folder, name));
  if (!work || !home || !temporary) throw new Error('unreachable');
  for (const name of [work, home, temporary]) mkdirSync(name, { recursive: true });
  writeFileSync(join(work, 'main.py'), source);
  const { stdout, stderr, status, signal } = spawnSync(path, ['main.py'], {
    cwd: work,
    env: programEnvironment(process.env, { home, temporary }),
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  return { stdout: neutral(stdout, folder), stderr: neutral(stderr, folder), status, signal };
}

/** Without the run's folder, and without addresses, which are other ones in each run. */
function neutral(text: string, folder: string): string {
  const withLastLineEnd = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return withLastLineEnd
    .replaceAll(folder, '<folder>')
    .replaceAll(/0x[0-9a-f]{6,}/g, '0x…')
    .replaceAll(/^(Exception in thread .*|.*thread).*\d{10,}.*$/gm, '$1');
}

describe.each(interpreters)('on Python $version, the reference run of a program that', (python) => {
  const runner = createPythonRunner({ interpreter: python, limits: generous, cores: 4 });
  afterAll(() => runner.close());

  it.each(Object.keys(programs))('%s is that of plain Python', async (title) => {
    const source = programs[title] ?? '';
    const plain = runPlainly(python, source);
    expect(shownOf(await runner.run({ program: { source }, alone: false }))).toEqual(plain);
  });
});

function shownOf(output: Output) {
  const folder = output.temporaryFolders.at(-1) ?? '';
  return {
    stdout: neutral(textOf(output, 'stdout'), folder),
    stderr: neutral(textOf(output, 'stderr'), folder),
    status: output.exitCode,
    signal: output.signal,
  };
}

const levels = await Promise.all(
  (['limits', 'files', 'full'] as const).map(async (level) => {
    const request = { level, required: null, network: 'never' } as const;
    const decided = await decideIsolation(newest.path, request, {});
    return { level, protection: 'protection' in decided ? decided.protection : null };
  }),
);

// Skipped where the machine cannot do it: the probe tried.
describe.each(levels)('isolated by $level, the run of a program', ({ protection }) => {
  const runner = createPythonRunner({
    interpreter: newest,
    limits: generous,
    cores: 4,
    protection,
  });
  afterAll(() => runner.close());

  describe.skipIf(protection === null)('does as without isolation and', () => {
    it.concurrent.each(Object.entries(isolatedPrograms))(
      '%s is that of plain Python',
      async (_, source) => {
        const plain = runPlainly(newest, source);
        const output = await runner.run({ program: { source }, alone: false });
        assert.deepEqual(shownOf(output), plain);
      },
    );
  });
});

describe.runIf(canMakeVirtualEnvironment())(
  'an interpreter with a sitecustomize of its own',
  () => {
    it('uses it as in a plain run', async () => {
      const folder = join(base, 'venv');
      const python = interpreters.at(-1);
      if (!python) throw new Error('unreachable');
      execFileSync(python.path, ['-m', 'venv', '--without-pip', folder]);
      const path = join(folder, 'bin', 'python');
      const question = 'import sysconfig; print(sysconfig.get_path("purelib"))';
      const packages = execFileSync(path, ['-c', question], { encoding: 'utf8' }).trim();
      writeFileSync(
        join(packages, 'sitecustomize.py'),
        'NAME = "own"\nprint("own sitecustomize")\n',
      );
      const own: Interpreter = { path, version: python.version };
      const source =
        'import sys, sitecustomize\nprint(sitecustomize.NAME, sitecustomize.__file__)\nprint("\\n".join(sys.modules))';
      const runner = createPythonRunner({ interpreter: own, limits: generous, cores: 1 });
      const output = await runner.run({ program: { source }, alone: false });
      await runner.close();
      const plain = runPlainly(own, source);
      expect(textOf(output, 'stdout')).toBe(plain.stdout);
      expect(plain.stdout).toContain('own sitecustomize');
    });
  },
);

function canMakeVirtualEnvironment(): boolean {
  const python = interpreters.at(-1)?.path ?? 'python3';
  return process.platform !== 'win32' && spawnSync(python, ['-c', 'import venv']).status === 0;
}
