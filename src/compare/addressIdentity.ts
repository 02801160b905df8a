import { addressesIn } from '../normalizers/addresses.ts';
import type { ClaimEntry, PrintedEntry } from './entries.ts';
import type { Pairing } from './pairing.ts';

/**
 * One address of a claim is one object: two equal addresses claimed must be equal in the output,
 * two different ones different. Pairs of entries that break this are not equal after all.
 */
export function withoutBrokenIdentity(
  claim: readonly ClaimEntry[],
  printed: readonly PrintedEntry[],
  pairing: Pairing,
): Pairing {
  const printedOf = new Map<string, string>();
  const claimedOf = new Map<string, string>();
  const equal = new Map<number, number>();
  const replaced = new Map(pairing.replaced);
  for (const [output, index] of pairing.equal) {
    const pairs = addressPairs(claim[index]?.lines ?? [], printed[output]?.lines ?? []);
    const isConsistent = pairs.every(
      ([claimed, actual]) =>
        (printedOf.get(claimed) ?? actual) === actual &&
        (claimedOf.get(actual) ?? claimed) === claimed,
    );
    if (!isConsistent) {
      replaced.set(output, index);
      continue;
    }
    equal.set(output, index);
    for (const [claimed, actual] of pairs) {
      printedOf.set(claimed, actual);
      claimedOf.set(actual, claimed);
    }
  }
  return { ...pairing, equal, replaced };
}

/** Concrete addresses of the claim with those of the output in the same places. */
function addressPairs(claimed: readonly string[], actual: readonly string[]): [string, string][] {
  const printed = actual.flatMap(addressesIn);
  return claimed.flatMap(addressesIn).flatMap((address, k): [string, string][] => {
    const other = printed[k];
    return address === null || other == null ? [] : [[address, other]];
  });
}
