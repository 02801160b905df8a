import { splitByteOrderMark } from '../../src/article/decode.ts';
import { rewriteArticle, type RewrittenArticle } from '../../src/rewriteArticle.ts';
import { defaultLimits } from '../../src/runners/runner.ts';
import type { Output } from '../../src/types.ts';
import { type VerifiedArticle, verifyArticle } from '../../src/verifyArticle.ts';
import { scriptedRunner } from './scriptedRunner.ts';

type Outputs = Readonly<Record<string, Output>>;

/** Verifies a text whose programs, named by their first line, have these outputs. */
export function verifyText(text: string, outputs: Outputs): Promise<VerifiedArticle> {
  const context = { getRunner: scriptedRunner(outputs), limits: defaultLimits };
  return verifyArticle('README.md', splitByteOrderMark(text), context);
}

const nobody = { homeFolder: '/home/somebody', userName: 'somebody', hostName: 'somewhere' };

/** What `fix` would make of a text. */
export async function fixText(text: string, outputs: Outputs): Promise<RewrittenArticle> {
  const context = { getRunner: scriptedRunner(outputs), limits: defaultLimits };
  return rewriteArticle(await verifyText(text, outputs), nobody, context);
}
