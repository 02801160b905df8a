import { describe, expect, it } from 'vitest';
import { splitByteOrderMark } from '../../src/article/decode.ts';
import { rewriteArticle } from '../../src/rewriteArticle.ts';
import { defaultLimits, type GetRunner, type RunRequest } from '../../src/runners/runner.ts';
import type { Output } from '../../src/types.ts';
import { verifyArticle } from '../../src/verifyArticle.ts';
import { printed } from '../support/output.ts';

const text = '```python\ncode\n```\n\n**実行結果**\n\n```\n1\n```\n';
const unclaimed = '```python\ncode\n```\n';
const raising: Output = {
  ...printed('!Traceback (most recent call last):', '!ValueError: no'),
  exitCode: 1,
};

/** Verifies a text whose program gives one output in a fork and another by itself. */
async function verifyBoth(source: string, fast: Output, reference: Output, onlyReference = false) {
  const modes: RunRequest['mode'][] = [];
  const getRunner: GetRunner = async () => ({
    runner: {
      run: async ({ mode = 'reference' }) => {
        modes.push(mode);
        return mode === 'fast' ? { ...fast, via: 'fork' } : reference;
      },
      close: async () => {},
    },
  });
  const context = { getRunner, limits: defaultLimits, reference: onlyReference };
  const verified = await verifyArticle('README.md', splitByteOrderMark(source), context);
  const nobody = { homeFolder: '/home/somebody', userName: 'somebody', hostName: 'somewhere' };
  const { text: rewritten } = await rewriteArticle(verified, nobody, context);
  const [block] = verified.report.codeBlocks;
  return { outcome: block?.outcome, via: block?.via, modes, rewritten };
}

describe('a fast run', () => {
  it('decides where every claim matches', async () => {
    expect(await verifyBoth(text, printed('1'), printed('2'))).toEqual({
      outcome: 'match',
      via: 'fork',
      modes: ['fast'],
      rewritten: null,
    });
  });

  it('decides where nothing is claimed and the program ends well', async () => {
    expect(await verifyBoth(unclaimed, printed('2'), raising)).toMatchObject({
      outcome: 'unclaimed',
      via: 'fork',
      modes: ['fast'],
    });
  });

  it('does not decide where a claim does not match', async () => {
    expect(await verifyBoth(text, printed('2'), printed('1'))).toMatchObject({
      outcome: 'match',
      via: 'reference',
      modes: ['fast', 'reference'],
    });
  });

  it('does not decide where the program fails, claims or no claims', async () => {
    const way = { via: 'reference', modes: ['fast', 'reference'] };
    expect(await verifyBoth(text, raising, printed('1'))).toMatchObject(way);
    expect(await verifyBoth(unclaimed, raising, printed())).toMatchObject(way);
    const slow: Output = { ...printed('1'), exitCode: null, limit: 'time' };
    expect(await verifyBoth(text, slow, printed('1'))).toMatchObject(way);
  });

  it('does not decide that what may be a claim is none', async () => {
    const maybe = '```python\ncode\n```\n\n```\n1\n```\n';
    expect(await verifyBoth(maybe, printed('2'), printed('1'))).toMatchObject({
      outcome: 'match',
      via: 'reference',
    });
  });

  it('is never what is written into an article', async () => {
    const { rewritten } = await verifyBoth(text, printed('fast'), printed('reference'));
    expect(rewritten).toBe(text.replace('\n1\n', '\nreference\n'));
  });

  it('is not asked for where everything is to be plain', async () => {
    expect(await verifyBoth(text, printed('2'), printed('1'), true)).toMatchObject({
      via: 'reference',
      modes: ['reference'],
    });
  });
});
