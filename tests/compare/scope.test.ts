import { describe, expect, it } from 'vitest';
import { scopeOf } from '../../src/compare/scope.ts';
import type { Output, OutputPiece, Scope } from '../../src/types.ts';
import { printed } from '../support/output.ts';

function piece(text: string, ...lines: number[]): OutputPiece {
  return { stream: 'stdout', text, atMs: 1, lines };
}

/** `print("a")` on line 1, a loop on lines 2 and 3 that prints 1 and 2, `print("n:", 3)` on line 4. */
const output: Output = {
  ...printed('a', '1', '2', 'n: 3', '!Traceback (most recent call last):', '!ValueError: no'),
  exitCode: 1,
  pieces: [
    piece('a', 1),
    piece('\n', 1),
    piece('1\n', 3, 2),
    piece('2\n', 3, 2),
    piece('n:', 4),
    piece(' ', 4),
    piece('3', 4),
    piece('\n', 4),
    { ...piece('warned\n', 4), stream: 'stderr' },
  ],
  values: [
    { line: 5, kind: 'receiver', text: '[1,\n 2]' },
    { line: 6, kind: 'value', text: "'x'" },
  ],
  cells: [printed('in the first'), printed('in the second')],
};

function shown(scope: Scope, of: Output = output): string[] | null {
  const scoped = scopeOf(of, scope);
  return scoped && scoped.lines.map(({ stream, text }) => (stream === 'stderr' ? '!' : '') + text);
}

function exceptionOf(line: number): Scope {
  return { kind: 'exception', firstLine: line, lastLine: line };
}

describe('what a claim may be about is', () => {
  it('all that was printed', () => {
    expect(scopeOf(output, { kind: 'all' })).toBe(output);
  });

  it('that and the value of the last statement, but not what a method changed', () => {
    expect(shown({ kind: 'allAndValue' })?.at(-1)).toBe("'x'");
    const [receiver] = output.values ?? [];
    const changed = { ...output, values: receiver ? [receiver] : [] };
    expect(shown({ kind: 'allAndValue' }, changed)).toBeNull();
  });

  it('what one cell gave', () => {
    expect(shown({ kind: 'cell', cell: 1 })).toEqual(['in the second']);
    expect(shown({ kind: 'cell', cell: 2 })).toBeNull();
  });

  it('what statements printed, those in them as well', () => {
    expect(shown({ kind: 'statements', firstLine: 1, lastLine: 1 })).toEqual(['a']);
    expect(shown({ kind: 'statements', firstLine: 2, lastLine: 3 })).toEqual(['1', '2']);
    expect(shown({ kind: 'statements', firstLine: 4, lastLine: 4 })).toEqual(['n: 3', '!warned']);
  });

  it('unknown where statements printed nothing or were not reached', () => {
    expect(shown({ kind: 'statements', firstLine: 9, lastLine: 9 })).toBeNull();
    expect(shown({ kind: 'lastArgument', firstLine: 9, lastLine: 9 })).toBeNull();
    expect(shown({ kind: 'statements', firstLine: 1, lastLine: 1 }, printed('a'))).toBeNull();
  });

  it('the last argument of a print', () => {
    const quiet = { ...output, pieces: output.pieces?.filter(({ stream }) => stream === 'stdout') };
    const known = { ...quiet, pieces: quiet.pieces ?? [] };
    expect(shown({ kind: 'lastArgument', firstLine: 4, lastLine: 4 }, known)).toEqual(['3']);
    expect(shown({ kind: 'lastArgument', firstLine: 1, lastLine: 1 }, known)).toEqual(['a']);
  });

  it('the value of one statement, be it on several lines', () => {
    expect(shown({ kind: 'value', line: 5 })).toEqual(['[1,', ' 2]']);
    expect(shown({ kind: 'value', line: 7 })).toBeNull();
  });

  it('the exception that ended the program, as if it were printed', () => {
    expect(shown({ kind: 'exception' })).toEqual(['ValueError: no']);
    expect(shown({ kind: 'exception' }, printed('ValueError: no'))).toBeNull();
  });

  it('the exception that came through certain lines alone', () => {
    const raised = printed('!  File "main.py", line 4, in <module>', '!ValueError: no');
    expect(shown(exceptionOf(4), raised)).toEqual(['ValueError: no']);
    expect(shown(exceptionOf(1), raised)).toBeNull();
  });
});
