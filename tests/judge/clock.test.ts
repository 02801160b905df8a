import { describe, expect, it } from 'vitest';
import { splitByteOrderMark } from '../../src/article/decode.ts';
import { defaultLimits, type GetRunner, type RunRequest } from '../../src/runners/runner.ts';
import type { ClockSetting } from '../../src/settings/runOptions.ts';
import type { ClockUsed, Output } from '../../src/types.ts';
import { verifyArticle } from '../../src/verifyArticle.ts';
import { printed } from '../support/output.ts';

const text = '```python\ncode\n```\n\n**実行結果**\n\n```\n1\n```\n';

const real: ClockUsed = { kind: 'real', reason: 'subprocess' };
const reference: ClockUsed = { kind: 'real', reason: 'reference' };

/** Verifies the text with a runner whose fast runs have a clock. */
async function verifyWith(clock: ClockSetting, used: ClockUsed, fast: Output) {
  const requests: Partial<RunRequest>[] = [];
  const getRunner: GetRunner = async () => ({
    runner: {
      run: async ({ program: _program, ...request }) => {
        requests.push(request);
        if (request.mode !== 'fast') return { ...printed('1'), clock: reference };
        return { ...fast, via: used.kind === 'virtual' ? 'virtual' : 'fork', clock: used };
      },
      close: async () => {},
    },
  });
  const context = { getRunner, limits: defaultLimits, clock };
  const { report } = await verifyArticle('README.md', splitByteOrderMark(text), context);
  const [block] = report.codeBlocks;
  return { outcome: block?.outcome, clock: block?.clock, reason: block?.reason, requests };
}

describe('the clock of a run', () => {
  it('is told in the report, and asked for in fast runs alone', async () => {
    const { requests, ...rest } = await verifyWith('auto', { kind: 'virtual' }, printed('1'));
    expect(rest).toEqual({ outcome: 'match', clock: { kind: 'virtual' }, reason: null });
    expect(requests).toEqual([{ alone: false, hashSeed: 0, mode: 'fast', clock: 'auto' }]);
  });

  it('is the real one of the reference run where a virtual one shows something else', async () => {
    const { outcome, clock, requests } = await verifyWith(
      'auto',
      { kind: 'virtual' },
      printed('2'),
    );
    expect({ outcome, clock }).toEqual({ outcome: 'match', clock: reference });
    expect(requests[1]).toEqual({ alone: false, hashSeed: 0 });
  });

  it('may be the real one, if the virtual one is not insisted on', async () => {
    const { outcome, clock } = await verifyWith('auto', real, printed('1'));
    expect({ outcome, clock }).toEqual({ outcome: 'match', clock: real });
  });

  it('is a failure where it cannot be the virtual one that is insisted on', async () => {
    const { outcome, reason } = await verifyWith('virtual', real, printed('1'));
    expect(outcome).toBe('failed');
    expect(reason).toMatchObject({ code: 'program-real-clock', args: { reason: 'subprocess' } });
  });
});
