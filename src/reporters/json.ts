import { z } from 'zod';
import type { Messages } from '../messages/messages.ts';
import { ruleUrl } from '../ruleUrl.ts';
import type { ArticleReport, Isolation, Report, RewriteReport } from '../types.ts';
import { isolationLevels, networkModes } from '../nouns/isolation.ts';
import { reasonsToLeaveOut } from '../nouns/selection.ts';
import { codeBlockSchema, codeBlockValue } from './jsonCodeBlock.ts';
import { lineNumber, problemSchema, problemValue, sentence } from './jsonProblem.ts';
import { printSafely } from './jsonText.ts';
import type { Reporter } from './reporter.ts';

const count = z.int().min(0);
const things = ['resources', 'daemons', 'files', 'tcp', 'processes', 'network'] as const;

const isolationSchema = z.object({
  level: z.enum(isolationLevels),
  network: z.enum(networkModes),
  on: z.array(z.enum(things)),
  off: z.array(
    z.object({
      thing: z.enum(things),
      why: z.enum(['level', 'machine', 'allowed']),
      detail: z.string(),
    }),
  ),
});

const linesSchema = z.object({ line: lineNumber(), endLine: lineNumber() });

const rewriteSchema = z.object({
  isWritten: z.boolean(),
  results: z.array(linesSchema).describe('Claims that were set right, in the article as it was'),
  inserted: z.array(linesSchema).describe('Code blocks that got a claim'),
  badge: z.boolean().describe('Whether the line that tells how far it was verified changed'),
  patch: z.string().describe('A unified diff'),
});

const articleSchema = z.object({
  path: z.string(),
  error: z.string().nullable().describe('Why nothing of the article could be checked'),
  errorCode: z.string().nullable(),
  codeBlocks: z.array(codeBlockSchema),
  problems: z.array(problemSchema),
  notJudged: z.array(problemSchema),
  rewrite: rewriteSchema.nullable(),
});

const summarySchema = z.object({
  articles: count,
  codeBlocks: count,
  examples: count.describe('Code blocks with an expected output'),
  match: count,
  mismatch: count,
  unstable: count,
  failed: count,
  skipped: count,
  unclaimed: count,
});

const leftOutSchema = z.object({
  articles: z.partialRecord(z.enum(reasonsToLeaveOut), count).readonly(),
  codeBlocks: count,
});

const shardSchema = z.object({
  index: z.int().min(1),
  count: z.int().min(1),
  allArticles: z.array(z.string()).readonly(),
  ownArticles: z.array(z.string()).readonly(),
  unusedNormalisers: z.array(z.string()).readonly().nullable(),
  data: z.unknown().describe('For `jikko merge-reports` alone'),
});

const schema = z.object({
  version: z.literal(1),
  jikko: z.string().describe('Version of jikko'),
  rules: z.string().describe('Where the page of a rule stands: `{code}` is its code'),
  python: z.string().nullable(),
  isolation: isolationSchema.nullable(),
  durationMs: count,
  summary: summarySchema,
  articles: z.array(articleSchema),
  otherFiles: z.array(z.object({ path: z.string(), problems: z.array(problemSchema) })),
  problems: z.array(problemSchema),
  leftOut: leftOutSchema.optional().describe('What was found and not looked at'),
  shard: shardSchema.optional(),
});

/** The versioned contract of the JSON report; fields are added, never changed. */
export const reportSchema: z.ZodType<object> = schema;

/** For programs: the report as `reportSchema` says. */
export const renderJson: Reporter = (report, { messages, jikkoVersion }) => ({
  stdout: printSafely(reportValue(report, messages, jikkoVersion)),
});

function reportValue(
  report: Report,
  messages: Messages,
  jikkoVersion: string,
): z.infer<typeof schema> {
  const { shard, ...data } = report;
  return {
    version: 1,
    jikko: jikkoVersion,
    rules: ruleUrl('{code}'),
    python: report.pythonVersion,
    isolation: report.isolation && isolationValue(report.isolation),
    durationMs: report.durationMs,
    summary: report.summary,
    articles: report.articles.map((article) => articleValue(article, messages)),
    otherFiles: report.otherFiles.map(({ path, problems }) => ({
      path,
      problems: problems.map((one) => problemValue(one, messages)),
    })),
    problems: report.problems.map((one) => problemValue(one, messages)),
    ...(report.leftOut && { leftOut: report.leftOut }),
    // The data of the report itself, from which `merge-reports` makes a report in any form.
    ...(shard && { shard: { ...shard, data } }),
  };
}

function isolationValue({ level, network, on, off }: Isolation): z.infer<typeof isolationSchema> {
  return { level, network, on: [...on], off: [...off] };
}

function articleValue(article: ArticleReport, messages: Messages): z.infer<typeof articleSchema> {
  const { path, error, problems, codeBlocks, notJudged, rewrite } = article;
  return {
    path,
    error: error && sentence(error, messages),
    errorCode: error?.code ?? null,
    codeBlocks: codeBlocks.map((codeBlock) => codeBlockValue(codeBlock, messages)),
    problems: problems.map((one) => problemValue(one, messages)),
    notJudged: notJudged.map((one) => problemValue(one, messages)),
    rewrite: rewrite && rewriteValue(rewrite),
  };
}

function rewriteValue(rewrite: RewriteReport): z.infer<typeof rewriteSchema> {
  const { isWritten, places, insertedAt = [], hasNewBadge = false, patch } = rewrite;
  return {
    isWritten,
    results: places.map(({ line, endLine }) => ({ line, endLine })),
    inserted: insertedAt.map(({ line, endLine }) => ({ line, endLine })),
    badge: hasNewBadge,
    patch,
  };
}
