import { expect, test } from 'vitest';
import { showArticle } from '../../src/explain/showArticle.ts';
import type { ArticleReport } from '../../src/types.ts';
import { printed } from '../support/output.ts';
import { articleWith } from '../support/repository.ts';
import { verifyText } from '../support/verifyText.ts';

async function shown(text: string, output = printed('1')): Promise<ArticleReport> {
  const verified = await verifyText(text, { 'print(1)': output });
  return showArticle(verified, verified.report);
}

test('a report that shows an article has its title, and its text on the same lines', async () => {
  const { shown: found } = await shown(articleWith('print(1)', '1'));
  expect(found?.title).toBe('題');
  const body = articleWith('print(1)', '1').split('---\n')[2];
  expect(found?.body).toBe(`${'\n'.repeat(7)}${body}`);
});

test('each line has its time, each timing note of the claim what was measured', async () => {
  const output = printed([10, 'a'], '!warned', [2012, 'b'], [2020, 'c']);
  const { codeBlocks } = await shown(articleWith('print(1)', 'a\n(2秒後)\nb\n(1秒後)\nc'), output);
  expect(codeBlocks[0]?.timeline).toEqual({
    lines: output.lines,
    linesLeftOut: 0,
    leftOutAt: 30,
    startMs: 0,
    endMs: 3000,
    exitCode: 0,
    signal: null,
    limit: null,
    waits: [
      { line: 16, text: '(2秒後)', startMs: 10, waitMs: 2002, agrees: true },
      { line: 18, text: '(1秒後)', startMs: 2012, waitMs: 8, agrees: false },
    ],
  });
});

test('of a very long output, the first and the last lines are kept, and not all of a long one', async () => {
  const output = printed(
    ...Array.from({ length: 1000 }, (_, k): [number, string] => [k, `${k}${'x'.repeat(999)}`]),
  );
  const { codeBlocks } = await shown(articleWith('print(1)', '1'), output);
  const { lines = [], linesLeftOut } = codeBlocks[0]?.timeline ?? {};
  expect(lines.map(({ atMs }) => atMs).slice(28, 32)).toEqual([28, 29, 990, 991]);
  expect(lines[0]?.text).toHaveLength(400);
  expect(linesLeftOut).toBe(960);
});
