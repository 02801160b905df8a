import { describe, expect, it } from 'vitest';
import { compareClaim } from '../../src/compare/compareClaim.ts';
import { claimed, printed } from '../support/output.ts';

/** Of a program that began on 24 November 2026 at 10:30:00 in UTC, 19:30:00 in Japan. */
function equality(claim: string, line: string): string | null {
  const output = { ...printed(line), beganAtMs: Date.UTC(2026, 10, 24, 10, 30), programMs: 3000 };
  return compareClaim(claimed(claim), output).equality;
}

describe('the time of the run is any time', () => {
  it.each([
    ['2023-01-05 08:00:00.123456', '2026-11-24 10:30:01.654321'],
    ['2023-01-05 08:00:00', '2026-11-24 19:30:02'],
    ['2023-01-05T08:00:00+00:00', '2026-11-24T10:30:01+00:00'],
    ['2023年1月5日', '2026年11月24日'],
    ['08:00:12', '19:30:01'],
    ['1672905600.5', '1795516201.25'],
    ['[2023-01-05 08:00:00,123] INFO: 開始', '[2026-11-24 19:30:01,456] INFO: 開始'],
  ])('%s for %s', (claim, line) => {
    expect(equality(claim, line)).toBe('normalised');
  });
});

describe('another time is that very time', () => {
  it.each([
    ['yesterday', '2023-01-05', '2026-11-23'],
    ['tomorrow', '2023-01-05', '2026-11-25'],
    ['the same day at another hour', '2026-11-24 08:00:00', '2026-11-24 12:30:01'],
    ['a minute later', '2026-11-24 08:00:00', '2026-11-24 10:31:30'],
    ['a time of day', '08:00:00', '12:34:56'],
    ['an hour of seconds', '1672905600', '1795519800'],
    ['another format', '2023/01/05 08:00:00', '2026-11-24 10:30:01'],
    ['another number of digits', '2023-01-05 08:00', '2026-11-24 10:30:01'],
  ])('%s: not %s for %s', (_, claim, line) => {
    expect(equality(claim, line)).toBeNull();
  });
});

it('a date in a program that asks no clock is that very date', () => {
  const output = { ...printed('2026-11-24'), beganAtMs: Date.UTC(2026, 10, 24), programMs: 1 };
  const claim = claimed('2023-01-05');
  expect(compareClaim(claim, output).equality).toBe('normalised');
  expect(compareClaim(claim, { ...output, readsClock: false }).equality).toBeNull();
});
