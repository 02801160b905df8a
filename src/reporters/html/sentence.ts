import { describeProblem, type Messages } from '../../messages/messages.ts';
import { ruleUrl } from '../../ruleUrl.ts';
import type { Problem } from '../../problem.ts';
import { brief } from '../brief.ts';
import { type Markup, safe } from './markup.ts';

/** What a problem is and what to do about it, with a link to the page that tells more. */
export function problemText(problem: Problem, messages: Messages): Markup {
  const { what, advice } = describeProblem(messages, problem, brief);
  const { betweenSentences, html: words } = messages.words;
  const link = safe`<a href="${ruleUrl(problem.code)}" target="_blank" rel="noopener noreferrer">${words.ruleLink}</a>`;
  return safe`${withCode(`${what}${betweenSentences}${advice}`)} ${link}`;
}

/** A sentence of the catalogue: what stands in backquotes is code. */
export function withCode(sentence: string): Markup {
  const parts = sentence.split(/`([^`]+)`/);
  return safe`${parts.map((part, index) => (index % 2 === 1 ? safe`<code>${part}</code>` : part))}`;
}
