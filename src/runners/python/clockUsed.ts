import type { ClockUsed, RealClockReason } from '../../types.ts';
import type { Transcript } from './journal.ts';

/** Reasons that the Python inside tells. */
const told: readonly RealClockReason[] = [
  'computing',
  'subprocess',
  'network',
  'signal',
  'database',
  'native',
  'itself',
  'unseen',
  'outside',
  'error',
  'threads',
];

/** Only a traceback shows the Python that makes the clock. */
const ownFile: RegExp = /[\\/]inside[\\/]clock[\\/]/;

/**
 * Whether a run on the virtual clock was one: else it does not count, and the program is to be run
 * on the real clock.
 *
 * @param durationMs By the virtual clock.
 */
export function clockUsed(
  { clockGaveUp, streams, lines }: Transcript,
  durationMs: number,
  timeoutMs: number,
): ClockUsed {
  if (clockGaveUp !== null) return real(told.find((one) => one === clockGaveUp) ?? 'error');
  if (lines.some(({ text }) => ownFile.test(text))) return real('itself');
  const isUnplaced = streams.some(({ segments }) => segments.some((one) => one.isApproximate));
  if (isUnplaced) return real('unplaced');
  return durationMs > timeoutMs ? real('limit') : { kind: 'virtual' };
}

function real(reason: RealClockReason): ClockUsed {
  return { kind: 'real', reason };
}
