import { z } from 'zod';
import { describeProblem, type Messages } from '../messages/messages.ts';
import type { Problem } from '../problem.ts';

const schema = z.object({
  code: z.string().describe('Stays the same in every version and language'),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  line: lineNumber().nullable(),
  column: z.int().min(1).nullable(),
});

/** What a problem is in the JSON report. */
export const problemSchema: z.ZodType<object> = schema;

export function problemValue(one: Problem, messages: Messages): object {
  const { code, severity, place } = one;
  const message = sentence(one, messages);
  const value: z.infer<typeof schema> = {
    code,
    severity,
    message,
    line: place?.line ?? null,
    column: place?.column ?? null,
  };
  return value;
}

/** A problem in words: what it is, and what to do. */
export function sentence(one: Problem, messages: Messages): string {
  const { what, advice } = describeProblem(messages, one, String);
  return `${what}${messages.words.betweenSentences}${advice}`;
}

/** A line of an article, from 1. */
export function lineNumber(): z.ZodInt {
  return z.int().min(1);
}
