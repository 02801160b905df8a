import type { ClaimEntry } from './entries.ts';

/**
 * The place of the claim's next ordinary entry in a direction, over note lines; null where that
 * entry has no place, `boundary` where there is no such entry.
 *
 * @param placeOf Places by index into the claim.
 */
export function neighbourOf(
  claim: readonly ClaimEntry[],
  placeOf: ReadonlyMap<number, number>,
  index: number,
  direction: 1 | -1,
  boundary: number,
): number | null {
  for (let i = index + direction; i >= 0 && i < claim.length; i += direction) {
    if (!claim[i]?.note) return placeOf.get(i) ?? null;
  }
  return boundary;
}
