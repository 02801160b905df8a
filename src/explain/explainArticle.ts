import type { KnownLimits } from '../judge/failure.ts';
import type { JudgedExample } from '../judge/judgedExample.ts';
import type { RewrittenArticle } from '../rewriteArticle.ts';
import type { GetRunner } from '../runners/runner.ts';
import { outputOfBlock } from '../sessions/outputOfBlock.ts';
import type {
  ArticleReport,
  ExplainedFix,
  ExplainedRun,
  Explanation,
  Place,
  ResultReport,
  WhyRun,
} from '../types.ts';
import type { VerifiedArticle } from '../verifyArticle.ts';
import { explainClaim } from './explainClaim.ts';
import type { RecordedRun, RunRecord } from './recordRuns.ts';

/** What explaining an article needs beside what was found. */
export interface ExplainContext {
  readonly record: RunRecord;
  /** What `fix` would do. */
  readonly rewritten: RewrittenArticle;
  readonly limits: KnownLimits;
}

/** The report of an article, with how each verdict in it came about. */
export async function explainArticle(
  verified: VerifiedArticle,
  context: ExplainContext,
): Promise<ArticleReport> {
  const { report, judged } = verified;
  const explanations = new Map<string, Explanation>();
  for (const one of judged) {
    const explanation = await explainExample(one, verified, context);
    explanations.set(keyOf(one.report.codeBlock.place), explanation);
  }
  const codeBlocks = report.codeBlocks.map((one) => {
    const explanation = explanations.get(keyOf(one.codeBlock.place));
    return explanation ? { ...one, explanation } : one;
  });
  return { ...report, codeBlocks };
}

async function explainExample(
  { planned, report, output }: JudgedExample,
  { rules }: VerifiedArticle,
  { record, rewritten, limits }: ExplainContext,
): Promise<Explanation> {
  const { program, part, example, settings } = planned;
  const runs = record.runsOf(program);
  const own = output && { ...output, code: example.codeBlock.code };
  return {
    program: {
      ...report.runs,
      ...(report.runs.requirements && {
        isInstalled: runs.some(({ isInstalled }) => isInstalled),
      }),
      python: runs.length > 0 ? await versionOf(record.getRunner, settings.python) : null,
      stdin: program.stdin ?? null,
      timeoutMs: program.timeoutMs ?? limits.timeoutMs,
    },
    runs: runs.map((run, index) =>
      explainRun(run, index, outputOfBlock(run.output, program, part)),
    ),
    claims: example.expectedOutputs.map((asked) =>
      explainClaim(asked, {
        output: own,
        rules,
        results: report.results,
        fixOf: (result) => fixOf(result, rewritten),
      }),
    ),
  };
}

async function versionOf(getRunner: GetRunner, python: string | null): Promise<string | null> {
  const found = await getRunner(python);
  return 'problem' in found ? null : (found.runner.version ?? null);
}

function explainRun(
  { request, output }: RecordedRun,
  index: number,
  own: RecordedRun['output'],
): ExplainedRun {
  const { exitCode, signal, limit, durationMs, lines, values = [] } = own;
  const { alone: isAlone, hashSeed = 0 } = request;
  const { via = 'reference', clock = null } = output;
  const how = { why: whyRun(request, index), via, clock, hashSeed, isAlone };
  return { ...how, exitCode, signal, limit, durationMs, lines, values };
}

/** By what `judge/runs.ts` asks for. */
function whyRun({ alone, hashSeed = 0 }: RecordedRun['request'], index: number): WhyRun {
  if (index === 0) return 'first';
  if (!alone) return hashSeed === 0 ? 'deciding' : 'chance';
  return hashSeed === 0 ? 'unstable' : 'wrong';
}

function fixOf({ expected, verdict }: ResultReport, rewritten: RewrittenArticle): ExplainedFix {
  if (verdict.outcome === 'match') return { kind: 'nothing' };
  if (verdict.outcome !== 'mismatch') return { kind: 'never' };
  const rewrite = rewritten.rewrites.find((one) => one.expected === expected);
  if (rewrite) return { kind: 'writes', text: rewrite.actual };
  const { place } = expected;
  const reason = rewritten.refusals.find((one) => one.place && keyOf(one.place) === keyOf(place));
  return reason ? { kind: 'refused', reason } : { kind: 'never' };
}

function keyOf({ line, column }: Place): string {
  return `${line}:${column}`;
}
