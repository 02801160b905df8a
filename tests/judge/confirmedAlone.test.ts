import { describe, expect, it } from 'vitest';
import { splitByteOrderMark } from '../../src/article/decode.ts';
import { defaultLimits, type GetRunner } from '../../src/runners/runner.ts';
import type { Output } from '../../src/types.ts';
import { verifyArticle } from '../../src/verifyArticle.ts';
import { printed } from '../support/output.ts';

/** What an article with the claim comes to where the first run and the one alone gave these. */
async function outcomeOf(claim: string, first: Output, alone: Output): Promise<string | undefined> {
  const getRunner: GetRunner = async () => ({
    runner: { run: async (request) => (request.alone ? alone : first), close: async () => {} },
  });
  const text = `\`\`\`python\ncode\n\`\`\`\n\n**結果**\n\`\`\`\n${claim}\n\`\`\`\n`;
  const context = { getRunner, limits: defaultLimits };
  const { report } = await verifyArticle('README.md', splitByteOrderMark(text), context);
  return report.codeBlocks[0]?.outcome;
}

const inTime = printed([10, 'a'], [2015, 'b']);
const late = printed([10, 'a'], [2900, 'b']);
const early = printed([10, 'a'], [1200, 'b']);

describe('a wait that was too long', () => {
  it('counts only if it is too long on an idle machine as well', async () => {
    expect(await outcomeOf('a\n(2秒後)\nb', late, inTime)).toBe('match');
    expect(await outcomeOf('a\n(2秒後)\nb', late, late)).toBe('mismatch');
  });
});

describe('a wait that was too short', () => {
  it('is confirmed alone as well', async () => {
    expect(await outcomeOf('a\n(2秒後)\nb', early, early)).toBe('mismatch');
  });
});
