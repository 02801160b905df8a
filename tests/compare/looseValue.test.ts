import { describe, expect, it } from 'vitest';
import {
  differsInType,
  isSameValue,
  onOneLine,
  withoutCommas,
} from '../../src/compare/looseValue.ts';

describe('two texts say the same of a value', () => {
  it.each([
    ['[1,2]', '[1, 2]'],
    ['[1, 2,]', '[1, 2]'],
    ['{"a":1}', "{'a': 1}"],
    ["'abc'", 'abc'],
    ['"abc"', 'abc'],
    ['“abc”', "'abc'"],
    ['a  b', 'a b'],
    ['Point( x = 1 )', 'Point(x=1)'],
    ['[[1, 2],\n [3, 4]]', '[[1, 2], [3, 4]]'],
    ['int', "<class 'int'>"],
    ['Dog', "<class '__main__.Dog'>"],
    ['collections.Counter', "<class 'collections.Counter'>"],
  ])('%j and %j', (one, other) => {
    expect(isSameValue(one, other)).toBe(true);
  });

  it.each([
    ['1', '1.0'],
    ['[1, 2]', '[2, 1]'],
    ['True', 'true'],
    ['ab', 'a b'],
    ['12', '1,2'],
    ["['a']", '[a]'],
    ['[1]', '[1'],
    ['-1', '- 1'],
    ['Dog', "<class 'zoo.Dog'>"],
    ["'a, b'", "'a,b'"],
    ["['a: b']", "['a:b']"],
    ["'a  b'", 'a b'],
    ['a,b', "'a, b'"],
  ])('but not %j and %j', (one, other) => {
    expect(isSameValue(one, other)).toBe(false);
  });
});

describe('printed lines on one line', () => {
  it('are parted as authors part them', () => {
    const forms = onOneLine(['0', '1', '2']);
    expect(forms).toEqual(
      expect.arrayContaining(['0 1 2', '0, 1, 2', '0、1、2', '0 / 1 / 2', '0 → 1 → 2']),
    );
  });

  it('are none where there is one line, or very many', () => {
    expect(onOneLine(['0'])).toEqual([]);
    expect(onOneLine(Array.from({ length: 1000 }, String))).toEqual([]);
  });
});

it('arguments parted by commas are values, and no comma of a text is lost', () => {
  expect(withoutCommas('6, 8')).toBe('6 8');
  expect(withoutCommas(', Python!!')).toBe(', Python!!');
  expect(withoutCommas('Hello, World')).toBe('Hello, World');
});

it.each([
  ['12', "'12'", true],
  ["'12'", "'12'", false],
  ['abc', "'abc'", false],
  ['12', '12', false],
  ["'12'", '12', true],
  ["'True'", 'True', true],
  ["'abc'", 'abc', false],
])('%s for the value %s: another type is %s', (claim, value, expected) => {
  expect(differsInType(claim, value)).toBe(expected);
});
