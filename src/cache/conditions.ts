import type { Miss, ShortReason } from '../types.ts';
import type { Look, RecordedState } from './recordedState.ts';

/** Under which circumstances what is kept counts. */
export interface Conditions {
  readonly dependencies: readonly RecordedState[];
  /** Why it counts for a day only. */
  readonly short: readonly ShortReason[];
  /** Milliseconds since 1970. */
  readonly keptAtMs: number;
}

/** A day. */
const shortLifeMs = 24 * 60 * 60 * 1000;

/** What nobody thought of does not last for ever. */
const longLifeMs = 30 * shortLifeMs;

/** How long a pass counts. */
function lifeMs(short: readonly ShortReason[]): number {
  return short.length > 0 ? shortLifeMs : longLifeMs;
}

/** Why conditions no longer hold; null where they do. */
export function missOf({ dependencies, short, keptAtMs }: Conditions, look: Look): Miss | null {
  const ageMs = Date.now() - keptAtMs;
  if (ageMs < 0 || ageMs > lifeMs(short)) return { why: 'old' };
  const changed = dependencies.find((one) => !look.isUnchanged(one));
  return changed ? { why: 'changed', path: changed.path } : null;
}
