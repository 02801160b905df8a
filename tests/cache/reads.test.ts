import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lifeOf } from '../../src/cache/lifeOf.ts';
import { createPython } from '../../src/python.ts';
import { defaultLimits } from '../../src/runners/runner.ts';
import type { Output, ProgramRead } from '../../src/types.ts';

const python = createPython({ cwd: process.cwd(), env: process.env, limits: defaultLimits });
const outside = mkdtempSync(join(tmpdir(), 'outside-'));
writeFileSync(join(outside, 'data.txt'), 'data');
mkdirSync(join(outside, 'spaced'));
mkdirSync(join(outside, 'folder/inner'), { recursive: true });
writeFileSync(join(outside, 'folder/data.txt'), 'data');
symlinkSync('folder/inner', join(outside, 'link'));
afterAll(async () => {
  await python.close();
  rmSync(outside, { recursive: true, force: true });
});

async function run(source: string, tellsReads: boolean): Promise<Output> {
  const found = await python.getRunner();
  if ('problem' in found) throw new Error(found.problem.code);
  return found.runner.run({ program: { source }, alone: false, mode: 'fast', tellsReads });
}

/** What is told, but for the folders of packages: where they are depends on the machine. */
async function readsOf(source: string): Promise<string[]> {
  const { reads } = await run(source, true);
  if (!reads) throw new Error('nothing is told');
  return reads
    .filter(({ path }) => !/python3?\d*\.zip$|(?:site|dist)-packages/.test(path))
    .map(({ what, path }) => `${what} ${path.replace(outside, 'OUTSIDE')}`);
}

const inOutside = (name: string): string => JSON.stringify(join(outside, name));

