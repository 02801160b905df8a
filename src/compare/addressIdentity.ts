import { addressesIn } from '../normalizers/addresses.ts';
import { builtInRules, type LineRules } from '../normalizers/lineRules.ts';
import type { ClaimEntry, PrintedEntry } from './entries.ts';
import { noObjectNumbers, type ObjectNumbers } from './objectNumbers.ts';
import type { Pairing } from './pairing.ts';

/** Which address or id of a claim is which of the output, and the other way round. */
export interface Identities {
  readonly printedOf: ReadonlyMap<string, string>;
  readonly claimedOf: ReadonlyMap<string, string>;
}

const noIdentities: Identities = { printedOf: new Map(), claimedOf: new Map() };

/**
 * One address of a claim is one object: two equal addresses claimed must be equal in the output,
 * two different ones different; the same holds for what `id()` and `hash()` gave. Pairs of entries
 * that break this are not equal after all.
 *
 * @param known What earlier parts of the claim say of the same objects.
 */
export function withoutBrokenIdentity(
  claim: readonly ClaimEntry[],
  printed: readonly PrintedEntry[],
  pairing: Pairing,
  known: Identities = noIdentities,
  numbers: ObjectNumbers = noObjectNumbers,
  rules: LineRules = builtInRules,
): { readonly pairing: Pairing; readonly objects: readonly SameObject[] } {
  const printedOf = new Map<string, string>();
  const claimedOf = new Map<string, string>();
  const isKnown = ([claimed, actual]: SameObject): boolean =>
    (known.printedOf.get(claimed) ?? printedOf.get(claimed) ?? actual) === actual &&
    (known.claimedOf.get(actual) ?? claimedOf.get(actual) ?? claimed) === claimed;
  const equal = new Map<number, number>();
  const replaced = new Map(pairing.replaced);
  const objectsIn = (written: string): (string | null)[] => {
    const line = rules.own(written);
    return [...addressesIn(line), ...numbers.numbersIn(line)];
  };
  for (const [output, index] of pairing.equal) {
    const claimed = claim[index]?.lines.flatMap(objectsIn) ?? [];
    const actual = printed[output]?.lines.flatMap(objectsIn) ?? [];
    const objects = claimed.length === 0 ? [] : sameObjects(claimed, actual, claim[index]);
    if (!objects.every(isKnown) || !areConsistent(objects)) {
      replaced.set(output, index);
      continue;
    }
    equal.set(output, index);
    for (const [one, other] of objects) {
      printedOf.set(one, other);
      claimedOf.set(other, one);
    }
  }
  return { pairing: { ...pairing, equal, replaced }, objects: [...printedOf] };
}

/** What a claim calls an object, and what the output does. */
export type SameObject = readonly [claimed: string, printed: string];

/** Whether the objects of one line agree with each other. */
function areConsistent(objects: readonly SameObject[]): boolean {
  const printedOf = new Map(objects);
  const claimedOf = new Map(objects.map(([claimed, printed]) => [printed, claimed]));
  return objects.every(
    ([claimed, printed]) =>
      printedOf.get(claimed) === printed && claimedOf.get(printed) === claimed,
  );
}

/**
 * Objects of the claim with those of the output in the same places. Where the claim's line leaves
 * out a part, those before it are counted from the start and those behind it from the end.
 */
function sameObjects(
  claimed: readonly (string | null)[],
  actual: readonly (string | null)[],
  entry: ClaimEntry | undefined,
): SameObject[] {
  const isElided = claimed.length !== actual.length;
  const before = isElided ? addressesIn(entry?.parts?.[0] ?? '').length : claimed.length;
  const behind = isElided ? addressesIn(entry?.parts?.at(-1) ?? '').length : 0;
  return claimed.flatMap((address, k): SameObject[] => {
    const fromEnd = claimed.length - k;
    const place = k < before ? k : fromEnd <= behind ? actual.length - fromEnd : -1;
    const other = actual[place];
    return address === null || other == null ? [] : [[address, other]];
  });
}
