import { z } from 'zod';
import type { Messages } from '../messages/messages.ts';
import { reasonsToRun } from '../nouns/explanation.ts';
import type { Explanation } from '../types.ts';
import { clockSchema } from './jsonClock.ts';
import { lineNumber, sentence } from './jsonProblem.ts';
import { requirementsSchema } from './jsonRequirements.ts';
import { stepSchema } from './jsonStep.ts';

const strings = z.array(z.string()).readonly();
const stream = z.enum(['stdout', 'stderr']);
const milliseconds = z.number();

const programSchema = z.object({
  file: z.string(),
  argv: strings,
  codeBlockLines: z.array(lineNumber()).readonly(),
  files: strings,
  hasCells: z.boolean(),
  requirements: requirementsSchema.optional(),
  isInstalled: z
    .boolean()
    .optional()
    .describe('Whether the requirements were installed into an environment of their own'),
  python: z.string().nullable(),
  stdin: z.string().nullable(),
  timeoutMs: milliseconds,
});

const printedSchema = z.object({
  stream,
  text: z.string(),
  atMs: milliseconds,
  isApproximate: z.boolean(),
});

const valueSchema = z.object({
  line: lineNumber(),
  kind: z.enum(['value', 'receiver']),
  text: z.string(),
});

const runSchema = z.object({
  why: z.enum(reasonsToRun).describe('Why it was made'),
  via: z.enum(['reference', 'fork', 'virtual', 'cache']),
  clock: clockSchema.nullable(),
  hashSeed: z.int(),
  isAlone: z.boolean(),
  exitCode: z.int().nullable(),
  signal: z.string().nullable(),
  limit: z.enum(['time', 'output', 'memory', 'processes', 'disk']).nullable(),
  durationMs: milliseconds,
  lines: z.array(printedSchema).readonly(),
  values: z.array(valueSchema).readonly(),
});

const scopes = ['all', 'allAndValue', 'cell', 'statements', 'lastArgument', 'value', 'exception'];

const partSchema = z.object({
  line: lineNumber(),
  endLine: lineNumber(),
  scope: z.enum(scopes).nullable(),
  stream: z.enum(['stdout', 'stderr', 'both']),
  equality: z.enum(['exact', 'normalised', 'noteLines']).nullable(),
  isLoose: z.boolean(),
  steps: z.array(stepSchema).readonly(),
});

const fixSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['nothing', 'never']) }),
  z.object({ kind: z.literal('writes'), text: z.string() }),
  z.object({ kind: z.literal('refused'), reason: z.string() }),
]);

const claimSchema = z.object({
  line: lineNumber(),
  endLine: lineNumber(),
  kind: z.string(),
  label: z.string(),
  certainty: z.enum(['certain', 'likely', 'possible']),
  reading: z.int(),
  readings: z.int(),
  parts: z.array(partSchema).readonly(),
  outcome: z.enum(['match', 'mismatch', 'unstable', 'failed', 'skipped']).nullable(),
  fix: fixSchema,
});

const schema = z
  .object({ program: programSchema, runs: z.array(runSchema), claims: z.array(claimSchema) })
  .describe('Only with `--explain`');

/** How a verdict came about, in the JSON report. */
export const explanationSchema: z.ZodType<object> = schema;

/** Data as they are, problems in words. */
export function explanationValue(
  { program, runs, claims }: Explanation,
  messages: Messages,
): object {
  const value: z.infer<typeof schema> = {
    program,
    runs: [...runs],
    claims: claims.map(({ verdict, fix, ...claim }) => ({
      ...claim,
      outcome: verdict?.outcome ?? null,
      fix: fix.kind === 'refused' ? { ...fix, reason: sentence(fix.reason, messages) } : fix,
    })),
  };
  return value;
}