const table: readonly (readonly [string, string, readonly string[]])[] = [
  ['nothing but itself', 'print(1)', []],
  ['modules of Python alone', 'import json, asyncio, dataclasses, datetime, decimal', []],
  ['a file of its own', 'open("x", "w").write("a"); print(open("x").read())', []],
  ['its temporary files', 'import tempfile\nwith tempfile.TemporaryFile() as f: f.write(b"a")', []],
  ['a file elsewhere', `open(${inOutside('data.txt')}).read()`, ['file OUTSIDE/data.txt']],
  [
    'a file that is not there',
    `try: open(${inOutside('nothing')})\nexcept OSError: pass`,
    ['file OUTSIDE/nothing'],
  ],
  ['by way of os', `import os; os.open(${inOutside('data.txt')}, 0)`, ['file OUTSIDE/data.txt']],
  ['as bytes', `open(${inOutside('data.txt')}.encode()).read()`, ['file OUTSIDE/data.txt']],
  [
    'by way of pathlib, from another current folder',
    `import os, pathlib\nos.chdir(${inOutside('')})\npathlib.Path("data.txt").read_text()`,
    ['folder OUTSIDE', 'file OUTSIDE/data.txt'],
  ],
  [
    'the folder above one behind a link, which is not the one by name',
    `open(${inOutside('link')} + "/../data.txt").read()`,
    ['file OUTSIDE/link/../data.txt'],
  ],
  [
    'by a folder that was opened',
    `import os\nos.open("data.txt", 0, dir_fd=os.open(${inOutside('')}, 0))`,
    ['file OUTSIDE'],
  ],
  ['what it makes', `import os; os.makedirs(${inOutside('made')})`, ['file OUTSIDE/made']],
  [
    'what it moves and removes',
    `import os, shutil\nopen("x", "w")\nshutil.move("x", ${inOutside('moved')})\nos.remove(${inOutside('moved')})`,
    ['file OUTSIDE/moved'],
  ],
  [
    'attributes that are no content',
    `import os; os.listxattr(${inOutside('data.txt')})`,
    ['unsure OUTSIDE/data.txt'],
  ],
  ['a folder', `import os; os.listdir(${inOutside('')})`, ['folder OUTSIDE']],
  ['files by a pattern', `import glob; glob.glob(${inOutside('*.txt')})`, ['folder OUTSIDE']],
  [
    'a module beside others',
    `import sys; sys.path.insert(0, ${inOutside('')})\ntry: import no_such_module\nexcept ImportError: pass`,
    ['folder OUTSIDE'],
  ],
  [
    'a database, and what was not merged into it',
    `import sqlite3; sqlite3.connect(${inOutside('x.db')})`,
    ['file OUTSIDE/x.db', 'file OUTSIDE/x.db-wal', 'file OUTSIDE/x.db-journal'],
  ],
  [
    'a database by its address',
    `import sqlite3; sqlite3.connect(${inOutside('x.db')}.join(["file:", "?mode=rwc"]), uri=True)`,
    ['unsure OUTSIDE/x.db'],
  ],
  ['a database of its own', 'import sqlite3; sqlite3.connect("file:x.db", uri=True)', []],
  [
    'a package that has no file of its own, and may get one',
    `import sys; sys.path = [${inOutside('')}]; import spaced; spaced.__path__`,
    ['folder OUTSIDE', 'folder OUTSIDE/spaced'],
  ],
  ['functions in C', 'import ctypes; ctypes.CDLL(None).getpid()', ['unsure ctypes.dlsym']],
  [
    'a process that no event tells of',
    `import importlib\nstart = importlib.import_module("multiprocessing").get_context("spawn")\nif __name__ == "__main__": start.Process(target=print).start()`,
    ['unsure multiprocessing.popen_spawn_posix', 'unsure _posixshmem'],
  ],
  [
    'a socket of the machine',
    `import socket\ntry: socket.socket(socket.AF_UNIX).connect(${inOutside('nothing')})\nexcept OSError: pass`,
    ['unsure socket.connect'],
  ],
  ['another process', 'import os; os.system("true")', ['process os.system']],
  [
    'another process, as usual',
    'import subprocess, sys; subprocess.run([sys.executable, "-c", ""])',
    ['process subprocess.Popen'],
  ],
  ['a fork', 'import os\nif os.fork() == 0: os._exit(0)\nos.wait()', ['process os.fork']],
  ['the loop of asyncio, which has sockets', 'import asyncio; asyncio.run(asyncio.sleep(0))', []],
  [
    'the network',
    'import socket\ntry: socket.create_connection(("127.0.0.1", 9), 0.1)\nexcept OSError: pass',
    ['network socket.getaddrinfo', 'network socket.connect'],
  ],
  ['a link', `import os; os.symlink(${inOutside('data.txt')}, "x")`, ['unsure os.symlink']],
];

describe('what a program looks at is told', () => {
  it.each(table)('%s', async (_, source, reads) => {
    expect(await readsOf(source)).toEqual(reads);
  });

  it('a path that is too long for a record is no longer surely known', async () => {
    const long = join(outside, 'x'.repeat(200), 'y'.repeat(200), 'z'.repeat(200));
    const source = `try: open(${JSON.stringify(long)})\nexcept OSError: pass`;
    expect((await readsOf(source)).map((read) => read.split(' ')[0])).toEqual(['unsure']);
  });

  it('a program that closed the way to tell has told nothing: its source says that it did', async () => {
    const source = `import os\nos.closerange(3, 2000)\ntry: open(${inOutside('data.txt')})\nexcept OSError: pass`;
    expect(await readsOf(source)).toEqual(['unsure end']);
    expect(lifeOf({ source }, await run(source, true))).toBe('unsure');
  });

  it.each([
    ['by a file object', 'open(number, "wb", 0).close()'],
    ['by another name of the function', '__import__("posix").close(number)'],
  ])('closing it is noticed: %s', async (_, close) => {
    const source = `for number in (1023, 255, 63):\n    try:\n        ${close}\n        break\n    except OSError: pass\nopen(${inOutside('data.txt')})`;
    expect(await readsOf(source)).toEqual(['unsure end']);
  });

  it('what is read last is told, too', async () => {
    const source = `import atexit\natexit.register(lambda: open(${inOutside('data.txt')}).read())`;
    expect(await readsOf(source)).toEqual(['file OUTSIDE/data.txt']);
  });
});

