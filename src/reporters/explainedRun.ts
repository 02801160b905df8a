import type { ExplainWords } from '../messages/explainWords.ts';
import type { ExplainedRun, OutputLine } from '../types.ts';
import { brief } from './brief.ts';
import type { Colors } from './colors.ts';
import { withoutMiddle } from './withoutMiddle.ts';

const maxLines = 200;
const maxLineLength = 400;

/** Draws one run: what was printed, when, on which stream, and how it ended. */
export function drawRun(
  run: ExplainedRun,
  index: number,
  words: ExplainWords,
  colors: Colors,
): string[] {
  const { lines, values, limit, exitCode, signal, durationMs, clock } = run;
  const drawn = lines.map((line) => drawLine(line, colors));
  return [
    words.run(index + 1, run.why),
    `  ${words.circumstances(run.hashSeed, run.isAlone)}`,
    ...(clock === null ? [] : [`  ${words.clock(clock)}`]),
    ...(lines.length + values.length === 0 ? [`  ${words.printedNothing}`] : []),
    ...withoutMiddle(drawn, maxLines, words.leftOutHere).map((line) => `  ${line}`),
    ...values.map(({ line, text }) => `  ${words.value(line, brief(text, maxLineLength))}`),
    `  ${limit === null ? words.ended(exitCode, signal, durationMs) : words.limits[limit]}`,
    ...(lines.some(({ isApproximate }) => isApproximate) ? [`  ${words.approximate}`] : []),
  ];
}

function drawLine({ stream, text, atMs, isApproximate }: OutputLine, colors: Colors): string {
  const time = `${isApproximate ? '≈' : ''}${atMs.toFixed(1)} ms`.padStart(12);
  return `${colors.dim(`${time}  ${stream}`)}  ${brief(text, maxLineLength)}`.trimEnd();
}
