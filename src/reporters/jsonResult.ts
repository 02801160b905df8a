import { z } from 'zod';
import { claimProblem } from '../claimProblem.ts';
import type { Messages } from '../messages/messages.ts';
import type { Problem } from '../problem.ts';
import type { Instability, ResultReport } from '../types.ts';
import { lineNumber, sentence } from './jsonProblem.ts';
import { versionsSchema } from './jsonVersions.ts';
import { unifiedDiff } from './unifiedDiff.ts';

const causes = [
  'setOrder',
  'hash',
  'lineOrder',
  'random',
  'secret',
  'address',
  'clock',
  'duration',
  'uuid',
  'temporaryName',
  'processId',
  'unknown',
] as const;

const instabilitySchema = z.object({
  cause: z.enum(causes),
  remedy: z.string().nullable().describe('Code or settings, ready to be copied'),
  runsDiff: z.string(),
});

const schema = z.object({
  kind: z.enum(['fence', 'inline', 'text', 'quote', 'comment', 'repl', 'transcript', 'separator']),
  certainty: z.enum(['certain', 'likely', 'possible']),
  label: z.string(),
  line: lineNumber(),
  endLine: lineNumber(),
  stream: z.enum(['stdout', 'stderr', 'both']),
  outcome: z.enum(['match', 'mismatch', 'unstable', 'failed', 'skipped']),
  versions: versionsSchema.optional(),
  reason: z.string().nullable(),
  reasonCode: z.string().nullable(),
  hint: z.string().nullable().describe('What may help'),
  hintCode: z.string().nullable(),
  expected: z.string().describe('The claim as it stands in the article'),
  actual: z.string().nullable().describe('What `fix` would put there'),
  diff: z.string().nullable(),
  instability: instabilitySchema.nullable(),
});

/** What a claim is in the JSON report. */
export const resultSchema: z.ZodType<object> = schema;

export function resultValue(
  { expected, stream, verdict, versions }: ResultReport,
  messages: Messages,
): object {
  const reason = reasonOf({ expected, verdict });
  const hint = (verdict.outcome === 'mismatch' && verdict.hint) || null;
  const value: z.infer<typeof schema> = {
    kind: expected.kind,
    certainty: expected.certainty,
    label: expected.label,
    line: expected.place.line,
    endLine: expected.place.endLine,
    stream,
    outcome: verdict.outcome,
    ...(versions && { versions: [...versions] }),
    reason: reason && sentence(reason, messages),
    reasonCode: reason?.code ?? null,
    hint: hint && sentence(hint, messages),
    hintCode: hint?.code ?? null,
    expected: expected.text,
    actual: actualOf({ expected, verdict }),
    diff: 'difference' in verdict ? unifiedDiff(verdict.difference, String).text : null,
    instability: verdict.outcome === 'unstable' ? instabilityValue(verdict.instability) : null,
  };
  return value;
}

function instabilityValue({
  cause,
  remedy,
  difference,
}: Instability): z.infer<typeof instabilitySchema> {
  return {
    cause,
    remedy: remedy === '' ? null : remedy,
    runsDiff: unifiedDiff(difference, String).text,
  };
}

type Judged = Pick<ResultReport, 'expected' | 'verdict'>;

function reasonOf({ expected, verdict }: Judged): Problem | null {
  return 'reason' in verdict ? verdict.reason : claimProblem({ expected, verdict });
}

/** What `fix` would put there; nothing is known of a program that did not run. */
function actualOf({ expected, verdict }: Judged): string | null {
  if (verdict.outcome === 'match') return expected.text;
  return 'actual' in verdict ? verdict.actual : null;
}
