import { z } from 'zod';
import { catalogues } from '../messages/catalogues.ts';

const place = z.object({
  line: z.number(),
  column: z.number(),
  endLine: z.number(),
  endColumn: z.number(),
});

const codes = new Set(Object.keys(catalogues.en.problems));

const problem = z.looseObject({
  code: z.string().refine((code) => codes.has(code)),
  severity: z.enum(['error', 'warning', 'info']),
  place: place.nullable(),
  args: z.looseObject({}),
});

const outcome = z.enum(['match', 'mismatch', 'unstable', 'failed', 'skipped', 'unclaimed']);

const difference = z.looseObject({ rows: z.array(z.looseObject({ text: z.string() })) });

const result = z.looseObject({
  expected: z.looseObject({ label: z.string(), text: z.string(), place }),
  verdict: z.discriminatedUnion('outcome', [
    z.looseObject({ outcome: z.literal('match') }),
    z.looseObject({ outcome: z.literal('mismatch'), actual: z.string(), difference }),
    z.looseObject({
      outcome: z.literal('unstable'),
      actual: z.string(),
      difference,
      instability: z.looseObject({ difference }),
    }),
    z.looseObject({ outcome: z.literal('failed'), reason: problem }),
    z.looseObject({ outcome: z.literal('skipped'), reason: problem }),
  ]),
});

const codeBlock = z.looseObject({
  codeBlock: z.looseObject({ place, heading: z.string().nullable() }),
  outcome,
  reason: problem.nullable(),
  durationMs: z.number().nullable(),
  results: z.array(result),
});

const article = z.looseObject({
  path: z.string(),
  error: problem.nullable(),
  problems: z.array(problem),
  codeBlocks: z.array(codeBlock),
  notJudged: z.array(problem),
  rewrite: z.null(),
});

const count = z.number().int().nonnegative();
const paths = z.array(z.string());

/** A report as data, as far as a mistake in it could make another report of it. */
const report = z.looseObject({
  pythonVersion: z.string().nullable(),
  isolation: z.looseObject({ level: z.string() }).nullable(),
  durationMs: z.number(),
  articles: z.array(article),
  otherFiles: z.array(z.looseObject({ path: z.string(), problems: z.array(problem) })),
  problems: z.array(problem),
  leftOut: z.object({ articles: z.record(z.string(), count), codeBlocks: count }).optional(),
});

/** Any JSON report of jikko. */
export const anyReport: z.ZodType<{ readonly shard?: unknown }> = z.looseObject({
  version: z.literal(1),
  jikko: z.string(),
  shard: z.unknown().optional(),
});

/** What of a JSON report makes it that of a shard. */
export const shardReport: z.ZodType<unknown> = z.looseObject({
  jikko: z.string(),
  summary: z.record(z.string(), count),
  shard: z.looseObject({
    index: count.positive(),
    count: count.positive(),
    allArticles: paths,
    ownArticles: paths,
    unusedNormalisers: paths.nullable(),
    data: report,
  }),
});
