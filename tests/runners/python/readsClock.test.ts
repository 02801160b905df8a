import { describe, expect, it } from 'vitest';
import { readsClock } from '../../../src/runners/python/readsClock.ts';

describe('a program surely asks no clock', () => {
  it.each([
    'print("0.5秒")',
    'import time\nfor delay in (0.5, 1):\n    print(f"{delay}秒待つ")\n    time.sleep(delay)',
    'from time import sleep\nsleep(1)\nprint("1秒")',
    'import asyncio, json\nfrom dataclasses import dataclass\nasyncio.run(asyncio.sleep(1))',
  ])('%j', (source) => expect(readsClock({ source })).toBe(false));
});

describe('a program may ask a clock', () => {
  it.each([
    'import time\nprint(time.time())',
    'import time as t\nprint(t.perf_counter())',
    'from time import perf_counter',
    'from time import *',
    'import json, timeit',
    'import datetime',
    'import numpy as np',
    'import asyncio\nasyncio.get_event_loop().time()',
    '__import__("time").time()',
    'import time\nprint(getattr(time, "ti" + "me")())',
    '%timeit sum(range(9))',
  ])('%j', (source) => expect(readsClock({ source })).toBe(true));

  it('in a file of its own', () => {
    const files = [{ path: 'm.py', text: 'import time\nnow = time.time()' }];
    expect(readsClock({ source: 'print(1)', files })).toBe(true);
  });
});
