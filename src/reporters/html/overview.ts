import type { Messages } from '../../messages/messages.ts';
import type { Report } from '../../types.ts';
import { closingOf } from '../closing.ts';
import { reportedFiles, runWideProblems } from '../findings.ts';
import { outcomesOf, titleOf } from './articleView.ts';
import { badge, outcomes } from './badge.ts';
import { coverageBar } from './coverage.ts';
import { type Markup, safe } from './markup.ts';
import { idOfArticle } from './page.ts';
import { problemText, withCode } from './sentence.ts';

/** What was found in all, the switches of the page, and a list of the articles. */
export function overview(report: Report, messages: Messages): Markup {
  const { words } = messages;
  const closing = closingOf(report, messages);
  const ofRun = runWideProblems(report);
  const codeBlocks = report.articles.flatMap((article) => article.codeBlocks);
  return safe`<section aria-labelledby="overview-title">
<h2 id="overview-title">${words.html.overview}</h2>
<p><b>${closing.examples}</b><br />${closing.codeBlocks}</p>
<p>${coverageBar(codeBlocks, messages)}</p> ${list(closing.reasons.map(withCode))} ${list(ofRun.map((problem) => problemText(problem, messages)))} <p class="jikko-remarks">${closing.remarks.map((remark) => safe`${remark}<br />`)}</p>
</section> ${switches(report, messages)} ${otherFiles(report, messages)} ${articleTable(report, messages)}`;
}

function list(items: readonly Markup[]): Markup | null {
  if (items.length === 0) return null;
  return safe`<ul class="jikko-findings"> ${items.map((item) => safe`<li>${item}</li> `)} </ul>`;
}

/** Of no use without the script, which shows them. */
function switches({ articles }: Report, { words }: Messages): Markup {
  const codeBlocks = articles.flatMap((article) => article.codeBlocks);
  const boxes = outcomes.map((outcome) => {
    const count = codeBlocks.filter((one) => one.outcome === outcome).length;
    return safe`<label><input type="checkbox" name="outcome" value="${outcome}" checked /> ${badge(outcome, words, count)}</label> `;
  });
  const { show, appearance, appearances, previousProblem, nextProblem, shownCount } = words.html;
  const themes = (['auto', 'light', 'dark'] as const).map(
    (theme) => safe`<option value="${theme}">${appearances[theme]}</option>`,
  );
  return safe`<form class="jikko-switches" id="switches" hidden>
<fieldset>
<legend>${show}</legend> ${boxes} </fieldset>
<button type="button" id="previous-problem">↑ ${previousProblem}</button>
<button type="button" id="next-problem">↓ ${nextProblem}</button>
<label>${appearance} <select id="theme"> ${themes} </select></label>
<p role="status" id="shown-count" data-template="${shownCount('{shown}', '{all}')}"></p>
</form>`;
}

function otherFiles(report: Report, messages: Messages): Markup[] {
  const files = reportedFiles({ ...report, articles: [] }).filter(
    (file) => file.problems.length > 0,
  );
  return files.map(
    ({ path, problems }) =>
      safe`<section>
<h2><code>${path}</code></h2> ${list(problems.map((one) => problemText(one, messages)))} </section>`,
  );
}

function articleTable({ articles }: Report, messages: Messages): Markup | null {
  if (articles.length === 0) return null;
  const { words } = messages;
  const rows = articles.map((article, index) => {
    const cells = outcomes.map((outcome) => {
      const count = article.codeBlocks.filter((one) => one.outcome === outcome).length;
      return safe`<td>${count === 0 ? '' : count}</td>`;
    });
    const title = titleOf(article);
    const path = title === article.path ? null : safe` <small>${article.path}</small>`;
    return safe`<tr data-outcomes="${outcomesOf(article).join(' ')}">
<th scope="row"><a href="#${idOfArticle(index)}">${title}</a>${path}</th> ${cells} </tr> `;
  });
  const heads = outcomes.map((outcome) => safe`<th scope="col">${badge(outcome, words)}</th>`);
  return safe`<section aria-labelledby="articles-title">
<h2 id="articles-title">${words.html.articles}</h2>
<div class="jikko-scroller">
<table class="jikko-table">
<thead>
<tr>
<th scope="col">${words.html.article}</th> ${heads} </tr>
</thead>
<tbody> ${rows} </tbody>
</table>
</div>
</section>`;
}
