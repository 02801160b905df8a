import { describe, expect, test } from 'vitest';
import { renderJson } from '../../src/reporters/json.ts';
import { renderTerminal } from '../../src/reporters/terminal.ts';
import type { Report } from '../../src/types.ts';
import { contextIn } from './context.ts';
import { article, claim, codeBlock, explanationWith, report, result } from './reports.ts';

const matched = result(claim(11, 'Hello'), { outcome: 'match', equality: 'exact' });
const explained: Report = report([
  article('articles/python-async-await-basics.md', {
    codeBlocks: [
      codeBlock(3, 'Step 3', [matched], { explanation: explanationWith('お客さん1: 会計') }),
    ],
  }),
]);

describe('an explanation', () => {
  test.each(['ja', 'en'] as const)('reads like this in %s', async (language) => {
    const { stdout } = renderTerminal(explained, contextIn(language));
    await expect(stdout).toMatchFileSnapshot(`expected/explanation.${language}.txt`);
  });

  test('stands in the JSON report beside the results', () => {
    const { articles } = JSON.parse(renderJson(explained, contextIn('en')).stdout) as {
      articles: { codeBlocks: { explanation: unknown }[] }[];
    };
    expect(articles[0]?.codeBlocks[0]?.explanation).toMatchObject({
      program: { codeBlockLines: [3, 10], python: '3.11.7', timeoutMs: 10_000 },
      runs: [
        { why: 'first', via: 'virtual', clock: { kind: 'virtual' } },
        { why: 'deciding', hashSeed: 0, exitCode: 0 },
        { hashSeed: 1, limit: 'time' },
      ],
      claims: [
        {
          line: 11,
          certainty: 'certain',
          outcome: 'mismatch',
          parts: [
            {
              scope: 'all',
              steps: [{ kind: 'equal', by: 'exact' }, {}, {}, {}, {}, {}, {}, {}, {}],
            },
          ],
          fix: { kind: 'writes', text: 'お客さん1: 会計' },
        },
      ],
    });
  });
});
