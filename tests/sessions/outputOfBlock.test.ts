import { describe, expect, it } from 'vitest';
import { outputOfBlock } from '../../src/sessions/outputOfBlock.ts';
import type { Cell, Output } from '../../src/types.ts';
import { printed } from '../support/output.ts';

function cell(firstLine: number, endLine: number, isPrompt = false): Cell {
  return { firstLine, endLine, isPrompt, awaits: false, shows: [] };
}

const program = { source: '', cells: [cell(1, 4), cell(4, 6), cell(6, 8, true), cell(8, 9, true)] };

const failing: Output = {
  ...printed(
    'two',
    '!Traceback (most recent call last):',
    '!  File "/x/main.py", line 5, in <module>',
  ),
  exitCode: 1,
  pieces: [{ stream: 'stdout', text: 'two\n', atMs: 1, lines: [5, 2] }],
  values: [{ line: 4, kind: 'value', text: '2' }],
};

const output: Output = {
  ...printed('all'),
  cells: [printed('one'), failing, printed('three'), { ...printed('four'), exitCode: 1 }],
};

describe('the output of a code block', () => {
  it('is all of it for a program without cells', () => {
    expect(outputOfBlock(output, { source: '' }, { lineOffset: 0, cells: null })).toBe(output);
  });

  it('is that of its cell, with lines as the code counts them', () => {
    const own = outputOfBlock(output, program, { lineOffset: 3, cells: [1] });
    expect(own.lines.map(({ text }) => text)).toEqual([
      'two',
      'Traceback (most recent call last):',
      '  File "/x/main.py", line 2, in <module>',
    ]);
    expect(own.exitCode).toBe(1);
    expect(own.values).toEqual([{ line: 1, kind: 'value', text: '2' }]);
    // A line of an earlier code block is none of this one.
    expect(own.pieces?.map(({ lines }) => lines)).toEqual([[2]]);
  });

  it('leaves the lines of earlier code blocks and of other files in a traceback as they are', () => {
    const frames = printed(
      '!  File "/x/main.py", line 2, in f',
      '!  File "/lib/a.py", line 99, in g',
    );
    const own = outputOfBlock({ ...output, cells: [frames, frames] }, program, {
      lineOffset: 3,
      cells: [1],
    });
    expect(own.lines).toEqual(frames.lines);
  });

  it('is that of all entries at a prompt, of which the last that fails decides', () => {
    const own = outputOfBlock(output, program, { lineOffset: 5, cells: [2, 3] });
    expect(own.lines.map(({ text }) => text)).toEqual(['three', 'four']);
    expect(own.exitCode).toBe(1);
    expect(own.cells).toHaveLength(2);
  });

  it('counts the lines of each entry at a prompt from one', () => {
    const raising = printed('!  File "<stdin>", line 1, in <module>');
    const cells = [printed(), printed(), raising, raising];
    const own = outputOfBlock({ ...output, cells }, program, { lineOffset: 5, cells: [2, 3] });
    expect(own.lines.map(({ text }) => text)).toEqual([
      '  File "<stdin>", line 1, in <module>',
      '  File "<stdin>", line 1, in <module>',
    ]);
  });

  it('is empty where its cells are not known', () => {
    const own = outputOfBlock(printed('all'), program, { lineOffset: 0, cells: [0] });
    expect(own.lines).toEqual([]);
  });
});
