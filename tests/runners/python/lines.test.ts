import { describe, expect, it } from 'vitest';
import { runPython, shown } from './support.ts';

describe('the lines of a program', () => {
  it('stand in the order of writing across both streams, thousands of them', async () => {
    const output = await runPython(`
import sys
for i in range(2000):
    print(i, file=sys.stdout if i % 3 else sys.stderr)`);
    expect(output.lines.map(({ text }) => Number(text))).toEqual([...Array(2000).keys()]);
    expect(
      output.lines.every(({ stream, text }) => (stream === 'stderr') === (Number(text) % 3 === 0)),
    ).toBe(true);
    expect(output.lines.filter(({ isApproximate }) => isApproximate)).toEqual([]);
  });

  it('tell when each was written', async () => {
    const { lines } = await runPython(`
import time
print("at once")
time.sleep(0.3)
print("later", end="")
time.sleep(0.2)
print()`);
    const [first, second] = lines.map(({ atMs }) => atMs);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(500);
    expect(lines.every(({ isApproximate }) => !isApproximate)).toBe(true);
  });

  it('of a child process stand between those of its parent, with an approximate time', async () => {
    // What a child writes has the time of its reading: a busy reader must not come to the next line.
    const { lines } = await runPython(`
import subprocess, sys, time
print("before")
time.sleep(0.5)
subprocess.run(["echo", "child"])
time.sleep(0.5)
print("between", file=sys.stderr)
time.sleep(0.5)
subprocess.run("echo failed >&2", shell=True)
time.sleep(0.5)
print("after")`);
    expect(lines.map(({ text, isApproximate }) => [text, isApproximate])).toEqual([
      ['before', false],
      ['child', true],
      ['between', false],
      ['failed', true],
      ['after', false],
    ]);
  });

  it('of forked children are told apart from those of the parent', async () => {
    const output = await runPython(`
import os
print("parent 1")
if os.fork() == 0:
    print("child")
    os._exit(0)
os.wait()
print("parent 2")`);
    expect(shown(output)).toEqual(['parent 1', 'child', 'parent 2']);
    expect(output.lines.every(({ isApproximate }) => !isApproximate)).toBe(true);
  });

  it('of many processes and threads at once all arrive', async () => {
    const output = await runPython(`
import os, threading
def work(name):
    for i in range(50):
        print(f"{name}-{i}\\n", end="")
children = []
for c in range(4):
    pid = os.fork()
    if pid == 0:
        threads = [threading.Thread(target=work, args=(f"{c}.{t}",)) for t in range(3)]
        [t.start() for t in threads]
        [t.join() for t in threads]
        os._exit(0)
    children.append(pid)
for pid in children:
    os.waitpid(pid, 0)`);
    const names = [0, 1, 2, 3].flatMap((c) => [0, 1, 2].map((t) => `${c}.${t}`));
    for (const name of names) {
      const own = shown(output).filter((text) => text.startsWith(`${name}-`));
      expect(own).toEqual(Array.from({ length: 50 }, (_, index) => `${name}-${index}`));
    }
  });

  it('keep every byte but their end', async () => {
    const output = await runPython(String.raw`
import sys
sys.stdout.buffer.write("\ufeff表\r\n\x1b[31mred\x1b[0m\x00\x0c\u2028\tx  \n\n50%\r100%\nlast".encode())`);
    expect(output.lines.map(({ text }) => text)).toEqual([
      '\ufeff表',
      '\x1b[31mred\x1b[0m\0\f\u2028\tx  ',
      '',
      '50%\r100%',
      'last',
    ]);
    expect(output.hasInvalidUtf8).toBe(false);
  });

  it('hold U+FFFD for what is no UTF-8, and the output says so', async () => {
    const output = await runPython(String.raw`
import sys
sys.stdout.buffer.write(b"\xff\xfe ok\n")`);
    expect(shown(output)).toEqual(['\ufffd\ufffd ok']);
    expect(output.hasInvalidUtf8).toBe(true);
  });

  it('may have a character that comes in two parts', async () => {
    const output = await runPython(String.raw`
import sys, time
out = sys.stdout.buffer
for part in (b"\xe8", b"\xa1\xa8\n"):
    out.write(part)
    out.flush()
    time.sleep(0.05)`);
    expect(shown(output)).toEqual(['表']);
    expect(output.hasInvalidUtf8).toBe(false);
  });

  it('survive a program that writes nonsense to the journal', async () => {
    const output = await runPython(String.raw`
import os
print("one")
for fd in (63, 255, 1023):
    try:
        os.write(fd, b"\xffjk\x01" + os.urandom(300) + b"\xffjk\x01\x01\x02\x00")
    except OSError:
        pass
print("two")`);
    expect(shown(output)).toEqual(['one', 'two']);
  });

  it('survive a program that closes the journal', async () => {
    const output = await runPython(`
import os
print("one")
os.closerange(3, 2000)
print("two")
raise SystemExit(3)`);
    expect(shown(output)).toEqual(['one', 'two']);
    expect(output.exitCode).toBe(3);
  });

  it('have the time of their reading where the program looks at its own calls', async () => {
    const output = await runPython(`
import sys
def tracer(frame, event, arg):
    print(event, frame.f_code.co_name)
def f():
    print("in f")
sys.settrace(tracer)
f()
sys.settrace(None)`);
    expect(shown(output)).toEqual(['call f', 'in f']);
  });
});
