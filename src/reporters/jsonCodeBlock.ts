import { z } from 'zod';
import type { Messages } from '../messages/messages.ts';
import type { CodeBlockReport } from '../types.ts';
import { clockSchema } from './jsonClock.ts';
import { explanationSchema, explanationValue } from './jsonExplanation.ts';
import { keptSchema, keptValue } from './jsonKept.ts';
import { lineNumber, sentence } from './jsonProblem.ts';
import { requirementsSchema } from './jsonRequirements.ts';
import { resultSchema, resultValue } from './jsonResult.ts';
import { versionsSchema } from './jsonVersions.ts';

/** What is run for a code block; how far it is explained, too. */
const runsSchema = z.object({
  file: z.string(),
  argv: z.array(z.string()),
  codeBlockLines: z.array(lineNumber()).describe('Of all code blocks of the same process'),
  files: z.array(z.string()),
  hasCells: z.boolean(),
  requirements: requirementsSchema.optional(),
});

const schema = z.object({
  line: lineNumber(),
  endLine: lineNumber(),
  language: z.string(),
  file: z.string().nullable(),
  heading: z.string().nullable(),
  session: z.string().nullable(),
  runs: runsSchema,
  outcome: z.enum(['match', 'mismatch', 'unstable', 'failed', 'skipped', 'unclaimed']),
  reason: z.string().nullable(),
  reasonCode: z.string().nullable(),
  durationMs: z.number().min(0).nullable().describe('Null where it was not run'),
  via: z.enum(['reference', 'fork', 'virtual', 'cache']).nullable(),
  clock: clockSchema.nullable().describe('Of the run that decided; null where it was not run'),
  kept: keptSchema.optional().describe('Only where passes are kept'),
  versions: versionsSchema.optional(),
  results: z.array(resultSchema),
  explanation: explanationSchema.optional(),
});

/** What a code block is in the JSON report. */
export const codeBlockSchema: z.ZodType<object> = schema;

export function codeBlockValue(report: CodeBlockReport, messages: Messages): object {
  const { codeBlock, session, outcome, reason, durationMs, via, clock, results } = report;
  const { explanation, kept, versions } = report;
  const { file, argv, codeBlockLines, files, hasCells, requirements } = report.runs;
  const value: z.infer<typeof schema> = {
    line: codeBlock.place.line,
    endLine: codeBlock.place.endLine,
    language: codeBlock.info.language,
    file: codeBlock.info.fileName,
    heading: codeBlock.heading,
    session: session === null ? null : String(session),
    runs: {
      file,
      argv: [...argv],
      codeBlockLines: [...codeBlockLines],
      files: [...files],
      hasCells,
      ...(requirements && { requirements }),
    },
    outcome,
    reason: reason && sentence(reason, messages),
    reasonCode: reason?.code ?? null,
    durationMs,
    via,
    clock,
    ...(kept && { kept: keptValue(kept) }),
    ...(versions && { versions: [...versions] }),
    results: results.map((result) => resultValue(result, messages)),
    ...(explanation && { explanation: explanationValue(explanation, messages) }),
  };
  return value;
}
