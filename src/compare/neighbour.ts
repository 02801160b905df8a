import type { ClaimEntry } from './entries.ts';

/**
 * For each entry of the claim the place of its next ordinary entry in a direction, over note lines;
 * null where that entry has no place, `boundary` where there is no such entry.
 *
 * @param placeOf Places by index into the claim.
 */
export function neighboursOf(
  claim: readonly ClaimEntry[],
  placeOf: ReadonlyMap<number, number>,
  direction: 1 | -1,
  boundary: number,
): (number | null)[] {
  const neighbours: (number | null)[] = [];
  let place: number | null = boundary;
  for (let k = 0; k < claim.length; k++) {
    const index = direction === -1 ? k : claim.length - 1 - k;
    neighbours.push(place);
    if (!claim[index]?.note) place = placeOf.get(index) ?? null;
  }
  return direction === -1 ? neighbours : neighbours.toReversed();
}
