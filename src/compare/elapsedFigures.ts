/** A line that tells how long something took. */
export interface ElapsedLine {
  /** The line with `#` for each figure: lines are comparable where these are equal. */
  readonly mask: string;
  readonly figures: readonly ElapsedFigure[];
}

interface ElapsedFigure {
  readonly ms: number;
  /** Half of the last digit that is shown. */
  readonly halfStepMs: number;
  /** False for a longer time than the program ran: it is no measured one, and is always the same. */
  readonly mayBeMeasured: boolean;
}

const unitsMs: Readonly<Record<string, number>> = {
  秒: 1000,
  s: 1000,
  sec: 1000,
  secs: 1000,
  second: 1000,
  seconds: 1000,
  ミリ秒: 1,
  ms: 1,
  msec: 1,
  マイクロ秒: 0.001,
  µs: 0.001,
  us: 0.001,
  分: 60_000,
};

const withUnit =
  /(?<![\w.])(\d+(?:\.(\d+))?)\s*(ミリ秒|マイクロ秒|秒|分|seconds?|secs?|msec|ms|µs|us|s)(?!(?!経過)[A-Za-z\p{Script=Han}])/gu;

/** `経過時間: 2.003`: words that say that the figure behind them is one of seconds. */
const withWord =
  /((?:経過|所要|実行|処理|計測)(?:した)?時間|elapsed(?:[ _]time)?|took|duration|run ?time|time)(\s*[:：=はが]?\s*)(\d+\.(\d+))(?!\s*[\w.])/giu;

/** Reads the figures of a line, or null where it has none. Cheap for lines without a digit. */
export function elapsedIn(line: string, maxMs: number = Infinity): ElapsedLine | null {
  if (line.length > 300 || !/\d/.test(line)) return null;
  const figures: ElapsedFigure[] = [];
  const add = (figure: string, decimals: string | undefined, unitMs: number): void => {
    const stepMs = unitMs * 10 ** -(decimals?.length ?? 0);
    const ms = Number(figure) * unitMs;
    figures.push({ ms, halfStepMs: stepMs / 2, mayBeMeasured: ms <= maxMs });
  };
  const mask = line
    .replaceAll(withUnit, (_, figure: string, decimals: string | undefined, unit: string) => {
      add(figure, decimals, unitsMs[unit.toLowerCase()] ?? 1000);
      return `#${unit}`;
    })
    .replaceAll(withWord, (_, word: string, between: string, figure: string, decimals: string) => {
      add(figure, decimals, 1000);
      return `${word}${between}#`;
    });
  return figures.length > 0 ? { mask, figures } : null;
}

/** Timers may end a little early, and machines take a little longer. */
const earlyMs = 5;
const lateMs = 50;
const lateShare = 0.02;

/** Whether a measured line says what a claimed one says, to the precision that the claim shows. */
export function agreesOnElapsed(
  claimed: ElapsedLine | null,
  measured: ElapsedLine | null,
): boolean {
  if (!claimed || !measured || claimed.mask !== measured.mask) return false;
  return claimed.figures.every(({ ms, halfStepMs }, k) => {
    const other = measured.figures[k];
    if (!other) return false;
    if (!other.mayBeMeasured) return other.ms === ms;
    const slackMs = Math.max(halfStepMs, other.halfStepMs);
    return (
      other.ms >= ms - slackMs - earlyMs && other.ms <= ms * (1 + lateShare) + slackMs + lateMs
    );
  });
}
