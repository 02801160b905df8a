import { describeProblem, type Messages } from '../messages/messages.ts';
import { type Problem, problem } from '../problem.ts';
import { visible } from '../reporters/escape.ts';
import { ruleUrl } from '../ruleUrl.ts';

/** Told like a wrong flag: a report could not say it in the form that the file may have asked for. */
export function faultText(told: Problem, messages: Messages): string {
  const { what, advice } = describeProblem(messages, told, visible);
  return `error: ${what}${messages.words.betweenSentences}${advice}\n  ${ruleUrl(told.code)}\n`;
}

/** A fault of jikko's own, with where it happened: what is in its message may be a stranger's. */
export function internalFault(error: unknown, messages: Messages): string {
  const detail = String(error);
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frames = stack.split('\n').filter((line) => /^ {4}at /.test(line));
  const told = faultText(problem('internal-error', { detail }), messages);
  return `${told}${frames.map((line) => `${visible(line)}\n`).join('')}`;
}
