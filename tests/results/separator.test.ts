import { describe, expect, it } from 'vitest';
import { isOutput, separateAt, separatorLines } from '../../src/results/separator.ts';
import type { CodeFacts, Statement } from '../../src/sessions/facts.ts';

describe('a line that may separate the code from its output', () => {
  it.each([
    ['# 結果', '結果'],
    ['# 実行結果：', '実行結果'],
    ['>>> Result', 'Result'],
    ['実行結果:', '実行結果'],
    ['出力', '出力'],
    ['--- 出力 ---', '出力'],
    ['=== Output ===', 'Output'],
    ['----', '----'],
    ['=====', '====='],
  ])('is %s', (line, label) => {
    expect(separatorLines(`x\n${line}\ny`)).toEqual([{ line: 1, label, isOutput: false }]);
  });

  it.each(['output', 'result', '# 結果を表示する', '# 合計', '--', 'print(1)', '# ---x---', ''])(
    'is not %j',
    (line) => {
      expect(separatorLines(`x\n${line}\ny`)).toEqual([]);
    },
  );

  it('has code before it and something behind it', () => {
    expect(separatorLines('# 結果\n1')).toEqual([]);
    expect(separatorLines('x\n# 結果\n\n')).toEqual([]);
  });

  it('is found quickly among very many', () => {
    const began = performance.now();
    expect(separatorLines(`x\n${'---\n'.repeat(20_000)}1`)).toHaveLength(20_000);
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('belongs to neither side', () => {
    const [separator] = separatorLines('print(1)\n\n# 結果\n1');
    expect(separator && separateAt('print(1)\n\n# 結果\n1', separator)).toMatchObject({
      code: 'print(1)\n',
      result: '1',
    });
  });
});

function facts(changes: Partial<CodeFacts> & { kinds?: Statement['kind'][] } = {}): CodeFacts {
  const { kinds = ['print'], ...others } = changes;
  return {
    syntaxError: null,
    awaits: false,
    magicLines: [],
    statements: kinds.map((kind, k) => ({
      line: k + 1,
      endLine: k + 1,
      column: 0,
      kind,
      depth: 0,
    })),
    comments: [],
    defines: [],
    needs: [],
    imports: [],
    ...others,
  };
}

const noPython = facts({ syntaxError: { line: 1, message: 'invalid syntax' }, kinds: [] });

function isOutputOf(result: string, behind: CodeFacts, code = facts()): boolean {
  const separator = { line: 1, label: '結果', isOutput: false };
  return isOutput({ separator, code: 'print(1)', result }, code, behind);
}

describe('what stands behind a separator is an output', () => {
  it('where it is no Python, or only values and what looks like annotations', () => {
    expect(isOutputOf('1 2', noPython)).toBe(true);
    expect(isOutputOf('1\n2', facts({ kinds: ['value', 'value'] }))).toBe(true);
    expect(isOutputOf('合計: 6', facts({ kinds: ['annotation'] }))).toBe(true);
  });

  it('and code where it has other statements, or uses names of the code', () => {
    expect(isOutputOf('print(1)', facts({ kinds: ['print'] }))).toBe(false);
    expect(isOutputOf('x = 1', facts({ kinds: ['assignment'] }))).toBe(false);
    const named = facts({ kinds: ['value'], needs: ['x'] });
    expect(isOutputOf('x', named, facts({ defines: ['x'] }))).toBe(false);
    expect(isOutputOf('x', named)).toBe(true);
  });

  it('unless the code before it is none', () => {
    expect(isOutputOf('1 2', noPython, noPython)).toBe(false);
    expect(isOutputOf('1 2', noPython, facts({ kinds: [] }))).toBe(false);
  });

  it('unless prompts, comments, another separator or more code stand there', () => {
    expect(isOutputOf('>>> 1\n1', noPython)).toBe(false);
    expect(isOutputOf('# 1\n# 2', facts({ kinds: [] }))).toBe(false);
    expect(isOutputOf('1 2\n# 結果\n3 4', noPython)).toBe(false);
    expect(isOutputOf('1 2\nprint(2)', noPython)).toBe(false);
  });

  it('though code is shown in its traceback', () => {
    const traceback = 'Traceback (most recent call last):\n    print(x)\nNameError: no';
    expect(isOutputOf(traceback, noPython)).toBe(true);
  });
});
