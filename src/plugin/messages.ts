import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { ToldProblem } from '../editor/toldProblems.ts';
import { describeProblem, type Messages } from '../messages/messages.ts';
import type { Problem } from '../problem.ts';
import type { Place } from '../types.ts';
import { ruleUrl } from '../ruleUrl.ts';

/** How messages are written. */
export interface MessageContext {
  readonly messages: Messages;
  /** True where the document that is compiled has the claims set right. */
  readonly isFixed: boolean;
}

/** Puts a message on the file. A quick fix replaces `place`, which holds `actual`, by `expected`. */
export function tell(
  file: VFile,
  { problem: told, fix }: ToldProblem,
  { messages, isFixed }: MessageContext,
): void {
  const place = fix?.place ?? told.place;
  const message = tellProblem(file, { ...told, place } as Problem, messages);
  if (!message || !fix) return;
  message.actual = fix.actual;
  message.expected = [fix.expected];
  // What is set right in the compiled document is news, but no reason for a build to fail.
  if (isFixed) message.fatal = undefined;
}

/** Puts one problem on the file; what is only to be counted is left out. */
export function tellProblem(file: VFile, told: Problem, messages: Messages): VFileMessage | null {
  return told.severity === 'info' ? null : put(file, told, messages);
}

/** Puts on the file what is no reason to look at the article. */
export function tellNews(file: VFile, told: Problem, messages: Messages): void {
  const message = put(file, told, messages);
  message.fatal = undefined;
}

function put(file: VFile, told: Problem, messages: Messages): VFileMessage {
  const { what, advice } = describeProblem(messages, told, (text) => text);
  const message = file.message(what, {
    place: told.place ? asPosition(told.place) : undefined,
    source: 'jikko',
    ruleId: told.code,
  });
  message.note = advice;
  message.url = ruleUrl(told.code);
  return message;
}

function asPosition({ line, column, endLine, endColumn }: Place): {
  start: { line: number; column: number };
  end: { line: number; column: number };
} {
  return { start: { line, column }, end: { line: endLine, column: endColumn } };
}
