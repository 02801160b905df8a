import { describe, expect, it } from 'vitest';
import { readReplSession } from '../../src/results/repl.ts';
import type { BlockFacts } from '../../src/sessions/blockFacts.ts';
import { composeProgram, type ProgramPart } from '../../src/sessions/composeProgram.ts';
import { parseInfoString } from '../../src/article/infoString.ts';

const settings = {
  fileName: 'main.py',
  files: [],
  argv: [],
  stdin: null,
  timeoutMs: null,
  tracesStatements: false,
};

function part(source: string, others: Partial<ProgramPart> = {}): ProgramPart {
  const block: BlockFacts = { repl: null, separated: null, source, facts: null };
  return { block, shows: [], awaits: false, ...others };
}

function session(code: string, source: string): ProgramPart {
  const range = { start: 0, end: 0 };
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const info = parseInfoString('python');
  const repl = readReplSession({ range, place, info, code, heading: null, isClosed: true });
  return part('', { block: { repl, separated: null, source, facts: null } });
}

describe('a code block by itself', () => {
  it('is a plain program', () => {
    const { program, parts } = composeProgram([part('print(1)')], settings);
    expect(program).toMatchObject({ source: 'print(1)\n', cells: null, tracesStatements: false });
    expect(parts).toEqual([{ lineOffset: 0, cells: null }]);
  });

  it('stays plain where only its statements are asked for', () => {
    const { program } = composeProgram([part('print(1)')], { ...settings, tracesStatements: true });
    expect(program).toMatchObject({ cells: null, tracesStatements: true });
  });

  it.each([
    ['a value is asked for', { shows: [1] }],
    ['it awaits', { awaits: true }],
  ])('is a cell where %s', (_, others) => {
    const { program } = composeProgram([part('x\ny', others)], settings);
    const defaults = { firstLine: 1, endLine: 3, isPrompt: false, awaits: false, shows: [] };
    expect(program.cells).toEqual([{ ...defaults, ...others }]);
    expect(program.tracesStatements).toBe(true);
  });

  it('is a cell for each entry at a prompt', () => {
    const alone = session('>>> def f():\n...     pass\n>>> f()', 'def f():\n    pass\nf()');
    const { program, parts } = composeProgram([alone], settings);
    expect(
      program.cells?.map(({ firstLine, endLine, isPrompt }) => [firstLine, endLine, isPrompt]),
    ).toEqual([
      [1, 3, true],
      [3, 4, true],
    ]);
    expect(parts).toEqual([{ lineOffset: 0, cells: [0, 1] }]);
  });
});

describe('code blocks that run together', () => {
  it('are cells of one program, each on lines of its own', () => {
    const { program, parts } = composeProgram(
      [part('a\nb'), session('>>> c\n1\n>>> d', 'c\n\nd'), part('e\nf', { shows: [2] })],
      settings,
    );
    expect(program.source).toBe('a\nb\nc\n\nd\ne\nf\n');
    expect(
      program.cells?.map(({ firstLine, endLine, shows }) => [firstLine, endLine, shows]),
    ).toEqual([
      [1, 3, []],
      [3, 4, []],
      [5, 6, []],
      [6, 8, [7]],
    ]);
    expect(parts).toEqual([
      { lineOffset: 0, cells: [0] },
      { lineOffset: 2, cells: [1, 2] },
      { lineOffset: 5, cells: [3] },
    ]);
  });

  it('have the settings of the program', () => {
    const files = [{ path: 'a.txt', text: 'a' }];
    const { program } = composeProgram([part('a')], { ...settings, files, argv: ['x'] });
    expect(program).toMatchObject({ fileName: 'main.py', files, argv: ['x'], stdin: null });
  });
});
