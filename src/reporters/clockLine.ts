import type { Messages } from '../messages/messages.ts';
import type { RealClockReason, Report } from '../types.ts';

/** Of these nobody wonders that nothing was skipped. */
const expected: ReadonlySet<RealClockReason> = new Set(['asked', 'reference', 'noWaits']);

/** Where waiting was skipped, and where it was not and why; none where nothing waits. */
export function clockLine({ articles }: Report, { words }: Messages): string[] {
  const ran = articles
    .flatMap(({ codeBlocks }) => codeBlocks)
    .flatMap(({ clock, via }) => (clock && via !== 'cache' ? [clock] : []));
  const skipped = ran.filter(({ kind }) => kind === 'virtual').length;
  const counts = new Map<RealClockReason, number>();
  for (const clock of ran) {
    if (clock.kind === 'virtual' || expected.has(clock.reason)) continue;
    counts.set(clock.reason, (counts.get(clock.reason) ?? 0) + 1);
  }
  if (skipped + counts.size === 0) return [];
  return [
    words.waiting(
      skipped,
      [...counts].map(([reason, count]) => ({ reason, count })),
    ),
  ];
}
