import type { ExplainWords } from '../messages/explainWords.ts';
import type { ExplainedPart, ExplainedStep } from '../types.ts';
import { brief } from './brief.ts';
import type { Colors } from './colors.ts';
import { withoutMiddle } from './withoutMiddle.ts';

const maxLines = 600;
const maxLineLength = 200;

/** Draws how a part of a claim was compared: a line for each step. */
export function drawPart(part: ExplainedPart, words: ExplainWords, colors: Colors): string[] {
  const { line, endLine, scope, stream, steps, isLoose } = part;
  const lines = words.lines(line, endLine);
  if (scope === null) return [words.nothingToCompare(lines)];
  const drawn = steps.flatMap((step) => drawStep(step, words, colors));
  return [
    words.compared(lines, words.scopes[scope], words.streams[stream]),
    ...(isLoose ? [words.loose] : withoutMiddle(drawn, maxLines, words.leftOutHere)),
  ];
}

function drawStep(step: ExplainedStep, words: ExplainWords, colors: Colors): string[] {
  switch (step.kind) {
    case 'equal': {
      const { line, claimed, printed, by, normalisers } = step;
      const how = [
        words.equal[by],
        ...(normalisers.length > 0 ? [namesOf(normalisers, words)] : []),
      ];
      const isSame = oneLine(claimed) === oneLine(printed);
      const other = isSame ? [] : [words.printed(oneLine(printed))];
      return drawLine(colors.green('='), line, claimed, [how.join(' · '), ...other]);
    }
    case 'differs': {
      const { line, claimed, printed, isOtherObject } = step;
      const how = isOtherObject ? words.otherObject : words.differs;
      return drawLine(colors.red('≠'), line, claimed, [how, words.printed(oneLine(printed))]);
    }
    case 'missing':
      return drawLine(colors.red('-'), step.line, step.claimed, [words.missing]);
    case 'extra':
      return drawLine(colors.red('+'), null, null, [words.extra(oneLine(step.printed))]);
    case 'leftOut':
      return drawLine('⋮', null, null, [
        words.leftOut(step.firstPrinted, step.lastPrinted, step.by),
      ]);
    case 'note':
      return drawLine('·', step.line, step.claimed, [words.notes[step.note]]);
    case 'wait':
      return drawLine('⏱', step.line, null, [waitWords(step, words)]);
  }
}

function namesOf(normalisers: readonly string[], words: ExplainWords): string {
  return words.normalisers(
    normalisers.map((name) =>
      Object.hasOwn(words.builtIn, name) ? (words.builtIn[name] ?? name) : brief(name, 60),
    ),
  );
}

function drawLine(
  sign: string,
  line: number | null,
  claimed: string | null,
  remarks: readonly string[],
): string[] {
  const number = String(line ?? '').padStart(5);
  const [first = '', ...others] = claimed === null ? remarks : [oneLine(claimed), ...remarks];
  return [`${number} ${sign} ${first}`, ...others.map((remark) => `${' '.repeat(10)}${remark}`)];
}

function waitWords(step: ExplainedStep & { kind: 'wait' }, words: ExplainWords): string {
  const { from, waitMs, leastMs, mostMs } = step;
  const range = words.range(inMs(leastMs), mostMs === null ? null : inMs(mostMs));
  return words.wait(words.waitFrom[from ?? 'previousLine'], inMs(waitMs), range, from !== null);
}

function inMs(ms: number): string {
  return `${Math.round(ms)} ms`;
}

function oneLine(text: string): string {
  return brief(
    text
      .split('\n')
      .map((line) => line.trim())
      .join(' ⏎ '),
    maxLineLength,
  );
}
