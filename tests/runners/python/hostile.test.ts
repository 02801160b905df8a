import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ownTemporaryFolder, runPython, type RunOptions, shown } from './support.ts';

const leftovers = ownTemporaryFolder();
const marker = `hostile-${process.pid}-${Date.now()}`;

/** Processes that carry the marker in their command line or environment. */
function marked(): string[] {
  if (!existsSync('/proc/self/environ')) return [];
  return readdirSync('/proc').filter(
    (pid) => /^\d+$/.test(pid) && Number(pid) !== process.pid && carriesMarker(pid),
  );
}

function carriesMarker(pid: string): boolean {
  try {
    const read = (name: string): string => readFileSync(`/proc/${pid}/${name}`, 'utf8');
    return `${read('cmdline')}${read('environ')}`.includes(marker);
  } catch {
    return false;
  }
}

const short = { limits: { timeoutMs: 1000 } };
const sleeper = `[sys.executable, "-c", "import time; time.sleep(1000)", "${marker}"]`;

const ways = [
  { way: 'started', forks: false },
  { way: 'forked', forks: true },
];

describe.each(ways)('a hostile program that is $way', ({ forks }) => {
  const run = (source: string, options: RunOptions = {}) =>
    runPython(source, { ...options, forks });

  it('that prints for ever is ended at the output limit', async () => {
    const output = await run('while True: print("x" * 100)');
    expect(output).toMatchObject({ limit: 'output', exitCode: null, signal: 'SIGKILL' });
  });

  it('that writes gigabytes without a line end is ended at the output limit', async () => {
    const output = await run('import os\nwhile True: os.write(1, b"x" * 10_000_000)');
    expect(output.limit).toBe('output');
    expect(output.lines.map(({ text }) => text.length)).toEqual([1024 * 1024]);
  });

  it('that writes gigabytes to stderr is ended at the output limit', async () => {
    const output = await run('import sys\nwhile True: sys.stderr.write("x" * 10_000_000)');
    expect(output.limit).toBe('output');
  });

  it('that takes all memory is ended at the memory limit', async () => {
    const output = await run('kept = []\nwhile True: kept.append(bytearray(b"x" * 1_000_000))', {
      limits: { maxMemoryBytes: 200_000_000 },
    });
    expect(output).toMatchObject({ limit: 'memory', signal: 'SIGKILL' });
  });

  it('that asks for absurdly much at once gets a MemoryError', async () => {
    const output = await run('try:\n    bytearray(10 ** 15)\nexcept MemoryError:\n    print("no")');
    expect(shown(output)).toEqual(['no']);
  });

  it('that takes memory in a child is ended at the memory limit', async () => {
    const output = await run(
      `import subprocess, sys
subprocess.run([sys.executable, "-c", "k = []\\nwhile True: k.append(bytearray(b'x' * 1_000_000))"])`,
      { limits: { maxMemoryBytes: 200_000_000 } },
    );
    expect(output.limit).toBe('memory');
  });

  it('may share memory with many forked children', async () => {
    const output = await run(
      `import os, time
shared = b"x" * 100_000_000
children = []
for _ in range(5):
    pid = os.fork()
    if pid == 0:
        time.sleep(0.3)
        os._exit(0)
    children.append(pid)
for pid in children:
    os.waitpid(pid, 0)
print("done")`,
      { limits: { maxMemoryBytes: 300_000_000 } },
    );
    expect(shown(output)).toEqual(['done']);
  });

  it('that hangs is ended at the time limit, and what it printed is kept', async () => {
    const output = await run('print("so far", end="", flush=True)\nwhile True: pass', short);
    expect(output).toMatchObject({ limit: 'time', signal: 'SIGKILL' });
    expect(shown(output)).toEqual(['so far']);
  });

  it('that ignores signals is ended all the same', async () => {
    const output = await run(
      `import signal, time
for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGQUIT):
    signal.signal(number, signal.SIG_IGN)
time.sleep(1000)`,
      short,
    );
    expect(output.limit).toBe('time');
  });

  it('that stops itself is ended at the time limit', async () => {
    const output = await run(
      'import os, signal\nprint("stopping")\nos.kill(os.getpid(), signal.SIGSTOP)',
      short,
    );
    expect(output.limit).toBe('time');
    expect(shown(output)).toEqual(['stopping']);
  });

  it('that kills itself ends with that signal', async () => {
    const output = await run(
      'import os, signal\nprint("bye")\nos.kill(os.getpid(), signal.SIGKILL)',
    );
    expect(output).toMatchObject({ limit: null, exitCode: null, signal: 'SIGKILL' });
    expect(shown(output)).toEqual(['bye']);
  });

  it('that kills its whole group ends with that signal', async () => {
    const output = await run('import os, signal\nos.killpg(0, signal.SIGTERM)');
    expect(output).toMatchObject({ limit: null, signal: 'SIGTERM' });
  });

  it('that leaves at once by os._exit keeps what it printed', async () => {
    const output = await run('import os\nprint("line")\nos._exit(9)');
    expect(output.exitCode).toBe(9);
    expect(shown(output)).toEqual(['line']);
  });

  it('may have daemon threads that print while it ends', async () => {
    const output = await run(`
import threading, time
def chatter():
    while True:
        print("chat")
        time.sleep(0.001)
threading.Thread(target=chatter, daemon=True).start()
time.sleep(0.05)`);
    expect(output).toMatchObject({ exitCode: 0, limit: null });
    expect(shown(output).length).toBeGreaterThan(0);
    expect(output.lines.every(({ stream, text }) => stream === 'stdout' && text === 'chat')).toBe(
      true,
    );
  });

  it('may close its standard streams', async () => {
    const closing = await run('import sys\nprint("a")\nsys.stdout.close()');
    expect(closing).toMatchObject({ exitCode: 0, limit: null });
    expect(shown(closing)).toEqual(['a']);
    const closingAll = await run('import os\nprint("a")\nos.closerange(0, 3)');
    expect(closingAll).toMatchObject({ exitCode: 0, limit: null });
  });

  it('that deletes its own folders leaves none behind', async () => {
    const output = await run(`
import os, shutil
shutil.rmtree(os.path.dirname(os.getcwd()))
print("gone")`);
    expect(shown(output)).toEqual(['gone']);
  });

  it('that locks its folders leaves none behind', async () => {
    const output = await run(`
import os
os.makedirs("a/b/c")
open("a/b/c/file", "w").close()
for path in ("a/b/c", "a/b", "a", ".", ".."):
    os.chmod(path, 0)
print("locked")`);
    expect(shown(output)).toEqual(['locked']);
  });

  it('that nests folders deeper than a path may be long leaves none behind', async () => {
    const output = await run(`
import os
for _ in range(300):
    os.mkdir("x" * 50)
    os.chdir("x" * 50)
print("deep")`);
    expect(shown(output)).toEqual(['deep']);
  });

  it('does not outlive its first process by a child that holds the streams', async () => {
    const output = await run(`
import subprocess, sys
subprocess.Popen(${sleeper})
print("done")`);
    expect(output).toMatchObject({ exitCode: 0, limit: null });
    expect(shown(output)).toEqual(['done']);
    expect(marked()).toEqual([]);
  });

  it('does not hide a child in another session and folder', async () => {
    const output = await run(`
import os, subprocess, sys
subprocess.Popen(${sleeper}, start_new_session=True, cwd="/", stdout=-3, stderr=-3)
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.execv(sys.executable, ${sleeper})
    os._exit(0)`);
    expect(shown(output)).toEqual([]);
    expect(marked()).toEqual([]);
  });

  it('does not hide a child that has cleared its environment but kept its folder', async () => {
    await run(
      `import subprocess, sys\nsubprocess.Popen(${sleeper}, env={}, start_new_session=True)`,
    );
    expect(marked()).toEqual([]);
  });

  it('does not keep its children over a time limit', async () => {
    const output = await run(
      `import subprocess, sys
subprocess.Popen(${sleeper}, start_new_session=True)
subprocess.run(${sleeper})`,
      short,
    );
    expect(output.limit).toBe('time');
    expect(marked()).toEqual([]);
  });
});

it('is, like all others, gone with its processes and folders', () => {
  expect(marked()).toEqual([]);
  expect(leftovers()).toEqual([]);
});
