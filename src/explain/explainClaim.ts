import { alignClaim } from '../compare/compareClaim.ts';
import type { ComparedPart } from '../compare/compareParts.ts';
import { withoutMark } from '../compare/notebookMark.ts';
import { rewriteClaim } from '../compare/rewriteClaim.ts';
import { scopeOf } from '../compare/scope.ts';
import { compareReadings } from '../judge/judgeClaim.ts';
import type { LineRules } from '../normalizers/lineRules.ts';
import type {
  ClaimPart,
  ExpectedOutput,
  ExplainedClaim,
  ExplainedFix,
  ExplainedPart,
  Output,
  ResultReport,
} from '../types.ts';
import { explainSteps } from './explainSteps.ts';

/** What is known of the judgement that a claim got. */
export interface ClaimContext {
  /** Of the code block alone, in the run that decided; null where nothing was run. */
  readonly output: Output | null;
  readonly rules: LineRules;
  readonly results: readonly ResultReport[];
  readonly fixOf: (result: ResultReport) => ExplainedFix;
}

/** Tells how a claim was read, compared and judged, by comparing it once more. */
export function explainClaim(asked: ExpectedOutput, context: ClaimContext): ExplainedClaim {
  const { output, rules, results, fixOf } = context;
  const readings = [asked, ...(asked.otherReadings ?? [])];
  const result = results.find(({ expected }) => readings.includes(expected));
  const isCompared = output !== null && asked.isClosed && !asked.notJudged;
  const compared = isCompared ? compareReadings(asked, output, rules) : null;
  const reading = compared?.expected ?? result?.expected ?? asked;
  const { kind, label, certainty, place } = reading;
  return {
    line: place.line,
    endLine: place.endLine,
    kind,
    label,
    certainty,
    reading: readings.indexOf(reading) + 1,
    readings: readings.length,
    parts:
      compared && output
        ? explainParts(reading, compared.comparison.comparedParts, output, rules)
        : [],
    verdict: result?.verdict ?? null,
    fix: result ? fixOf(result) : { kind: 'nothing' },
  };
}

function explainParts(
  reading: ExpectedOutput,
  compared: readonly ComparedPart[],
  output: Output,
  rules: LineRules,
): ExplainedPart[] {
  const lines = reading.text.split('\n');
  const whole: ClaimPart = { firstLine: 0, endLine: lines.length, scopes: [] };
  // Objects keep their identity over all parts of a claim.
  const known = { printedOf: new Map<string, string>(), claimedOf: new Map<string, string>() };
  return (reading.parts ?? [whole]).flatMap(({ firstLine, endLine }, k): ExplainedPart[] => {
    const one = compared[k];
    if (!one) return [];
    const lineOf = (line: number): number =>
      reading.kind === 'inline' ? reading.firstTextLine : reading.firstTextLine + firstLine + line;
    const scoped = one.scope && scopeOf(output, one.scope);
    const text = lines.slice(firstLine, endLine).join('\n');
    const shown = (reading.kind === 'repl' ? withoutMark(text)?.text : null) ?? text;
    const part = {
      line: lineOf(0),
      endLine: lineOf(Math.max(0, endLine - firstLine - 1)),
      scope: one.scope?.kind ?? null,
      stream: one.view,
      equality: one.equality,
      isLoose: one.isLoose,
    };
    if (!scoped) return [{ ...part, steps: [] }];
    const aligned = alignClaim({ ...reading, text: shown }, scoped, one.view, known, rules);
    for (const [claimed, printed] of aligned.objects) {
      known.printedOf.set(claimed, printed);
      known.claimedOf.set(printed, claimed);
    }
    const { claim, printed, pairing } = aligned;
    const { waits } = rewriteClaim(claim, printed, pairing, scoped.durationMs);
    return [{ ...part, steps: explainSteps(aligned, { rules, waits, lineOf }) }];
  });
}
