import type { TimingNote } from './timingWords.ts';

/** Timers of CPython may end this much early, and pipes take a little to be written. */
const slackMs = 5;
const lateMs = 50;

/** What a note says of a wait: `leastMs` belongs to it, `mostMs` does not. */
export interface WaitRange {
  readonly leastMs: number;
  readonly mostMs: number;
}

/** The waits that a note is right of, to the precision that its figure shows. */
export function waitsOf({ figure, toFigure, decimals, unitMs, bound }: TimingNote): WaitRange {
  const halfStepMs = (unitMs * 10 ** -decimals) / 2;
  const [claimedMs, longestMs] = [figure * unitMs, toFigure * unitMs];
  // So short a wait is as likely the time that it took to print, which differs in each run.
  const isNone = claimedMs < lateMs || bound === 'atMost';
  return {
    leastMs: isNone ? 0 : claimedMs - halfStepMs - slackMs,
    mostMs: bound === 'atLeast' ? Infinity : longestMs + halfStepMs + lateMs,
  };
}

/** Whether a measured gap is what the note says, to the precision that it shows. */
export function agreesWithNote(note: TimingNote, gapMs: number): boolean {
  const { leastMs, mostMs } = waitsOf(note);
  return leastMs <= gapMs && gapMs < mostMs;
}

/** A shorter wait is none that an author would tell of. */
const noWaitMs = 10;

/** Units by what follows a figure, and the next smaller one; the longest spelling first. */
const smallerUnits: readonly (readonly [RegExp, string, number])[] = [
  [/(?<=[\d０-９]\s*)分/, '秒', 1000],
  [/(?<=[\d０-９]\s*)秒/, 'ミリ秒', 1],
  [/(?<=[\d０-９]\s*)minutes?\b/i, 'seconds', 1000],
  [/(?<=[\d０-９]\s*)mins?\b/i, 'sec', 1000],
  [/(?<=[\d０-９]\s*)seconds?\b/i, 'milliseconds', 1],
  [/(?<=[\d０-９]\s*)(?:secs?|s)\b/i, 'ms', 1],
];

const oneFigure = '[\\d０-９]+(?:[.．][\\d０-９]+)?';

/** A figure, or a range of two; `二` and `two` are figures before their unit alone. */
const written = new RegExp(
  `${oneFigure}(?:\\s*(?:秒|分|s)?\\s*[-~〜～–]\\s*${oneFigure})?|半(?=秒)|[一二三四五六七八九十](?=[秒分])|\\b(?:half )?(?:an?|one|two|three|four|five|six|seven|eight|nine)(?=\\s+(?:second|minute))`,
  'i',
);

/**
 * The note's line with the measured figure, rounded and spelled as the author's figure was; in a
 * smaller unit where it would be rounded to nothing.
 */
export function withMeasuredFigure(line: string, note: TimingNote, gapMs: number): string {
  const plain = line.replace(/([\d０-９]+)\s*分\s*([\d０-９]+)\s*秒/, '$2秒');
  const figure = (gapMs / note.unitMs).toFixed(note.decimals);
  const smaller = smallerUnits.find(([unit]) => unit.test(plain));
  if (Number(figure) === 0 && gapMs >= noWaitMs && smaller) {
    const [unit, name, unitMs] = smaller;
    return withMeasuredFigure(plain.replace(unit, name), { ...note, decimals: 0, unitMs }, gapMs);
  }
  return plain.replace(written, (own) => {
    if (/[０-９]/.test(own)) return toFullWidth(figure);
    return own.includes('．') ? figure.replace('.', '．') : figure;
  });
}

function toFullWidth(figure: string): string {
  return figure.replaceAll(/[\d.]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) + 0xfee0),
  );
}
