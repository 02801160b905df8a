import type { OutputLine, TimedNote, Timeline } from '../../types.ts';

/** A row of the picture: a line of the output, a wait between two of them, or lines left out. */
export type TimelineRow =
  | { readonly kind: 'line'; readonly line: OutputLine }
  | { readonly kind: 'wait'; readonly note: TimedNote }
  | { readonly kind: 'leftOut'; readonly count: number };

const maxWaits = 40;

/** The rows of a timeline from top to bottom: each wait stands above the line that ends it. */
export function timelineRows({ lines, waits, linesLeftOut, leftOutAt }: Timeline): TimelineRow[] {
  const rows: TimelineRow[] = [];
  const open = waits.toSorted((a, b) => endOf(a) - endOf(b)).slice(0, maxWaits);
  const endWaits = (untilMs: number): void => {
    while (open[0] && endOf(open[0]) <= untilMs + clockStepMs) {
      const [note] = open.splice(0, 1);
      if (note) rows.push({ kind: 'wait', note });
    }
  };
  lines.forEach((line, index) => {
    if (linesLeftOut > 0 && index === leftOutAt)
      rows.push({ kind: 'leftOut', count: linesLeftOut });
    endWaits(line.atMs);
    rows.push({ kind: 'line', line });
  });
  endWaits(Infinity);
  return rows;
}

/** Two times of one line, computed in two ways, may differ by a rounding. */
const clockStepMs = 0.01;

function endOf({ startMs, waitMs }: TimedNote): number {
  return startMs + waitMs;
}
