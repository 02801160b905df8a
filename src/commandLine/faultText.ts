import { describeProblem, type Messages } from '../messages/messages.ts';
import type { Problem } from '../problem.ts';
import { visible } from '../reporters/escape.ts';
import { ruleUrl } from '../ruleUrl.ts';

/** Told like a wrong flag: a report could not say it in the form that the file may have asked for. */
export function faultText(told: Problem, messages: Messages): string {
  const { what, advice } = describeProblem(messages, told, visible);
  return `error: ${what}${messages.words.betweenSentences}${advice}\n  ${ruleUrl(told.code)}\n`;
}
