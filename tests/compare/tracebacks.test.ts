import { describe, expect, it } from 'vitest';
import { compareClaim } from '../../src/compare/compareClaim.ts';
import { endingException } from '../../src/compare/traceback.ts';
import { claimed, printed } from '../support/output.ts';

/** What stderr held, and a claim of it. */
function equality(claim: readonly string[], stderr: readonly string[]): string | null {
  const output = printed(...stderr.map((line) => `!${line}`));
  return compareClaim(claimed(claim.join('\n')), output).equality;
}

function without(lines: readonly string[], ...indices: number[]): string[] {
  return lines.filter((_, k) => !indices.includes(k));
}

function replaced(lines: readonly string[], one: string, other: string): string[] {
  const changed = lines.map((line) => line.replace(one, other));
  expect(changed).not.toEqual(lines);
  return changed;
}

describe('a chain of exceptions', () => {
  const chain = [
    'Traceback (most recent call last):',
    '  File "main.py", line 2, in f',
    "    {}['a']",
    '    ~~^^^^^',
    "KeyError: 'a'",
    '',
    'The above exception was the direct cause of the following exception:',
    '',
    'Traceback (most recent call last):',
    '  File "main.py", line 6, in <module>',
    '    f()',
    '    ~^^',
    '  File "main.py", line 4, in f',
    "    raise ValueError('no') from e",
    'ValueError: no',
  ];

  it('may be shown as it is, or by its last exception', () => {
    expect(equality(chain, chain)).toBe('exact');
    expect(equality(without(chain, 3, 11), chain)).toBe('normalised');
    expect(equality(chain.slice(8), chain)).toBe('normalised');
    expect(equality(['ValueError: no'], chain)).toBe('normalised');
    expect(equality(["KeyError: 'a'", 'ValueError: no'], chain)).toBe('normalised');
  });

  it.each([
    ["KeyError: 'a'", "KeyError: 'b'"],
    ['KeyError', 'IndexError'],
    ['ValueError: no', 'ValueError: yes'],
    ['direct cause of', 'reason of'],
    ["{}['a']", "{}['b']"],
    ['in f', 'in g'],
  ])('is not shown with %j as %j', (one, other) => {
    expect(equality(replaced(chain, one, other), chain)).toBeNull();
  });

  it('is not shown without its last exception', () => {
    expect(equality(chain.slice(0, 5), chain)).toBeNull();
    expect(equality(["KeyError: 'a'"], chain)).toBeNull();
  });
});

describe('an exception group', () => {
  const group = [
    '  + Exception Group Traceback (most recent call last):',
    '  |   File "main.py", line 1, in <module>',
    "  |     raise ExceptionGroup('eg', [ValueError(1), TypeError('t')])",
    '  | ExceptionGroup: eg (2 sub-exceptions)',
    '  +-+---------------- 1 ----------------',
    '    | ValueError: 1',
    '    +---------------- 2 ----------------',
    '    | TypeError: t',
    '    +------------------------------------',
  ];

  it('is compared by its exceptions and the frames that are shown', () => {
    expect(equality(group, group)).toBe('exact');
    expect(equality(replaced(group, 'main.py", line 1', 'x.py", line 9'), group)).toBe(
      'normalised',
    );
    expect(equality(group.slice(3), group)).toBe('normalised');
  });

  it.each([
    ['ValueError: 1', 'ValueError: 2'],
    ['TypeError: t', 'KeyError: t'],
    ['eg (2', 'eg (3'],
    ['<module>', 'f'],
    ['TypeError(', 'KeyError('],
  ])('does not match with %j as %j', (one, other) => {
    expect(equality(replaced(group, one, other), group)).toBeNull();
  });

  it('ends a program', () => {
    expect(endingException(group)).toBe('ExceptionGroup: eg (2 sub-exceptions)');
  });
});

describe('a note of an exception', () => {
  const noted = ['Traceback (most recent call last):', 'ValueError: no', 'ここを見て', 'もう一つ'];

  it('is a part of it', () => {
    expect(equality(noted.slice(1), noted)).toBe('normalised');
    expect(equality(noted.slice(1, 3), noted)).toBeNull();
    expect(equality(replaced(noted, '一つ', '二つ'), noted)).toBeNull();
  });
});

describe('a SyntaxError', () => {
  const error = [
    '  File "main.py", line 1',
    "    print 'a'",
    '    ^^^^^^^^^',
    "SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?",
  ];

  it('is compared by its source line and by the place that is marked, where it is shown', () => {
    expect(equality(error, error)).toBe('exact');
    expect(equality(without(error, 2), error)).toBe('normalised');
    expect(equality(replaced(error, '    ^^^^^^^^^', '            ^'), error)).toBe('normalised');
    expect(equality(error.slice(3), error)).toBe('normalised');
  });

  it('does not match where another place is marked, or another line shown', () => {
    expect(equality(replaced(error, '    ^^^^^^^^^', `${' '.repeat(16)}^`), error)).toBeNull();
    expect(equality(replaced(error, "print 'a'", "print 'b'"), error)).toBeNull();
  });
});

describe('a warning', () => {
  const warned = [
    '/run-folder/box/main.py:3: DeprecationWarning: outdated',
    '  f()',
    'main.py:4: UserWarning: x',
  ];

  it('is compared by its category, its message and its source where that is shown', () => {
    expect(
      equality(
        ['app.py:1: DeprecationWarning: outdated', '  f()', 'main.py:9: UserWarning: x'],
        warned,
      ),
    ).toBe('normalised');
    expect(
      equality(['<stdin>:1: DeprecationWarning: outdated', 'main.py:9: UserWarning: x'], warned),
    ).toBe('normalised');
  });

  it.each([
    ['DeprecationWarning', 'FutureWarning'],
    ['outdated', 'new'],
    ['f()', 'g()'],
  ])('does not match with %j as %j', (one, other) => {
    expect(equality(replaced(warned, one, other), warned)).toBeNull();
  });
});

describe('the exception that ended a program', () => {
  it('is found whatever its class is called', () => {
    const stderr = [
      'Traceback (most recent call last):',
      '  File "main.py", line 1, in <module>',
      'OutOfStock: りんご',
    ];
    expect(endingException(stderr)).toBe('OutOfStock: りんご');
    expect(
      endingException(['  File "main.py", line 1', '    a b', 'SyntaxError: invalid syntax']),
    ).toBe('SyntaxError: invalid syntax');
    expect(endingException(['usage: main.py'])).toBeUndefined();
  });
});
