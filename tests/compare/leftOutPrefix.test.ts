import { describe, expect, it } from 'vitest';
import { isBehindSign, leavesOutPrefix } from '../../src/compare/leftOutPrefix.ts';

describe('a comment leaves out what is printed before the last argument', () => {
  it.each([
    ['7', '合計: 6', '6'],
    ['False', 'a True', 'True'],
    ['[1]', 'list = [2]', '[2]'],
  ])('where it is the value %j of what prints as %j', (claim, printed, last) => {
    expect(leavesOutPrefix(claim, printed, last)).toBe(true);
  });

  it.each([
    ['合計: 7', '合計: 6', '6', 'the whole line'],
    ['seven', '合計: 6', '6', 'no value'],
    ['3', '1 2', '2', 'of several values'],
    ['3', '2', '2', 'of a single argument'],
  ])('but not where %j of %j is %4$s', (claim, printed, last) => {
    expect(leavesOutPrefix(claim, printed, last)).toBe(false);
  });
});

describe('a value stands behind a sign', () => {
  it.each([
    ['6', '合計:6'],
    ['6', '合計: 6'],
    ['6', 'n=6'],
    ['6', '合計：6'],
  ])('as %j in %j', (claim, printed) => {
    expect(isBehindSign(claim, printed)).toBe(true);
  });

  it.each([
    ['6', '合計: 16'],
    ['6', '合計 6'],
    ['6', '6'],
    ['6', '12:6'],
    ['', '合計:'],
    ["'a'}", "{'k': 'a'}"],
  ])('but not as %j in %j', (claim, printed) => {
    expect(isBehindSign(claim, printed)).toBe(false);
  });
});
