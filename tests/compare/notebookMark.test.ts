import { describe, expect, it } from 'vitest';
import { withMark, withoutMark } from '../../src/compare/notebookMark.ts';

it.each([
  ['Out[3]: 5', '5'],
  ['Out[12]: [1,\n 2]', '[1,\n 2]'],
  ['printed\nOut[1]: 5', 'printed\n5'],
  ['Out[3]:\narray([1, 2])', 'array([1, 2])'],
  ['  Out[3]: 5', '5'],
])('the mark of IPython is taken from %j, and put back', (text, unmarked) => {
  const found = withoutMark(text);
  expect(found?.text).toBe(unmarked);
  expect(found && withMark(found.text, found)).toBe(text);
});

it.each(['5', 'Output[1]: 5', 'x Out[1]: 5', 'Out: 5'])('%j has none', (text) => {
  expect(withoutMark(text)).toBeNull();
});

describe('a new text', () => {
  const mark = { text: 'a\nb\n5', mark: 'Out[1]: ', line: 2 };

  it('has the mark where it stood, or before its last line', () => {
    expect(withMark('x\ny\n6', mark)).toBe('x\ny\nOut[1]: 6');
    expect(withMark('6', mark)).toBe('Out[1]: 6');
  });

  it('has none where nothing is shown', () => {
    expect(withMark('', mark)).toBe('');
  });
});
