import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { hintOf } from '../../../src/compare/hints/hintOf.ts';
import type { Problem } from '../../../src/problem.ts';
import { interpreters } from '../../runners/python/support.ts';
import { claimed, printed } from '../../support/output.ts';

/** Codes whose output or exception Python words in more than one way. */
const codes = [
  'pront(1)',
  'import math\nmath.sqr',
  'from os import pathh',
  'class C:\n def m(self): pass\nC().m(1)',
  'class C:\n def __init__(self, a): pass\nC()',
  'class C:\n def __init__(self, a): pass\nC(1, b=2)',
  "'a'.upper(1)",
  '[].append()',
  'sorted([1], foo=2)',
  'print(1, foo=2)',
  "dict(a=1, **{'a': 2})",
  'dict(**1)',
  'import asyncio\nasync def m():\n await asyncio.wait_for(asyncio.sleep(1), 0.01)\nasyncio.run(m())',
  'import asyncio\nprint(asyncio.TimeoutError)',
  'import concurrent.futures\nprint(concurrent.futures.TimeoutError)',
  'import socket\nprint(socket.timeout)',
  "from collections import OrderedDict\nprint(OrderedDict(a=1, b='x'), OrderedDict())",
  'import typing\nprint(typing.Optional[int])',
  "import re\nre.compile('(')",
  "int('9' * 5000)",
  'str(10**5000)',
  '1 % 0',
  '1.0 // 0',
  '1.0 % 0',
  'max([])',
  'min([])',
  'with 1: pass',
  'import asyncio\nasync def m():\n async with 1: pass\nasyncio.run(m())',
  'import abc\nclass A(abc.ABC):\n @abc.abstractmethod\n def f(self): pass\nA()',
  'import abc\nclass A(abc.ABC):\n @abc.abstractmethod\n def f(self): pass\n @abc.abstractmethod\n def g(self): pass\nA()',
  "class A:\n __slots__ = ('a',)\nA().b = 1",
  '(1).x = 1',
  'class A:\n @property\n def x(self): return 1\nA().x = 2',
  'class A:\n @property\n def x(self): return 1\ndel A().x',
  'def f():\n print(x)\n x = 1\nf()',
  'def f():\n def g(): print(x)\n g()\n x = 1\nf()',
  "'%d' % 'a'",
  "isinstance(1, 'a')",
  'if True\n  pass',
  'x = [1, 2',
  "'abc",
  '"""abc',
  'if x = 1:\n pass',
  'if 1:\nprint(1)',
  '1 = a',
  'f() = 1',
  "print 'a'",
  '{1: 2, 3}',
];

/** Runs every code in one process: what each printed, and the last line of its traceback. */
const driver = String.raw`
import contextlib, io, json, sys
results = []
for code in json.load(sys.stdin):
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            exec(compile(code, 'main.py', 'exec'), {'__name__': '__main__'})
        except BaseException:
            sys.excepthook(*sys.exc_info())
    last = [line for line in err.getvalue().split('\n') if line.strip()][-1:]
    results.append('\n'.join([*out.getvalue().splitlines(), *last]).split(' (/')[0])
print(json.dumps(results))
`;

const runs = interpreters.map(({ path: executable, version }) => ({
  minor: Number(version.split('.')[1]),
  texts: JSON.parse(
    execFileSync(executable, ['-B', '-c', driver], {
      input: JSON.stringify(codes),
      encoding: 'utf8',
    }),
  ) as string[],
}));

describe('the wordings of the versions that are there', () => {
  it.each(codes)('%j', (code) => {
    const k = codes.indexOf(code);
    const pairs = runs.flatMap((one) => runs.map((other) => ({ one, other })));
    const told = pairs.map(({ one, other }) => {
      const [claim = '', output = ''] = [one.texts[k], other.texts[k]];
      const hint = hintOf(claimed(claim), printed(...output.split('\n')), output);
      return { claim, output, minor: one.minor, isTold: namesVersion(hint, one.minor) };
    });
    const wrong = told.filter(({ claim, output, isTold }) => isTold !== (claim !== output));
    expect(wrong).toEqual([]);
  });
});

/** Whether a hint names versions with this one among them. */
function namesVersion(hint: Problem | null, minor: number): boolean {
  if (hint?.code !== 'hint-version') return false;
  const [least = 8, most = 99] = [hint.args.since, hint.args.until].map((name) =>
    name === '' ? undefined : Number(name.split('.')[1]),
  );
  return least <= minor && minor <= most;
}

describe('no hint', () => {
  it('where something else is wrong as well', () => {
    const output = printed('TypeError: C.m() takes 1 positional argument but 2 were given');
    const actual = output.lines[0]?.text ?? '';
    const wrong = 'TypeError: m() takes 1 positional argument but 3 were given';
    expect(hintOf(claimed(wrong), output, actual)).toBeNull();
    expect(hintOf(claimed('TypeError: f() takes 1 positional'), output, actual)).toBeNull();
  });
});

describe('a value that its author broke into lines', () => {
  it('is hinted at, not accepted', () => {
    const list = JSON.stringify(Array.from({ length: 40 }, (_, k) => k)).replaceAll(',', ', ');
    const claim = claimed(list.replace('20, ', '20,\n '));
    expect(hintOf(claim, printed(list), list)?.code).toBe('hint-line-breaks');
  });

  it('is none where more than that differs, or where the output has more lines', () => {
    expect(hintOf(claimed('[1,\n 2]'), printed('[1, 3]'), '[1, 3]')).toBeNull();
    expect(hintOf(claimed('[1, 2]'), printed('[1,', ' 2]'), '[1,\n 2]')).toBeNull();
  });
});
