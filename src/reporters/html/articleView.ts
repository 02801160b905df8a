import type { Messages } from '../../messages/messages.ts';
import type { ArticleReport, Outcome } from '../../types.ts';
import { findingsOf } from '../findings.ts';
import { findingWord } from '../findingView.ts';
import { outcomes } from './badge.ts';
import { coverageBar, coverageTable } from './coverage.ts';
import { type Markup, safe, trusted } from './markup.ts';
import { type ArticlePage, idOfArticle } from './page.ts';
import { panelsByLine } from './panels.ts';
import { problemText } from './sentence.ts';
import { openAttribute } from './timelineView.ts';

/** How an article is shown. */
export interface ArticleStyle {
  /** Of the article in the report, from 0. */
  readonly index: number;
  /** Null where it cannot be drawn. */
  readonly page: ArticlePage | null;
  /** False to fold it up. */
  readonly isOpen: boolean;
}

/** An article with its verdicts at their places. */
export function articleView(
  article: ArticleReport,
  { index, page, isOpen }: ArticleStyle,
  messages: Messages,
): Markup {
  const id = idOfArticle(index);
  const words = messages.words.html;
  const outcomesHere = outcomesOf(article);
  return safe`<article class="jikko-article" id="${id}" tabindex="-1" aria-labelledby="${id}-title" data-outcomes="${outcomesHere.join(' ')}">
<details${openAttribute(isOpen)}>
<summary><h2 id="${id}-title">${titleOf(article)}</h2> <code>${article.path}</code> ${coverageBar(article.codeBlocks, messages)}</summary> ${aboutArticle(article, messages)} <h3>${words.coverage}</h3>
<div class="jikko-scroller">${coverageTable(article.codeBlocks, id, messages)}</div> ${notJudged(article, messages)} ${body(article, id, page, messages)} </details>
</article>\n`;
}

const problems: ReadonlySet<Outcome> = new Set(['mismatch', 'unstable', 'failed']);

/** Whether an article has something to mend. */
export function hasProblem(article: ArticleReport): boolean {
  return outcomesOf(article).some((outcome) => problems.has(outcome));
}

/** The outcomes in an article, of its code blocks and of their claims; an unreadable one failed. */
export function outcomesOf({ codeBlocks, error }: ArticleReport): Outcome[] {
  const found = new Set<Outcome>(
    codeBlocks.flatMap(({ outcome, results }) => [
      outcome,
      ...results.map(({ verdict }) => verdict.outcome),
    ]),
  );
  if (error) found.add('failed');
  return outcomes.filter((outcome) => found.has(outcome));
}

/** Its title, or else its path. */
export function titleOf({ shown, path }: ArticleReport): string {
  return shown?.title ?? path;
}

/** Problems that are not about a code block: those stand at their places. */
function aboutArticle(article: ArticleReport, messages: Messages): Markup | null {
  const { words } = messages;
  const found = findingsOf({ ...article, codeBlocks: [] });
  if (found.length === 0) return null;
  const items = found.map((finding) => {
    const line = finding.place ? safe`${words.atLine(finding.place.line)} ` : null;
    return safe`<li>
<b>${findingWord(finding, words)}</b> ${line}${problemText(finding.problem, messages)} </li> `;
  });
  return safe`<h3>${words.html.findings}</h3>
<ul class="jikko-findings"> ${items} </ul>`;
}

function notJudged({ notJudged: found }: ArticleReport, messages: Messages): Markup | null {
  if (found.length === 0) return null;
  const { words } = messages;
  const items = found.map((one) => {
    const line = one.place ? safe`${words.atLine(one.place.line)} ` : null;
    return safe`<li>${line}${problemText(one, messages)}</li> `;
  });
  return safe`<details>
<summary>${words.html.notJudged} <small>${found.length}</small></summary>
<ul class="jikko-findings"> ${items} </ul>
</details>`;
}

function body(
  article: ArticleReport,
  id: string,
  page: ArticlePage | null,
  messages: Messages,
): Markup {
  const panels = panelsByLine(article, id, messages);
  if (!page) {
    return safe`<p>${messages.words.html.noText}</p> ${[...panels.values()].flat()}`;
  }
  const pieces = page.pieces.map(({ markup, line }) => [
    trusted(markup),
    line === null ? null : (panels.get(line) ?? null),
  ]);
  return safe`<div class="znc">${pieces}</div>`;
}
