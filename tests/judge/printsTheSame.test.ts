import { expect, it } from 'vitest';
import { printsTheSame } from '../../src/judge/judgeOutput.ts';
import type { Output } from '../../src/types.ts';
import { printed } from '../support/output.ts';

function withValue(text: string): Output {
  return { ...printed(), values: [{ line: 1, kind: 'value', text }] };
}

it('two runs differ in their values, but not by addresses alone', () => {
  const function1 = withValue('<function <lambda> at 0x7f01>');
  expect(printsTheSame(function1, withValue('<function <lambda> at 0x7f02>'))).toBe(true);
  expect(printsTheSame(withValue('1'), withValue('2'))).toBe(false);
});

it('two runs differ in what id() gave only where the code does not call it', () => {
  const [one, other] = [printed('id: 140234567890128'), printed('id: 140234567890256')];
  expect(printsTheSame(one, other, 'print("id:", id(x))')).toBe(true);
  expect(printsTheSame(one, other, 'print("id:", n)')).toBe(false);
});