describe('what is only asked for, or read in C, is not surely known where it may be elsewhere', () => {
  const native = { what: 'native', path: '/packages/some.so' } as const;
  const sources: readonly (readonly [string, ProgramRead[], unknown])[] = [
    ['import os\nprint(os.path.exists("data.txt"))', [], ['files']],
    ['import os\nprint(os.path.exists("/etc/hosts"))', [], 'unsure'],
    ['import os\nprint(os.path.getsize("../" * 5 + "etc/hosts"))', [], 'unsure'],
    ['import glob\nprint(glob.glob(f"/{folder}/data.txt"))', [], 'unsure'],
    ['import numpy\nprint(numpy.exists(numpy.__file__))', [native], 'unsure'],
    ['import math\nprint(math.read("/data.bin"))', [native], 'unsure'],
    ['import math\nprint(math.read("data.bin"))', [native], ['native']],
    ['print("/etc/hosts")', [], []],
    ['import sqlite3\nuse("attach database x as y")', [], 'unsure'],
  ];
  it.each(sources)('%s', async (source, reads, expected) => {
    const found = lifeOf({ source }, { ...(await run('', false)), reads });
    const others = typeof found === 'string' ? found : found.filter((why) => why !== 'clock');
    expect(others).toEqual(expected);
  });
});

const snippets: readonly string[] = [
  'import sys; print(len(sys.modules) > 10, sys.path[0] != "")',
  'raise ValueError("no")',
  'def f(): f()\ntry: f()\nexcept RecursionError as error: print(error)',
  'open("nothing")',
  'open(3)',
  'import os; print(sorted(os.listdir(".")))',
  'print(open.__name__, open.__module__)',
  'import sys; print([name for name in sys.modules if "jikko" in name or name == "reads"])',
  'import threading\nthreads = [threading.Thread(target=print, args=(k,)) for k in range(3)]\nfor one in threads: one.start(); one.join()',
  'import atexit\natexit.register(lambda: open("y", "w"))\natexit.register(print, "end")',
  'class A:\n    def __del__(self): open("gone", "w").close(); print("gone")\nkept = A()',
  'import gc, sys\nprint(gc.isenabled(), sys.gettrace(), sys.getprofile())',
  'import os\npid = os.fork()\nif pid == 0:\n    open("x", "w")\n    os._exit(0)\nprint(os.waitpid(pid, 0)[1])',
  'import sys\nevents = []\nsys.addaudithook(lambda event, _: events.append(event) if event == "open" else None)\nopen("x", "w")\nprint(events)',
  'import asyncio\nasync def main():\n    await asyncio.sleep(0)\n    print("done")\nasyncio.run(main())',
  'import sys\nprint("out")\nprint("err", file=sys.stderr)\nsys.exit(3)',
  'import ctypes; print(ctypes.sizeof(ctypes.c_int))',
  'import importlib, pkgutil; print(importlib.import_module("json").loads("1"))',
  'import os; os.chdir("/"); import shutil; os.rmdir; print(os.getcwd())',
  'import pathlib; print(pathlib.Path(b"x".decode()).exists())',
];

describe('a program that is watched gives what it gives unwatched', () => {
  it.each(snippets)('%s', async (source) => {
    const [watched, plain] = await Promise.all([run(source, true), run(source, false)]);
    expect(shown(watched)).toEqual(shown(plain));
  });
});

function shown({ lines, exitCode, signal, limit, temporaryFolders }: Output): unknown {
  const texts = lines.map(({ stream, text }) => [stream, withoutFolders(text, temporaryFolders)]);
  return { lines: texts, exitCode, signal, limit };
}

function withoutFolders(text: string, folders: readonly string[]): string {
  const unplaced = folders.reduce((rest, folder) => rest.replaceAll(folder, 'FOLDER'), text);
  return unplaced.replaceAll(/0x[0-9a-f]+/g, '0x');
}
