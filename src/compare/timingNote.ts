/** A line with which the author says how long the program waits there. */
export interface TimingNote {
  readonly figure: number;
  /** Digits behind the decimal point, as the author wrote them. */
  readonly decimals: number;
  /** Milliseconds of one unit of the figure. */
  readonly unitMs: number;
}

const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:ミリ秒|ms|milliseconds?)$/, 1],
  [/^(?:秒|秒間|s|secs?|seconds?)$/, 1000],
  [/^(?:分|分間|mins?|minutes?)$/, 60_000],
];

const wordsAround =
  /約|およそ|だいたい|ほど|くらい|ぐらい|後に?|経過|待つ|待ち|待機|する|して|した|間|\b(?:after|about|approx|roughly|later|wait(?:s|ing)?|for|passed?|elapsed?|of)\b/g;

const figureWithUnit = /^(\d+(?:\.(\d+))?)\s*(ミリ秒|秒|分|[a-z]+)$/;

/**
 * Reads `(2秒後)`, `（約1.5秒後）`, `※1秒待つ`, `(after 2 seconds)`; null for any other line. A bare
 * `2秒` is none: it could be what the program prints.
 */
export function parseTimingNote(line: string): TimingNote | null {
  const plain = line.normalize('NFKC').trim().toLowerCase();
  // Also keeps the expensive part away from the long lines of an output.
  if (plain.length > 60 || !/\d/.test(plain)) return null;
  const withoutMarks = plain
    .replaceAll(/[()[\]{}「」【】※#~→↓、。…]|\.{2,}|-{2,}|={2,}/g, ' ')
    .trim();
  const withoutWords = withoutMarks.replaceAll(wordsAround, ' ').trim();
  if (withoutWords === plain) return null;
  const found = figureWithUnit.exec(withoutWords);
  const unitMs = units.find(([name]) => name.test(found?.[3] ?? ''))?.[1];
  if (!found || unitMs === undefined) return null;
  return { figure: Number(found[1]), decimals: found[2]?.length ?? 0, unitMs };
}

/** Timers of CPython may end this much early, and pipes take a little to be written. */
const slackMs = 5;
const lateMs = 50;

/** Whether a measured gap is what the note says, to the precision that it shows. */
export function agreesWithNote(note: TimingNote, gapMs: number): boolean {
  const halfStepMs = (note.unitMs * 10 ** -note.decimals) / 2;
  const claimedMs = note.figure * note.unitMs;
  // So short a wait is as likely the time that it took to print, which differs in each run.
  const isLongEnough = claimedMs < lateMs || gapMs >= claimedMs - halfStepMs - slackMs;
  return isLongEnough && gapMs < claimedMs + halfStepMs + lateMs;
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

/**
 * The note's line with the measured figure, rounded and spelled as the author's figure was; in a
 * smaller unit where it would be rounded to nothing.
 */
export function withMeasuredFigure(line: string, note: TimingNote, gapMs: number): string {
  const figure = (gapMs / note.unitMs).toFixed(note.decimals);
  const smaller = smallerUnits.find(([unit]) => unit.test(line));
  if (Number(figure) === 0 && gapMs >= noWaitMs && smaller) {
    const [unit, name, unitMs] = smaller;
    return withMeasuredFigure(line.replace(unit, name), { ...note, decimals: 0, unitMs }, gapMs);
  }
  return line.replace(/[\d０-９]+(?:[.．][\d０-９]+)?/, (written) => {
    if (/[０-９]/.test(written)) return toFullWidth(figure);
    return written.includes('．') ? figure.replace('.', '．') : figure;
  });
}

function toFullWidth(figure: string): string {
  return figure.replaceAll(/[\d.]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) + 0xfee0),
  );
}
