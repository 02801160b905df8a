import { afterAll, describe, expect, it } from 'vitest';
import { parseInfoString } from '../../src/article/infoString.ts';
import { indexLines } from '../../src/article/lines.ts';
import { commentClaims } from '../../src/results/comments.ts';
import type { ExpectedOutput } from '../../src/types.ts';
import { makeRunner } from '../runners/python/support.ts';

const runner = makeRunner();
afterAll(() => runner.close());

/** The claims of a code that stands in a fence with a prefix before its lines. */
async function claimsOf(code: string, prefix = ''): Promise<[string, ExpectedOutput[]]> {
  const [facts] = (await runner.survey?.([code])) ?? [];
  if (!facts) throw new Error('Python did not answer');
  const article = ['```python', ...code.split('\n'), '```'].map((line) => prefix + line).join('\n');
  const lines = indexLines(article);
  const range = { start: prefix.length, end: article.length };
  const info = parseInfoString('python');
  const codeBlock = { range, place: lines.place(range), info, code, heading: null, isClosed: true };
  return [article, commentClaims(codeBlock, facts, article, lines)];
}

async function scopesOf(code: string): Promise<unknown> {
  const [, [claim]] = await claimsOf(code);
  return claim?.parts?.[0]?.scopes;
}

describe('a comment is about', () => {
  it('the print before it, or its last argument', async () => {
    expect(await scopesOf('x = 1\nprint("x:", x)  # 1')).toEqual([
      { kind: 'statements', firstLine: 2, lastLine: 2 },
      { kind: 'lastArgument', firstLine: 2, lastLine: 2 },
    ]);
  });

  it('all lines of a print that goes on over several', async () => {
    const [scope] = (await scopesOf('print(\n  1,\n  2,\n)  # => 1 2')) as unknown[];
    expect(scope).toEqual({ kind: 'statements', firstLine: 1, lastLine: 4 });
  });

  it('the value of an expression, or of what an assignment or a method changes', async () => {
    const value = { kind: 'value', line: 2 };
    expect(await scopesOf('x = 1\nx + 1  # 2')).toContainEqual(value);
    expect(await scopesOf('x = 1\nx = 2  # => 2')).toContainEqual(value);
    expect(await scopesOf('s = []\ns.append(1)  # -> [1]')).toContainEqual(value);
  });

  it('no value where an assignment has no marker, or the statement is not at the top', async () => {
    expect(await scopesOf('x = 3  # 4')).toEqual([
      { kind: 'statements', firstLine: 1, lastLine: 1 },
    ]);
    expect(await scopesOf('if True:\n    x = 3  # => 4')).not.toContainEqual(
      expect.objectContaining({ kind: 'value' }),
    );
  });

  it('the exception that it names', async () => {
    expect(await scopesOf('int("x")  # ValueError: no')).toContainEqual({
      kind: 'exception',
      firstLine: 1,
      lastLine: 1,
    });
    expect(await scopesOf('int("x")  # value error')).not.toContainEqual({ kind: 'exception' });
  });

  it('the loop that it stands below, not its last line', async () => {
    const [scope] = (await scopesOf('for i in [1]:\n    print(i)\n# => 1')) as unknown[];
    expect(scope).toEqual({ kind: 'statements', firstLine: 1, lastLine: 2 });
  });

  it('all prints since the last claim', async () => {
    const [, claims] = await claimsOf('print(1)  # 1\nprint(2)\nprint(3)\n# 出力:\n# 2\n# 3');
    expect(claims[1]?.parts?.[0]?.scopes).toContainEqual({
      kind: 'statements',
      firstLine: 2,
      lastLine: 3,
    });
  });
});

describe('a comment is claimed', () => {
  it.each([
    ['print(1)  # => x', 'certain'],
    ['print(1)  # 出力: x', 'certain'],
    ['print(1)  # 2', 'certain'],
    ['1 + 1  # 2', 'certain'],
    ['print(1)\n# [2]', 'certain'],
    ['print(1)\n# 2', 'likely'],
    ['print(1)\n# print(2)', 'likely'],
    ['print(1)  # → x', 'likely'],
    ['print(1)  # (半径)', 'likely'],
    ['print(1)  # sum(x)', 'likely'],
    ['print(1)  # 半径を表示する', 'likely'],
    ['print(1)  # 3回目', 'possible'],
    ['x = 1  # 2', 'possible'],
    ['f = 1\n# 2', 'possible'],
  ])('by %j as %s', async (code, certainty) => {
    const [, [claim]] = await claimsOf(code);
    expect(claim?.certainty).toBe(certainty);
  });

  it.each(['print(1)  # ← 2', 'print(1)  # type: ignore', '#!/usr/bin/python\nprint(1)', '# 1'])(
    'not at all by %j',
    async (code) => {
      expect((await claimsOf(code))[1]).toEqual([]);
    },
  );
});

describe('the range of a claim', () => {
  it.each([
    ['print(5)  # => 6（説明）', '6'],
    ['print("日本語🎉")  # 出力: 6  ', '6'],
    ['print(5)  # False — 説明', 'False'],
    ['print(5)\n# 出力:\n# 6\n#   7', '6\n#   7'],
  ])('in %j is the value alone', async (code, text) => {
    for (const prefix of ['', '> ', '   ']) {
      const [article, [claim]] = await claimsOf(code, prefix);
      expect(article.slice(claim?.range.start, claim?.range.end)).toBe(
        text.replaceAll('\n', `\n${prefix}`),
      );
    }
  });

  it('goes on with the prefix of its second line', async () => {
    const [, [claim]] = await claimsOf('if 1:\n    print(5)\n    # => 6\n    #    7', '> ');
    expect(claim?.continuation).toBe('>     # ');
    expect((await claimsOf('print(5)  # => 6'))[1][0]?.continuation).toBeUndefined();
  });

  it('goes on with the prefix of the first line with words below a blank comment', async () => {
    const [, [claim]] = await claimsOf('print(5)\n# 出力:\n# 6\n#\n# 7');
    expect(claim?.continuation).toBe('# ');
  });
});

async function readingsOf(code: string): Promise<string[]> {
  const [, [claim]] = await claimsOf(code);
  return [claim, ...(claim?.otherReadings ?? [])].map((reading) => reading?.text ?? '');
}

describe('lines of a comment that go on below a result', () => {
  it('may be words of the author, but no values', async () => {
    expect(await readingsOf('print(1)\n# => 1\n# つまり一')).toEqual(['1\nつまり一', '1']);
    expect(await readingsOf('print(1)\n# => 1\n# 2')).toEqual(['1\n2']);
  });

  it('are rather code that was taken out than a part of the result', async () => {
    const [first] = await readingsOf("print('a')\n# => b\n# print('z')");
    expect(first).toBe('b');
  });
});
