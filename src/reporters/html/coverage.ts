import type { Messages } from '../../messages/messages.ts';
import { describeProblem } from '../../messages/messages.ts';
import type { CodeBlockReport } from '../../types.ts';
import { brief } from '../brief.ts';
import { type Reach, reachOf } from '../counts.ts';
import { badge } from './badge.ts';
import { type Markup, safe } from './markup.ts';
import { idOfBlock } from './page.ts';
import { withCode } from './sentence.ts';

const reaches: readonly Reach[] = ['checked', 'onlyRan', 'notChecked'];

/** How many code blocks are checked, as a bar and in words. */
export function coverageBar(codeBlocks: readonly CodeBlockReport[], { words }: Messages): Markup {
  if (codeBlocks.length === 0) return safe``;
  const counts = reaches.map((reach) => ({
    reach,
    count: codeBlocks.filter((one) => reachOf(one) === reach).length,
  }));
  const share = (count: number): number => (count / codeBlocks.length) * 200;
  let x = 0;
  const bars = counts.map(({ reach, count }) => {
    const width = share(count);
    const bar = safe`<rect class="is-${reach}" x="${x.toFixed(1)}" width="${width.toFixed(1)}" height="8" />`;
    x += width;
    return bar;
  });
  const [checked] = counts;
  const text = words.html.coverageOf(checked?.count ?? 0, codeBlocks.length);
  return safe`<span class="jikko-coverage"><svg width="200" height="8" aria-hidden="true">${bars}</svg> ${text}</span>`;
}

/** Every code block of an article: whether it is checked, and why not. */
export function coverageTable(
  codeBlocks: readonly CodeBlockReport[],
  articleId: string,
  messages: Messages,
): Markup {
  const { words } = messages;
  if (codeBlocks.length === 0) return safe`<p>${words.html.noCodeBlocks}</p>`;
  const rows = codeBlocks.map((report) => {
    const { codeBlock, outcome } = report;
    const { line } = codeBlock.place;
    const heading = codeBlock.heading === null ? null : safe` ${brief(codeBlock.heading, 80)}`;
    return safe`<tr data-outcome="${outcome}">
<th scope="row">
<a href="#${idOfBlock(articleId, line)}">${words.atLine(line)}</a>${heading} </th>
<td>${badge(outcome, words)}</td>
<td>${words.html.reaches[reachOf(report)]}</td>
<td>${reasonOf(report, messages)}</td>
</tr> `;
  });
  return safe`<table class="jikko-table">
<thead>
<tr>
<th scope="col">${words.html.codeBlock}</th>
<th scope="col">${words.outcome}</th>
<th scope="col">${words.html.coverage}</th>
<th scope="col">${words.html.reason}</th>
</tr>
</thead>
<tbody> ${rows} </tbody>
</table>`;
}

function reasonOf(report: CodeBlockReport, messages: Messages): Markup | null {
  const ofResults = report.results.map(({ verdict }) =>
    'reason' in verdict ? verdict.reason : null,
  );
  const reason = report.reason ?? ofResults.find((one) => one !== null);
  if (reason) return withCode(describeProblem(messages, reason, brief).what);
  const isUnasked = report.outcome === 'unclaimed' && report.durationMs === null;
  return isUnasked ? safe`${messages.words.unclaimedNotRun}` : null;
}
