import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Runner } from '../../../src/runners/runner.ts';
import type { CodeFacts } from '../../../src/sessions/facts.ts';
import { interpreters, makeRunner } from './support.ts';

describe.each(interpreters)('on Python $version, what a code consists of', (interpreter) => {
  let runner: Runner;
  beforeAll(() => {
    runner = makeRunner({ interpreter });
  });
  afterAll(() => runner.close());

  async function survey(...codes: string[]): Promise<readonly CodeFacts[]> {
    return (await runner.survey?.(codes)) ?? [];
  }

  /** What each code needs and defines. */
  async function namesOf(...codes: string[]): Promise<[string[], string[]][]> {
    return (await survey(...codes)).map(({ needs, defines }) => [[...needs], [...defines]]);
  }

  it('is told of code that is deep to a visitor of its tree', async () => {
    const elifs = Array.from({ length: 500 }, (_, n) => `elif y == ${n}:\n    pass\n`).join('');
    const codes = [
      `if y:\n    pass\n${elifs}print(y)  # => 9`,
      `x = ${'1 + '.repeat(800)}1  # => 801`,
    ];
    const facts = await survey(...codes);
    expect(facts.map(({ syntaxError }) => syntaxError)).toEqual([null, null]);
    expect(facts.map(({ comments }) => comments.length)).toEqual([1, 1]);
  });

  it.each([
    ['x = y + 1', ['y'], ['x']],
    ['x += 1', ['x'], ['x']],
    ['for i in items:\n    print(i)', ['items'], ['i']],
    ['with open(p) as file:\n    pass', ['p'], ['file']],
    ['try:\n    f()\nexcept E as error:\n    pass', ['E', 'f'], ['error']],
    ['[a for a in b if c]', ['b', 'c'], []],
    ['a = lambda n: n + m', ['m'], ['a']],
    ['if (n := f()):\n    print(n)', ['f'], ['n']],
    ['del x', ['x'], []],
    ['print(len(__name__), _)', [], []],
    ['x: Type = 1', ['Type'], ['x']],
    ['x: Type', ['Type'], []],
    // What is imported may be a file of the article.
    ['import a.b as c', ['file:a/b.py'], ['c']],
    ['from d import e', ['file:d.py', 'file:d/e.py'], ['e']],
  ])('are the names that %j needs and those that it defines', async (code, needs, defines) => {
    expect(await namesOf(code)).toEqual([[needs, defines]]);
  });

  it('are names that functions and classes use, however deep, and not their own', async () => {
    expect(
      await namesOf(
        'def f(a, b=default):\n    c = a + other\n    return c',
        'def f():\n    def g():\n        return deep\n    return g',
        'def f():\n    return later\nlater = 1',
        'class A(Base):\n    x = 1\n    y = x\n    def f(self):\n        return self.x + z',
        'def f():\n    global counter\n    counter += 1',
        '@decorated\ndef f(x: Hint) -> Other:\n    pass',
        'async def f():\n    async with session() as s:\n        await s.get(url)',
      ),
    ).toEqual([
      [['default', 'other'], ['f']],
      [['deep'], ['f']],
      [[], ['f', 'later']],
      [['Base', 'z'], ['A']],
      [['counter'], ['counter', 'f']],
      [['Hint', 'Other', 'decorated'], ['f']],
      [['session', 'url'], ['f']],
    ]);
  });

  it('are files that it writes and reads', async () => {
    const read = 'with open("data.txt") as f:\n    f.read()';
    const written = 'with open("data.txt", "w") as f:\n    f.write("x")';
    const path = 'from pathlib import Path\nPath("a.txt").write_text("x")';
    const [reads, writes, paths] = await survey(read, written, path);
    expect(reads?.needs).toContain('file:data.txt');
    expect(writes?.defines).toContain('file:data.txt');
    expect(writes?.needs).not.toContain('file:data.txt');
    expect(paths?.defines).toContain('file:a.txt');
  });

  it('are its statements, outer ones first', async () => {
    const code = `x = 1
x.y = 2
print(x,
      1)
f(x)
x
for i in x:
    print(i); g()
def h(): pass
n: int
import os`;
    const [facts] = await survey(code);
    const kinds = facts?.statements.map(({ kind, line, endLine, column, depth }) =>
      [kind, line, endLine, column, depth].join(' '),
    );
    expect(kinds).toEqual([
      'assignment 1 1 0 0',
      'other 2 2 0 0',
      'print 3 4 0 0',
      'call 5 5 0 0',
      'value 6 6 0 0',
      'compound 7 8 0 0',
      'print 8 8 4 1',
      'call 8 8 14 1',
      'definition 9 9 0 0',
      'other 9 9 9 1',
      'annotation 10 10 0 0',
      'other 11 11 0 0',
    ]);
  });

  it('are its comments, and no text that looks like one', async () => {
    const code = 's = "# no"  # yes\n  # own\nt = """\n# no\n"""\nprint("🎉")  # after';
    const [facts] = await survey(code);
    expect(facts?.comments).toEqual([
      { line: 1, column: 12, text: '# yes', isOwnLine: false },
      { line: 2, column: 2, text: '# own', isOwnLine: true },
      { line: 6, column: 13, text: '# after', isOwnLine: false },
    ]);
  });

  it('are its imports', async () => {
    const [facts] = await survey('import a.b\nfrom c import d\nfrom . import e\nfrom .f import g');
    expect(facts?.imports).toEqual(['.', '.e', '.f', '.f.g', 'a.b', 'c', 'c.d']);
  });

  it('are an error of syntax, also one that only the compiler finds', async () => {
    const facts = await survey('x = 1\nprint(', 'return 1', 'x = 1', 'x\0', '');
    expect(facts.map(({ syntaxError }) => syntaxError !== null)).toEqual([
      true,
      true,
      false,
      true,
      false,
    ]);
    expect(facts[2]?.statements).toHaveLength(1);
  });

  it('are the lines that only a notebook understands', async () => {
    const [magic, modulo] = await survey(
      '%matplotlib inline\n!pip install x\nx = 1',
      'x = 5 \\\n% 3',
    );
    expect(magic).toMatchObject({ syntaxError: null, magicLines: [1, 2], defines: ['x'] });
    expect(modulo?.magicLines).toEqual([]);
  });

  it('are whether it awaits outside of functions', async () => {
    const facts = await survey(
      'await f()',
      'async for x in y:\n    pass',
      '[x async for x in y]',
      'async def f():\n    await g()',
    );
    expect(facts.map(({ awaits, syntaxError }) => [awaits, syntaxError])).toEqual([
      [true, null],
      [true, null],
      [true, null],
      [false, null],
    ]);
  });

  it('is told for each code, though one is too deep for the parser', async () => {
    const facts = await survey('x = 1', `${'('.repeat(500)}1${')'.repeat(500)}`, 'y = 2');
    expect(facts.map(({ defines }) => defines)).toEqual([['x'], [], ['y']]);
    expect(facts[1]?.syntaxError).not.toBeNull();
  });

  it('is found without running it', async () => {
    const [facts] = await survey('import sys\nsys.exit(1)\nprint("run")');
    expect(facts?.syntaxError).toBeNull();
  });
});
