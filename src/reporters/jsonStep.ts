import { z } from 'zod';
import type { ExplainedStep } from '../types.ts';
import { lineNumber } from './jsonProblem.ts';

const milliseconds = z.number();

const equalBy = [
  'exact',
  'normalisers',
  'frame',
  'words',
  'present',
  'elapsed',
  'elision',
] as const;

/** One step along a claim and an output, in the JSON report. */
export const stepSchema: z.ZodType<ExplainedStep> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('equal'),
    line: lineNumber(),
    claimed: z.string(),
    printed: z.string(),
    atMs: milliseconds,
    by: z.enum(equalBy),
    normalisers: z.array(z.string()).readonly(),
  }),
  z.object({
    kind: z.literal('differs'),
    line: lineNumber(),
    claimed: z.string(),
    printed: z.string(),
    atMs: milliseconds,
    isOtherObject: z.boolean(),
  }),
  z.object({ kind: z.literal('missing'), line: lineNumber(), claimed: z.string() }),
  z.object({ kind: z.literal('extra'), printed: z.string(), atMs: milliseconds }),
  z.object({
    kind: z.literal('leftOut'),
    firstPrinted: z.int(),
    lastPrinted: z.int(),
    by: z.enum(['elision', 'traceback']),
  }),
  z.object({
    kind: z.literal('note'),
    line: lineNumber(),
    claimed: z.string(),
    note: z.enum(['comment', 'elision']),
  }),
  z.object({
    kind: z.literal('wait'),
    line: lineNumber(),
    from: z.enum(['previousLine', 'earlierLine', 'start']).nullable(),
    startMs: milliseconds,
    waitMs: milliseconds,
    leastMs: milliseconds,
    mostMs: milliseconds.nullable(),
  }),
]);
