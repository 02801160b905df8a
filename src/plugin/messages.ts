import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { type LineIndex, indexLines } from '../article/lines.ts';
import { describeProblem, type Messages } from '../messages/messages.ts';
import { claimProblem } from '../claimProblem.ts';
import type { Problem } from '../problem.ts';
import { asOneEdit } from '../rewrite/replacement.ts';
import type { RewrittenArticle } from '../rewriteArticle.ts';
import type { Place, ResultReport } from '../types.ts';
import type { VerifiedArticle } from '../verifyArticle.ts';
import { ruleUrl } from './ruleUrl.ts';

/** How messages are written. */
export interface MessageContext {
  readonly messages: Messages;
  /** True where the document that is compiled has the claims set right. */
  readonly isFixed: boolean;
}

/** Puts on the file a message for everything that its author should look at. */
export function reportTo(
  file: VFile,
  { article, judged, report }: VerifiedArticle,
  rewritten: RewrittenArticle,
  { messages, isFixed }: MessageContext,
): void {
  const lines = indexLines(article.text);
  for (const one of report.problems) tellProblem(file, one, messages);
  for (const { reason } of judged.map((example) => example.report)) {
    if (reason) tellProblem(file, reason, messages);
  }
  for (const result of judged.flatMap((example) => example.report.results)) {
    const found = claimProblem(result);
    if (found)
      tellClaim(file, found, result, {
        article: article.text,
        lines,
        rewritten,
        messages,
        isFixed,
      });
  }
  for (const refusal of isFixed ? rewritten.refusals : []) tellProblem(file, refusal, messages);
}

/** Puts one problem on the file; what is only to be counted is left out. */
export function tellProblem(file: VFile, told: Problem, messages: Messages): VFileMessage | null {
  if (told.severity === 'info') return null;
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

interface ClaimContext extends MessageContext {
  readonly article: string;
  readonly lines: LineIndex;
  readonly rewritten: RewrittenArticle;
}

/** A quick fix replaces `place`, which holds `actual`, by `expected`. */
function tellClaim(
  file: VFile,
  found: Problem,
  { expected }: ResultReport,
  { article, lines, rewritten, messages, isFixed }: ClaimContext,
): void {
  const rewrite = rewritten.rewrites.find((one) => one.expected === expected);
  const edit = rewrite ? asOneEdit(article, rewrite.edits) : null;
  const place = edit ? lines.place(edit.range) : found.place;
  const message = tellProblem(file, { ...found, place } as Problem, messages);
  if (!message || !edit) return;
  message.actual = article.slice(edit.range.start, edit.range.end);
  message.expected = [edit.text];
  // What is set right in the compiled document is news, but no reason for a build to fail.
  if (isFixed) message.fatal = undefined;
}

function asPosition({ line, column, endLine, endColumn }: Place): {
  start: { line: number; column: number };
  end: { line: number; column: number };
} {
  return { start: { line, column }, end: { line: endLine, column: endColumn } };
}
