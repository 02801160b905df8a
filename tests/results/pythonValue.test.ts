import { describe, expect, it } from 'vitest';
import { isPythonValue, valueBeginnings } from '../../src/results/pythonValue.ts';

describe('a Python value', () => {
  it.each([
    '1',
    '-2.5',
    '1e-05',
    '1,000',
    '0xff',
    '3.14159...',
    'True',
    'nan',
    "'it\\'s'",
    "b'\\x00'",
    '[]',
    '[1, [2, (3,)]]',
    "{'a': 1, 'b': {1, 2}}",
    '[1, 2, ..., 99]',
    '[0.5 1.  2. ]',
    '(1+2j)',
    "<class 'int'>",
    '<Color.RED: 1>',
    '<f at 0x...>',
    'Point(x=1, y=-2)',
    "Decimal('1.5')",
    'range(0, 3)',
    'set()',
    'deque([1, 2], maxlen=3)',
    "defaultdict(<class 'list'>, {'a': [1]})",
    'array([1, 2], dtype=int32)',
    'datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)',
    'User(name=太郎)',
  ])('is %s', (text) => {
    expect(isPythonValue(text)).toBe(true);
  });

  it.each([
    ['', 'nothing'],
    ['abc', 'a word'],
    ['x = 1', 'an assignment'],
    ['2024-01-01', 'a date'],
    ['3.11.7', 'a version'],
    ['(半径)', 'a word in brackets'],
    ['[1:3]', 'a slice'],
    ['{key: value}', 'names in brackets'],
    ['sum([1, 2])', 'a call of a function'],
    ['[1, 2', 'a bracket that is not closed'],
    ['[1, 2)', 'a bracket that is closed by another'],
    ['1 2', 'two values'],
  ])('is not %j, %s', (text) => {
    expect(isPythonValue(text)).toBe(false);
  });

  it('is found in time that grows with its length alone', () => {
    const startedAt = performance.now();
    isPythonValue('('.repeat(1999));
    isPythonValue(`[${"'a' ".repeat(480)}`);
    isPythonValue(`${'<'.repeat(1000)}${'>'.repeat(999)}`);
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});

describe('the beginnings of a text that may be its value', () => {
  it.each([
    ['5（半径）', ['5（半径）', '5']],
    ['5 (radius)', ['5 (radius)', '5']],
    ['False — 説明', ['False — 説明', 'False']],
    ['5です', ['5です', '5']],
    ['True, 同じ型', ['True, 同じ型', 'True']],
    ["'a'を含む", ["'a'を含む", "'a'"]],
    ['[1, 2]  # list', ['[1, 2]  # list', '[1, 2]']],
    ['1.0.0 — クラス変数', ['1.0.0 — クラス変数', '1.0.0']],
  ])('of %s', (text, beginnings) => {
    expect(valueBeginnings(text)).toEqual(expect.arrayContaining(beginnings));
    expect(valueBeginnings(text)[0]).toBe(text);
  });

  it('do not end within words', () => {
    expect(valueBeginnings('Hello World')).toEqual(['Hello World']);
    expect(valueBeginnings('円の面積')).toEqual(['円の面積']);
    expect(valueBeginnings('0, 1, 2')).toEqual(['0, 1, 2']);
  });

  it('are few, however many blanks a text has', () => {
    expect(valueBeginnings('1, '.repeat(200)).length).toBeLessThanOrEqual(12);
  });
});

it('is not looked for in a text that no author would write', () => {
  const text = `1${'（'.repeat(50_000)}`;
  const began = performance.now();
  expect(valueBeginnings(text)).toEqual([text]);
  expect(performance.now() - began).toBeLessThan(500);
});
