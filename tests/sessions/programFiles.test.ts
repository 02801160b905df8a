import { describe, expect, it } from 'vitest';
import { filesFor, type NamedFence, pathOf, indexFiles } from '../../src/sessions/programFiles.ts';

describe('the name of a fence is the path', () => {
  it.each([
    ['main.py', 'main.py'],
    ['src/app/main.py', 'src/app/main.py'],
    ['./main.py', 'main.py'],
    ['src\\main.py', 'src/main.py'],
    ['main.py（続き）', 'main.py'],
    ['main.py (2)', 'main.py'],
    ['main.py 修正版', 'main.py'],
    ['データ.csv', 'データ.csv'],
    [' main.py ', 'main.py'],
  ])('%j: %s', (name, path) => {
    expect(pathOf(name)).toBe(path);
  });

  it.each([
    '../main.py',
    'a/../../main.py',
    '/etc/passwd.txt',
    'C:\\main.py',
    '~/main.py',
    'a//b.py',
    'a/./b.py',
    '.env.local',
    'Makefile',
    '実行結果',
    '',
    `${'a'.repeat(200)}.py`,
  ])('unless it is %j', (name) => {
    expect(pathOf(name)).toBeNull();
  });
});

function fence(line: number, name: string, text: string): NamedFence {
  return { name, text, line };
}

/** The files for a program whose fence opens on line 50. */
function files(
  source: string,
  imports: string[],
  fences: NamedFence[],
  importsOf: (path: string) => string[] = () => [],
): Record<string, string> {
  const found = filesFor(source, imports, 'main.py', {
    index: indexFiles(fences),
    importsOf,
    line: 50,
  });
  return Object.fromEntries(found.map(({ path, text }) => [path, text]));
}

describe('a program finds beside itself', () => {
  it('the modules that it imports, packages too', () => {
    const fences = [
      fence(1, 'shop.py', 'a'),
      fence(2, 'lib/__init__.py', 'b'),
      fence(3, 'lib/tax.py', 'c'),
      fence(4, 'other.py', 'd'),
    ];
    expect(files('', ['shop'], fences)).toEqual({ 'shop.py': 'a\n' });
    expect(files('', ['lib', 'lib.tax'], fences)).toEqual({
      'lib/__init__.py': 'b\n',
      'lib/tax.py': 'c\n',
    });
  });

  it('no file in a folder that is a file itself', () => {
    const fences = [
      fence(1, 'a.py', 'a'),
      fence(2, 'a.py/b.py', 'b'),
      fence(3, 'main.py/c.py', ''),
    ];
    expect(files('"a.py/b.py" "main.py/c.py"', ['a'], fences)).toEqual({ 'a.py': 'a\n' });
  });

  it('the files that it names, by path or by name alone', () => {
    const fences = [fence(1, 'data/in.csv', 'a,b'), fence(2, 'in.json', '{}')];
    expect(files('open("data/in.csv")', [], fences)).toEqual({ 'data/in.csv': 'a,b\n' });
    expect(files("open(folder / 'in.json')", [], fences)).toEqual({ 'in.json': '{}\n' });
    expect(files('print("in.csv.bak", "main.json")', [], fences)).toEqual({});
  });

  it('what those files import in turn, round and round', () => {
    const fences = [fence(1, 'a.py', 'import b'), fence(2, 'b.py', 'import a')];
    expect(files('', ['a'], fences, (path) => [path === 'a.py' ? 'b' : 'a'])).toEqual({
      'a.py': 'import b\n',
      'b.py': 'import a\n',
    });
  });

  it('not itself', () => {
    expect(files('open("main.py")', ['main'], [fence(1, 'main.py', 'x')])).toEqual({});
  });
});

describe('of several fences with one name', () => {
  const [old, added, later] = [
    fence(1, 'a.py', 'old'),
    fence(10, 'a.py（続き）', 'added'),
    fence(60, 'a.py', 'later'),
  ];

  it('the last before the program counts, with what continues it', () => {
    expect(files('', ['a'], [old, added, later])).toEqual({ 'a.py': 'old\nadded\n' });
    expect(files('', ['a'], [old, fence(20, 'a.py', 'new'), later])).toEqual({ 'a.py': 'new\n' });
  });

  it('the first behind it counts where there is none before', () => {
    expect(files('', ['a'], [later, fence(70, 'a.py', 'last')])).toEqual({ 'a.py': 'later\n' });
  });
});
