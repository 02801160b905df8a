import { describe, expect, it } from 'vitest';
import { isFastPass } from '../../src/judge/fastPass.ts';
import { judgeOutput } from '../../src/judge/judgeOutput.ts';
import { defaultLimits } from '../../src/runners/runner.ts';
import type { CodeBlock, ExpectedOutput, Output } from '../../src/types.ts';
import { claimed, printed } from '../support/output.ts';

const fence = claimed('1');

/** `print(1)  # 一番`: a result only if that is what the statement printed. */
const comment: ExpectedOutput = {
  ...claimed('一番', '#'),
  kind: 'comment',
  certainty: 'possible',
  range: { start: 5, end: 7 },
  parts: [
    { firstLine: 0, endLine: 1, scopes: [{ kind: 'statements', firstLine: 1, lastLine: 1 }] },
  ],
};

/** An output whose first statement printed a text. */
function withFirst(text: string, output: Output): Output {
  return { ...output, pieces: [{ stream: 'stdout', text: `${text}\n`, atMs: 1, lines: [1] }] };
}

function passes(expectedOutputs: readonly ExpectedOutput[], own: Output): boolean {
  const codeBlock = { code: 'print(1)' } as CodeBlock;
  const example = { codeBlock, expectedOutputs };
  const judgement = judgeOutput(example, own, defaultLimits);
  const how = { via: 'virtual', clock: { kind: 'virtual' }, endedServer: false } as const;
  return isFastPass(example, { own, before: null, judgement, ...how });
}

describe('a comment that does not match and may be no claim', () => {
  it('leaves it to the reference run where the statement printed something', () => {
    expect(passes([comment], withFirst('1', printed('1')))).toBe(false);
    expect(passes([comment], withFirst('一番', printed('一番')))).toBe(true);
  });

  it('is none where the statement printed nothing', () => {
    expect(passes([comment], printed())).toBe(true);
  });

  it('is none where all that was printed is as another claim says', () => {
    expect(passes([fence, comment], withFirst('1', printed('1')))).toBe(true);
    expect(passes([fence, comment], withFirst('2', printed('2')))).toBe(false);
  });
});
