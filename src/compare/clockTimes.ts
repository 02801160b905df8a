/** Dates and times as programs print them; digits alone make the difference between two of them. */
const clockTime = new RegExp(
  [
    // 2026-11-24 10:30:00,123 and its kin
    String.raw`\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[ T　]?\d{1,2}[:時]\d{2}(?:[:分]\d{2}秒?)?(?:[.,]\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?)?`,
    String.raw`\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,9})?`,
    // seconds since 1970
    String.raw`(?<![\d.])1[5-9]\d{8}(?:\.\d{1,9})?(?![\d.])`,
  ].join('|'),
  'g',
);

/** A line with zeros for the digits of its dates and times; null where it has none. */
export function withoutClockTimes(line: string): string | null {
  if (line.length > 1000 || !/\d{2}/.test(line)) return null;
  const masked = line.replaceAll(clockTime, zeros);
  return masked === line ? null : masked;
}

/** When a program ran, in milliseconds since 1970. */
export interface RunTime {
  readonly beganAtMs: number;
  readonly endedAtMs: number;
}

/**
 * A line with zeros for the digits of those dates and times at which the program really ran: a
 * program that prints a date of its own means that very date. Null where it has none.
 */
export function withoutPresent(line: string, run: RunTime | null): string | null {
  if (run === null || line.length > 1000 || !/\d{2}/.test(line)) return null;
  const masked = line.replaceAll(clockTime, (text) => (isPresent(text, run) ? zeros(text) : text));
  return masked === line ? null : masked;
}

function zeros(text: string): string {
  const hasFraction = /:|^\d{10}/.test(text);
  // Months and days may have one digit or two, and a fraction loses the zeros at its end.
  return text
    .replace(/([.,])\d+(?=\D*$)/, (whole, point: string) => (hasFraction ? `${point}0` : whole))
    .replaceAll(/\d+/g, (digits) => (digits.length <= 2 ? '00' : '0'.repeat(digits.length)));
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Clocks are read a little before or behind the run's own times, and seconds are cut off. */
const slackMs = 2000;

/** UTC, and the time in which programs run (`isolation/environment.ts`). */
const zoneOffsetsMs = [0, 9 * hourMs];

function isPresent(text: string, run: RunTime): boolean {
  const parts = text.match(/\d+/g)?.map(Number) ?? [];
  if (/^1[5-9]\d{8}/.test(text)) return isWithin(Math.floor(Number(text)) * 1000, 1000, run);
  const hasDate = (parts[0] ?? 0) > 999;
  const [year = 0, month = 1, day = 1, hour, minute = 0, second] = hasDate
    ? parts
    : [1970, 1, 1, ...parts];
  const shownMs = Date.UTC(year, month - 1, day, hour ?? 0, minute, second ?? 0);
  // What is not shown may be anything: a day, or the seconds of a minute.
  const stepMs = hour === undefined ? dayMs : second === undefined ? minuteMs : 1000;
  return zoneOffsetsMs.some((offsetMs) => {
    const began = run.beganAtMs + offsetMs;
    const dayOfRunMs = hasDate ? 0 : Math.floor(began / dayMs) * dayMs;
    return isWithin(shownMs + dayOfRunMs - offsetMs, stepMs, run);
  });
}

/** Whether a step of time that begins at `shownMs` touches the run. */
function isWithin(shownMs: number, stepMs: number, { beganAtMs, endedAtMs }: RunTime): boolean {
  return shownMs + stepMs > beganAtMs - slackMs && shownMs < endedAtMs + slackMs;
}
