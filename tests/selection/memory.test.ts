import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { verifyArticle } from '../../src/verifyArticle.ts';
import { defaultLimits } from '../../src/runners/runner.ts';
import type { ArticleReport } from '../../src/types.ts';
import { printed } from '../support/output.ts';
import { articleWith } from '../support/repository.ts';
import { scriptedRunner } from '../support/scriptedRunner.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

it('the report of a finished article does not keep its tree in memory', async () => {
  const getRunner = scriptedRunner({ 'print(1)': printed('2') });
  const verify = async (): Promise<[ArticleReport, WeakRef<object>]> => {
    const text = articleWith('print(1)', '1');
    const source = { text, hasByteOrderMark: false };
    const verified = await verifyArticle('a.md', source, { getRunner, limits: defaultLimits });
    return [verified.report, new WeakRef(verified.article.tree)];
  };
  const [report, tree] = await verify();
  // What was looked at in this turn of the event loop stays until the next.
  await new Promise((resolve) => setTimeout(resolve, 0));
  collectGarbage();
  expect(tree.deref()).toBeUndefined();
  expect(report.codeBlocks).toHaveLength(1);
});
