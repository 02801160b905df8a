import { splitByteOrderMark } from '../../src/article/decode.ts';
import { type ChangedArticle, changeArticle } from '../../src/changeArticle.ts';
import type { AskedLines } from '../../src/judge/atLines.ts';
import type { Ask } from '../../src/rewrite/proposal.ts';
import { rememberRuns } from '../../src/runners/rememberRuns.ts';
import { defaultLimits, type GetRunner } from '../../src/runners/runner.ts';
import type { Output } from '../../src/types.ts';
import { verifyArticle } from '../../src/verifyArticle.ts';
import { scriptedRunner } from './scriptedRunner.ts';

const nobody = { homeFolder: '/home/somebody', userName: 'somebody', hostName: 'somewhere' };

/** How a text is to be changed; by default with `fix --insert`. */
export interface ChangeRequest {
  readonly insert?: boolean;
  readonly ask?: Ask;
  readonly lines?: AskedLines;
}

/** What `fix --insert` would make of a text whose programs, named by their first line, print this. */
export function insertText(
  text: string,
  outputs: Readonly<Record<string, Output>>,
  request: ChangeRequest = {},
): Promise<ChangedArticle> {
  return insertWith(text, scriptedRunner(outputs), request);
}

/** The same with any runner. */
export async function insertWith(
  text: string,
  getRunner: GetRunner,
  { insert = true, ask, lines = null }: ChangeRequest = {},
): Promise<ChangedArticle> {
  const context = { getRunner: rememberRuns(getRunner), limits: defaultLimits };
  const verified = await verifyArticle('README.md', splitByteOrderMark(text), context, lines);
  return changeArticle(verified, nobody, context, { insert, ask: ask ?? null, lines });
}
