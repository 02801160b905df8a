import { describe, expect, it } from 'vitest';
import { compareParts } from '../../src/compare/compareParts.ts';
import type { ExpectedOutput, Output, OutputPiece, Scope } from '../../src/types.ts';
import { claimed, printed } from '../support/output.ts';

function commentOf(text: string, ...scopes: Scope[]): ExpectedOutput {
  const endLine = text.split('\n').length;
  return { ...claimed(text), kind: 'comment', parts: [{ firstLine: 0, endLine, scopes }] };
}

/** An output of one print on line 1, with its arguments. */
function printing(...args: string[]): Output {
  const texts = args.flatMap((arg, k) => [arg, k === args.length - 1 ? '\n' : ' ']);
  const pieces = texts.map((text): OutputPiece => ({
    stream: 'stdout',
    text,
    atMs: 1,
    lines: [1],
  }));
  return { ...printed(...args.join(' ').split('\n')), pieces };
}

const statement: Scope = { kind: 'statements', firstLine: 1, lastLine: 1 };
const lastArgument: Scope = { kind: 'lastArgument', firstLine: 1, lastLine: 1 };

function compareComment(text: string, ...args: string[]): [string | null, string] {
  const compared = compareParts(commentOf(text, statement, lastArgument), printing(...args));
  return [compared.equality, compared.actual];
}

describe('a comment matches', () => {
  it.each([
    ['6', ['6'], 'exact'],
    ['合計: 6', ['合計:', '6'], 'exact'],
    ['6', ['合計:', '6'], 'normalised'],
    ['True', ['a', 'True'], 'exact'],
    ['6', ['合計: 6'], 'normalised'],
    ['[1,2]', ['[1, 2]'], 'normalised'],
    ['6, 8', ['6', '8'], 'normalised'],
    ['0, 1, 2', ['0\n1\n2'], 'normalised'],
    ['[1, ..., 9]', ['[1, 2, 3, 9]'], 'normalised'],
  ])('that says %j of %j', (text, args, equality) => {
    expect(compareComment(text, ...args)).toEqual([equality, text]);
  });
});

describe('a wrong comment should say', () => {
  it.each([
    ['7', ['6'], '6'],
    ['7', ['合計:', '6'], '6'],
    ['合計: 7', ['合計:', '6'], '合計: 6'],
    ['3', ['1', '2'], '1 2'],
    ['16', ['合計: 6'], '合計: 6'],
  ])('for %j of %j: %j', (text, args, actual) => {
    expect(compareComment(text, ...args)).toEqual([null, actual]);
  });
});

describe('an exception', () => {
  const raised = printed('!Traceback (most recent call last):', '!ValueError: no');
  const compare = (text: string): ReturnType<typeof compareParts> =>
    compareParts(commentOf(text, { kind: 'exception' }), raised);

  it('may be shown by its name, or with its message', () => {
    expect(compare('ValueError')).toMatchObject({ equality: 'normalised', showsException: true });
    expect(compare('ValueError: no')).toMatchObject({ equality: 'exact', showsException: true });
  });

  it('is shown, if in other words, where the name is right', () => {
    expect(compare('ValueError: yes')).toMatchObject({ equality: null, showsException: true });
    expect(compare('TypeError')).toMatchObject({ equality: null, showsException: false });
  });
});

function session(text: string, ...ranges: [number, number][]): ExpectedOutput {
  const parts = ranges.map(([firstLine, endLine], cell) => ({
    firstLine,
    endLine,
    scopes: [{ kind: 'cell', cell } as const],
  }));
  return { ...claimed(text), kind: 'repl', parts };
}

function cells(...outputs: Output[]): Output {
  return { ...printed(), cells: outputs };
}

describe('a session at the prompt', () => {
  it('is changed only where it is wrong', () => {
    const claim = session('>>> 1\n2\n>>> x\n3', [1, 2], [3, 4]);
    expect(compareParts(claim, cells(printed('1'), printed('3')))).toMatchObject({
      equality: null,
      actual: '>>> 1\n1\n>>> x\n3',
      partTexts: ['1', null],
    });
  });

  it('loses a result where nothing is shown', () => {
    const claim = session('>>> None\n2\n>>> x\n3', [1, 2], [3, 4]);
    expect(compareParts(claim, cells(printed(), printed('3'))).actual).toBe('>>> None\n>>> x\n3');
  });

  it('shows both streams', () => {
    const claim = session('>>> f()\nout\nerr', [1, 3]);
    expect(compareParts(claim, cells(printed('out', '!err'))).equality).toBe('exact');
  });

  it('keeps the mark of IPython', () => {
    const claim = session('In [1]: x\nOut[1]: 2', [1, 2]);
    expect(compareParts(claim, cells(printed('2'))).equality).toBe('exact');
    expect(compareParts(claim, cells(printed('3'))).actual).toBe('In [1]: x\nOut[1]: 3');
  });
});

it('nothing is known of a statement that was not reached', () => {
  const scope: Scope = { kind: 'statements', firstLine: 9, lastLine: 9 };
  expect(compareParts(commentOf('1', scope), printing('1'))).toMatchObject({
    equality: null,
    isReached: false,
    actual: '1',
  });
});

it('shows the value of the last line rather than nothing', () => {
  const output = { ...printed(), values: [{ line: 2, kind: 'value' as const, text: '2' }] };
  const scopes: Scope[] = [{ kind: 'all' }, { kind: 'allAndValue' }];
  const claim = { ...claimed('1'), parts: [{ firstLine: 0, endLine: 1, scopes }] };
  expect(compareParts(claim, output)).toMatchObject({ equality: null, actual: '2' });
});
