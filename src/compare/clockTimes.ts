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

const dayMs = 24 * 60 * 60 * 1000;

/** A line with zeros for the digits of its dates and times; null where it has none. */
export function withoutClockTimes(line: string): string | null {
  if (line.length > 1000 || !/\d{2}/.test(line)) return null;
  const masked = line.replaceAll(clockTime, zeros);
  return masked === line ? null : masked;
}

/**
 * A line with zeros for the digits of those dates and times that are the present ones: a program
 * that prints a date of its own means that very date. Null where it has none.
 *
 * @param nowMs Milliseconds since 1970 when the program began.
 */
export function withoutPresent(line: string, nowMs: number | undefined): string | null {
  if (nowMs === undefined || line.length > 1000 || !/\d{2}/.test(line)) return null;
  const masked = line.replaceAll(clockTime, (text) =>
    isPresent(text, nowMs) ? zeros(text) : text,
  );
  return masked === line ? null : masked;
}

function zeros(text: string): string {
  const hasFraction = /:|^\d{10}/.test(text);
  // Months and days may have one digit or two, and a fraction loses the zeros at its end.
  return text
    .replace(/([.,])\d+(?=\D*$)/, (whole, point: string) => (hasFraction ? `${point}0` : whole))
    .replaceAll(/\d+/g, (digits) => (digits.length <= 2 ? '00' : '0'.repeat(digits.length)));
}

function isPresent(text: string, nowMs: number): boolean {
  if (/^1[5-9]\d{8}/.test(text)) return Math.abs(Number(text) * 1000 - nowMs) < dayMs;
  const parts = text.match(/\d+/g)?.map(Number) ?? [];
  const hasDate = (parts[0] ?? 0) > 999;
  if (hasDate) {
    const [year = 0, month = 1, day = 1] = parts;
    return Math.abs(Date.UTC(year, month - 1, day) - nowMs) < 2 * dayMs;
  }
  // A time of day, in whatever zone: an hour says nothing, minutes and seconds do.
  const [, minutes = 0, seconds = 0] = parts;
  const minuteMs = 60_000;
  const sinceHour = nowMs % (60 * minuteMs);
  const shown = minutes * minuteMs + seconds * 1000;
  return Math.abs(shown - sinceHour) < 2 * minuteMs;
}
