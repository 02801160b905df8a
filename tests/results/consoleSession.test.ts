import { describe, expect, it } from 'vitest';
import { consoleCommands } from '../../src/results/consoleSession.ts';

/** The commands, each with the lines of its output. */
function read(text: string): [string, string[]][] | null {
  const lines = text.split('\n');
  const commands = consoleCommands(text);
  return (
    commands &&
    commands.map(({ command, line, outputEnd }) => [command, lines.slice(line + 1, outputEnd)])
  );
}

describe('a prompt', () => {
  it.each([
    '$',
    '%',
    '❯',
    '➜',
    '(venv) $',
    '(my-env) %',
    'user@host:~$',
    'user@host:~/src$',
    '(venv) user@host:~$',
    'root@host:/#',
    'user@host dir %',
    '[user@host dir]$',
    '~/work $',
    'PS C:\\work>',
    'PS >',
    'C:\\work>',
    'C:\\Users\\me>',
    '>',
    '#',
  ])('may be %s', (prompt) => {
    expect(read(`${prompt} python main.py\n1\n2`)).toEqual([['python main.py', ['1', '2']]]);
  });

  it('may be missing before Python in the first line', () => {
    expect(read('python3 main.py\n1')).toEqual([['python3 main.py', ['1']]]);
    expect(read('Hello\npython main.py\n1')).toBeNull();
  });

  it.each(['1\n2', '> quoted\n1', '# comment\n1', '100 % of\n1', 'price: 3 $ each', ''])(
    'is none in %j',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );

  it('ends the output of the command before it, though it waits', () => {
    expect(read('$ cd src\n$ python main.py\n1\n\n2\n\n$ ls\nmain.py\n$')).toEqual([
      ['cd src', []],
      ['python main.py', ['1', '', '2']],
      ['ls', ['main.py']],
    ]);
  });
});

describe('a command', () => {
  it.each([
    ['python main.py', 'main.py', []],
    ['python3 src/main.py', 'src/main.py', []],
    ['python3.12 ./main.py', 'main.py', []],
    ['py main.py', 'main.py', []],
    ['python.exe src\\main.py', 'src/main.py', []],
    ['/usr/bin/python3 main.py', 'main.py', []],
    ['python -u main.py', 'main.py', []],
    ['uv run python main.py', 'main.py', []],
    ['poetry run python main.py', 'main.py', []],
    ['time python main.py', 'main.py', []],
    ['python main.py a "b c" \'d e\' --n=1', 'main.py', ['a', 'b c', 'd e', '--n=1']],
    ['python main.py  # 実行', 'main.py', []],
  ])('%s runs a file', (command, file, argv) => {
    expect(consoleCommands(`$ ${command}\n1`)?.[0]?.python).toEqual({ file, argv });
  });

  it.each([
    'python -m main',
    'python -c "print(1)"',
    'python',
    'python main.py | sort',
    'python main.py > out.txt',
    'python a.py && python b.py',
    'python main.py `date`',
    'ipython main.py',
    'pip install x.py',
  ])('%s is not one that runs a file and nothing else', (command) => {
    expect(consoleCommands(`$ ${command}\n1`)?.[0]?.python).toBeNull();
  });

  it('that is timed shows what `time` tells, which is no output of the program', () => {
    expect(read('$ time python main.py\n1\n\nreal\t0m0.03s\nuser\t0m0.02s\nsys\t0m0.00s')).toEqual([
      ['time python main.py', ['1']],
    ]);
    expect(read('$ python main.py\nreal 1')).toEqual([['python main.py', ['real 1']]]);
  });
});
