import type { JudgedExample } from '../judge/judgedExample.ts';
import type { LineRules } from '../normalizers/lineRules.ts';
import type { Output, TimedNote, Timeline } from '../types.ts';
import { explainClaim } from './explainClaim.ts';

/** So many lines at either end say enough of an output. */
const firstLines = 30;
const lastLines = 10;
const maxLineLength = 400;

/** When which line of an example's output came, and what its claims say of waits; null for no run. */
export function timelineOf(judged: JudgedExample, rules: LineRules): Timeline | null {
  const { output, planned } = judged;
  if (!output) return null;
  const { exitCode, signal, limit } = output;
  const waits = waitsOf(judged, output, rules);
  const { lines } = output;
  const isLong = lines.length > firstLines + lastLines;
  const kept = isLong ? [...lines.slice(0, firstLines), ...lines.slice(-lastLines)] : lines;
  const times = [...lines.map(({ atMs }) => atMs), ...waits.map((one) => one.startMs)];
  // A cell of a session begins somewhere in the run of its program, and nobody noted when.
  const isPart = planned.part.cells !== null;
  return {
    lines: kept.map((line) => ({ ...line, text: line.text.slice(0, maxLineLength) })),
    linesLeftOut: lines.length - kept.length,
    leftOutAt: firstLines,
    startMs: isPart && times.length > 0 ? smallest(times) : 0,
    endMs: Math.max(isPart ? 0 : output.durationMs, largest(times)),
    exitCode,
    signal,
    limit,
    waits,
  };
}

function waitsOf(
  { planned, report: { results } }: JudgedExample,
  output: Output,
  rules: LineRules,
): TimedNote[] {
  const { example } = planned;
  const own = { ...output, code: example.codeBlock.code };
  return example.expectedOutputs.flatMap((asked) => {
    const { parts } = explainClaim(asked, {
      output: own,
      rules,
      results,
      fixOf: () => ({ kind: 'nothing' }),
    });
    return parts
      .flatMap(({ steps }) => steps)
      .flatMap((step) => {
        if (step.kind !== 'wait') return [];
        const { line, startMs, waitMs, from } = step;
        const text = asked.text.split('\n')[line - asked.firstTextLine] ?? '';
        return [{ line, text, startMs, waitMs, agrees: from !== null }];
      });
  });
}

// An output may have more lines than a call takes arguments.
function smallest(numbers: readonly number[]): number {
  return numbers.reduce((least, one) => Math.min(least, one), Infinity);
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, one) => Math.max(most, one), 0);
}
