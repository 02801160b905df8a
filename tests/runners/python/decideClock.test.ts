import { describe, expect, it } from 'vitest';
import { decideClock } from '../../../src/runners/python/decideClock.ts';

describe('decideClock', () => {
  it.each([
    ['import time\ntime.sleep(1)', null],
    ['import asyncio\nasync def f():\n    await asyncio.wait_for(g(), 1)', null],
    ['import threading\nthreading.Thread(target=f).start()', null],
    ['import asyncio\nasync def f():\n    return 1\nasyncio.run(f())', 'noWaits'],
    ['print("hello")', 'noWaits'],
    ['import time, subprocess\ntime.sleep(1)', 'subprocess'],
    ['import time, requests\ntime.sleep(1)', 'network'],
    ['import signal, time\ntime.sleep(1)', 'signal'],
    ['import time\ntime.sleep(1)\nprint(time.process_time())', 'computing'],
    ['import sqlite3, time\ntime.sleep(1)', 'database'],
    ['import os, time\ntime.sleep(1)\nprint(os.path.getmtime("a"))', 'files'],
    ['import numpy, time\ntime.sleep(1)', 'native'],
    ['import sys, time\nsys.settrace(f)\ntime.sleep(1)', 'itself'],
  ] as const)('decides %j for the clock: real because of %s', (source, reason) => {
    const clock = reason === null ? { kind: 'virtual' } : { kind: 'real', reason };
    expect(decideClock({ source }, 'auto')).toEqual(clock);
  });

  it('looks at the other files of the program as well', () => {
    const files = [{ path: 'helper.py', text: 'import time\ntime.sleep(1)\nimport socketserver' }];
    const source = 'import helper';
    expect(decideClock({ source, files }, 'auto')).toEqual({ kind: 'real', reason: 'network' });
  });

  it('does as it is told', () => {
    const source = 'print("hello")';
    expect(decideClock({ source }, 'virtual')).toEqual({ kind: 'virtual' });
    const waits = 'import time\ntime.sleep(1)';
    expect(decideClock({ source: waits }, 'real')).toEqual({ kind: 'real', reason: 'asked' });
  });
});
