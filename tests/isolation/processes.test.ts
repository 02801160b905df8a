import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createIdleness } from '../../src/isolation/idleness.ts';
import { createMemoryCheck } from '../../src/isolation/memory.ts';
import {
  canSeeProcesses,
  isGivenSince,
  processesOf,
  readProcessTable,
  unknownSince,
  type ProcessEntry,
} from '../../src/isolation/processTable.ts';

const entry = (change: Partial<ProcessEntry>): ProcessEntry => ({
  pid: 100,
  parentPid: 1,
  sessionId: 100,
  state: 'S',
  cpuTicks: 5,
  residentBytes: 0,
  ...change,
});

describe('createIdleness', () => {
  it('calls a program idle that sleeps and gains no processor time', () => {
    const isIdle = createIdleness();
    expect(
      [entry({}), entry({}), entry({ cpuTicks: 6 }), entry({ cpuTicks: 6 })].map((one) =>
        isIdle([one]),
      ),
    ).toEqual([false, true, false, true]);
  });

  it('calls a program busy that wants a core or waits for a disk', () => {
    const isIdle = createIdleness();
    const states = ['S', 'R', 'S', 'S', 'D', 'S'];
    expect(states.map((state) => isIdle([entry({ state })]))).toEqual([
      false,
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  it('looks at its children too', () => {
    const isIdle = createIdleness();
    expect(
      [1, 2, 2].map((ticks) => isIdle([entry({}), entry({ pid: 101, cpuTicks: ticks })])),
    ).toEqual([false, false, true]);
  });
});

it.runIf(process.platform === 'linux')('processes can be looked at on Linux', () => {
  expect(canSeeProcesses).toBe(true);
});

describe('isGivenSince', () => {
  it('takes the pids that rise from the first to the last', () => {
    expect([99, 100, 105, 110, 111].map((pid) => isGivenSince(pid, 100, 110))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('takes those before the end and behind the start where the kernel has started over', () => {
    const pids = [1, 20, 21, 500, 32_000, 32_767];
    expect(pids.map((pid) => isGivenSince(pid, 32_000, 20))).toEqual([
      true,
      true,
      false,
      false,
      true,
      true,
    ]);
  });
});

const isNotThis = (pid: number): boolean => pid !== process.pid;

describe.runIf(canSeeProcesses)('unknownSince', () => {
  it('finds a process while it is there, unless it is known', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const pid = child.pid ?? 0;
    // Others may be started meanwhile, by other tests.
    const isOther = (one: number): boolean => one !== pid;
    expect(unknownSince(pid, isOther)).toEqual([pid]);
    expect(unknownSince(pid, () => true)).toEqual([]);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(unknownSince(pid, isOther)).toEqual([]);
  });

  it('finds it where many pids were given since, and where they have started over', () => {
    expect(unknownSince(1, isNotThis)).toEqual([process.pid]);
    expect(unknownSince(2 ** 30, isNotThis)).toEqual([process.pid]);
  });
});

describe('processesOf', () => {
  it('finds the session of a program and descendants that left it', () => {
    const entries = [
      entry({ pid: 100 }),
      entry({ pid: 101, parentPid: 100 }),
      entry({ pid: 102, parentPid: 1, sessionId: 100 }),
      entry({ pid: 103, parentPid: 102, sessionId: 103 }),
      entry({ pid: 104, parentPid: 1, sessionId: 50 }),
    ];
    const table = new Map(entries.map((one) => [one.pid, one]));
    expect(processesOf(100, table).map(({ pid }) => pid)).toEqual([100, 101, 102, 103]);
  });
});

describe.runIf(canSeeProcesses)('readProcessTable', () => {
  it('shows this process', () => {
    const own = readProcessTable([process.pid]).get(process.pid);
    expect(own).toMatchObject({ pid: process.pid, parentPid: process.ppid });
    expect(own?.residentBytes).toBeGreaterThan(1_000_000);
  });
});

const own = (): ProcessEntry[] => [...readProcessTable([process.pid]).values()];

describe.runIf(canSeeProcesses)('createMemoryCheck', () => {
  it('tells of processes that hold too much in two samples on end', () => {
    const isOver = createMemoryCheck(1_000_000);
    expect([own(), own(), [], own()].map(isOver)).toEqual([false, true, false, false]);
  });

  it('does not count processes that have ended', () => {
    const isOver = createMemoryCheck(100);
    const gone = [entry({ pid: 2 ** 30, residentBytes: 1_000_000 })];
    expect([gone, gone].map(isOver)).toEqual([false, false]);
  });
});
