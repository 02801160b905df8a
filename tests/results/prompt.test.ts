import { describe, expect, it } from 'vitest';
import { isPromptSession, promptEntries } from '../../src/results/prompt.ts';

/** The entries as code, and the lines that show the output of each. */
function read(text: string): [string, string[]][] {
  const lines = text.split('\n');
  return promptEntries(text).map(({ code, endLine, outputEnd }) => [
    code,
    lines.slice(endLine, outputEnd),
  ]);
}

describe('a code is a session at the prompt', () => {
  it.each([
    '>>> 1',
    '  >>> 1',
    '\n\n>>> 1',
    '# 電卓\n>>> 1',
    '>>>1',
    '>>> ',
    'In [1]: 1',
    'In []: 1',
  ])('where it begins like %j', (code) => {
    expect(isPromptSession(code)).toBe(true);
  });

  it('where the first prompt lost a character and another is whole', () => {
    expect(isPromptSession('>> 1\n1\n>>> 2')).toBe(true);
    expect(isPromptSession('>> 1\n1')).toBe(false);
  });

  it.each(['print(1)\n>>> 1', '>>>> 1', 'x >>> 1', '>>>結果', ''])('not where it is %j', (code) => {
    expect(isPromptSession(code)).toBe(false);
  });
});

describe('the entries of a session', () => {
  it('are the inputs, each with the output below it', () => {
    expect(read('>>> 1 + 1\n2\n>>> x = 3\n>>> x\n3')).toEqual([
      ['1 + 1', ['2']],
      ['x = 3', []],
      ['x', ['3']],
    ]);
  });

  it('go on over lines with `...`, be they blank', () => {
    const text = '>>> for i in range(2):\n...     print(i)\n...\n0\n1\n>>> [1,\n...  2]\n[1, 2]';
    expect(read(text)).toEqual([
      ['for i in range(2):\n    print(i)', ['0', '1']],
      ['[1,\n 2]', ['[1, 2]']],
    ]);
  });

  it('go on below a decorator', () => {
    expect(read('>>> @f\n... def g(): pass\n...\n>>> 1')).toEqual([
      ['@f\ndef g(): pass', []],
      ['1', []],
    ]);
  });

  it('take a lone `...` below a value for output that was left out', () => {
    expect(read('>>> f()\n...\n9')).toEqual([['f()', ['...', '9']]]);
    expect(
      read('>>> int("x")\nTraceback (most recent call last):\n    ...\nValueError: x'),
    ).toEqual([['int("x")', ['Traceback (most recent call last):', '    ...', 'ValueError: x']]]);
  });

  it('leave blank lines and remarks before the next prompt out of the output', () => {
    expect(read('>>> 1\n1\n\n# 割り算\n>>> 2\n2\n\n')).toEqual([
      ['1', ['1']],
      ['2', ['2']],
    ]);
  });

  it('claim nothing where only a remark stands below them', () => {
    expect(read('>>> x = 1\n# 割り算\n>>> 7 / 2\n# 次\n3.5')).toEqual([
      ['x = 1', []],
      ['7 / 2', ['# 次', '3.5']],
    ]);
  });

  it('tell where a blank line would end an output', () => {
    const [entry] = promptEntries('>>> f()\na\n\nb\n>>> 1');
    expect(entry).toMatchObject({ endLine: 1, outputEnd: 4, outputEndAtBlank: 2 });
  });

  it('may be those of IPython', () => {
    const text = 'In [1]: for i in [1]:\n   ...:     print(i)\n   ...:\n1\n\nIn [2]: 2\nOut[2]: 2';
    expect(read(text)).toEqual([
      ['for i in [1]:\n    print(i)', ['1']],
      ['2', ['Out[2]: 2']],
    ]);
  });
});
