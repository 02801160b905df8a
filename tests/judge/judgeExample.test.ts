import { describe, expect, it } from 'vitest';
import type { Output } from '../../src/types.ts';
import { printed } from '../support/output.ts';
import { verifyText } from '../support/verifyText.ts';

async function outcomesOf(text: string, output: Output): Promise<string[]> {
  const { report } = await verifyText(text, { code: output });
  return report.codeBlocks.flatMap(({ outcome, results }) => [
    outcome,
    ...results.map(({ verdict }) => verdict.outcome),
  ]);
}

const raising: Output = {
  ...printed('1', '!Traceback (most recent call last):', '!ValueError: no'),
  exitCode: 1,
};

describe('a fence right behind a code block', () => {
  const text = '```python\ncode\n```\n\n```\n1\n```\n';

  it('is a result where it is what was printed', async () => {
    expect(await outcomesOf(text, printed('1'))).toEqual(['match', 'match']);
  });

  it('is none where it is not, and no mistake', async () => {
    expect(await outcomesOf(text, printed('2'))).toEqual(['unclaimed']);
    expect(await outcomesOf(text, printed())).toEqual(['unclaimed']);
  });

  it('makes no pass of a program that raises', async () => {
    expect(await outcomesOf(text, raising)).toEqual(['failed', 'failed']);
  });
});

describe('a program that raises', () => {
  it('is failed where nothing shows the exception, whatever stdout was', async () => {
    const text = '```python\ncode\n```\n\n**結果**\n```\n1\n```\n';
    expect(await outcomesOf(text, raising)).toEqual(['failed', 'failed']);
  });

  it('is judged where one of its results shows the exception', async () => {
    const text =
      '```python\ncode\n```\n\n**結果**\n```\n1\n```\n\n**エラー**\n```\nValueError: no\n```\n';
    expect(await outcomesOf(text, raising)).toEqual(['match', 'match', 'match']);
    const wrong = text.replace('ValueError: no', 'ValueError: yes');
    expect(await outcomesOf(wrong, raising)).toEqual(['mismatch', 'match', 'mismatch']);
  });
});

describe('what an author says of the result', () => {
  it('keeps a difference from being a mistake, but not a match from being one', async () => {
    const text = '```python\ncode\n```\n\n**出力**（毎回変わる）\n```\n1\n```\n';
    expect(await outcomesOf(text, printed('2'))).toEqual(['skipped', 'skipped']);
    expect(await outcomesOf(text, printed('1'))).toEqual(['match', 'match']);
  });

  it('may be a console session that runs the program', async () => {
    const text = '```python\ncode\n```\n\n**結果**\n```\n$ python main.py\n2\n```\n';
    expect(await outcomesOf(text, printed('2'))).toEqual(['match', 'match']);
    expect(await outcomesOf(text, printed('1'))).toEqual(['mismatch', 'mismatch']);
  });

  it('may be a console session with other commands, which are not run', async () => {
    const text = '```python\ncode\n```\n\n**結果**\n```\n$ python main.py | sort\n2\n```\n';
    expect(await outcomesOf(text, printed('1'))).toEqual(['skipped', 'skipped']);
  });
});
