import { differenceOfRuns } from '../../compare/runsDifference.ts';
import { printedLines } from '../../compare/printedLines.ts';
import type { LineRules } from '../../normalizers/lineRules.ts';
import type { Difference, Instability, Output } from '../../types.ts';
import { causeOf, type DifferingPair } from './cause.ts';
import { remedyFor } from './remedy.ts';
import { signsOf } from './source.ts';

/** Two runs that differ, and what is known beside what they printed. */
export interface UnlikeRuns {
  readonly source: string;
  /** True where a third run with the first one's hash seed printed what the first one did. */
  readonly dependsOnHashSeed: boolean;
  readonly rules: LineRules;
}

/** Finds out why what two runs gave differs, and what would make it repeatable. */
export function instabilityOf(
  first: readonly string[],
  second: readonly string[],
  { source, dependsOnHashSeed, rules }: UnlikeRuns,
): Instability {
  const difference = differenceOfRuns(first, second, rules.normalise);
  const signs = signsOf(source);
  const { onlyFirst, onlySecond, pairs } = unlikeLines(difference);
  const cause = causeOf({ onlyFirst, onlySecond, pairs, dependsOnHashSeed, signs });
  return { cause, remedy: remedyFor(cause, pairs, signs), difference };
}

/** The lines of all streams of a run, one stream behind the other, and the values that it told. */
export function linesOfRun(output: Output): string[] {
  const streams = (['stdout', 'stderr'] as const).flatMap((view) => printedLines(output, view));
  const values = (output.values ?? []).flatMap(({ text }) => text.split('\n'));
  return [...streams.map(({ text }) => text), ...values];
}

interface UnlikeLines {
  readonly onlyFirst: string[];
  readonly onlySecond: string[];
  readonly pairs: DifferingPair[];
}

/** The lines that only one side has, and those of them that stand in each other's place. */
function unlikeLines({ rows }: Difference): UnlikeLines {
  const found: UnlikeLines = { onlyFirst: [], onlySecond: [], pairs: [] };
  let waiting: string[] = [];
  for (const { kind, text } of rows) {
    if (kind === 'same') {
      waiting = [];
    } else if (kind === 'claimed') {
      found.onlyFirst.push(text);
      waiting.push(text);
    } else {
      found.onlySecond.push(text);
      const counterpart = waiting.shift();
      if (counterpart !== undefined) found.pairs.push([counterpart, text]);
    }
  }
  return found;
}
