import { withoutClockTimes } from '../../compare/clockTimes.ts';
import { elapsedIn } from '../../compare/elapsedFigures.ts';
import type { InstabilityCause } from '../../types.ts';
import type { SourceSigns } from './source.ts';

/** A line of the first run and the one that stands in its place in the second. */
export type DifferingPair = readonly [first: string, second: string];

/** What is known of two runs that differ. */
export interface Evidence {
  /** Lines that only the first or only the second run printed. */
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
  readonly pairs: readonly DifferingPair[];
  /** True where a third run with the first one's hash seed printed what the first one did. */
  readonly dependsOnHashSeed: boolean;
  readonly signs: SourceSigns;
}

/** The likely cause: what the lines themselves show goes before what the source may do. */
export function causeOf(evidence: Evidence): InstabilityCause {
  const { onlyFirst, onlySecond, pairs, dependsOnHashSeed, signs } = evidence;
  const isPermuted = isSameBag(onlyFirst, onlySecond);
  const arePermuted = isComplete(evidence) && pairs.every(hasSameElements);
  if (dependsOnHashSeed) {
    // Two of three runs may also be alike by chance.
    const isOrder = isPermuted || arePermuted || !signs.asksForHash;
    if (isOrder && signs.usesSets) return 'setOrder';
    if (signs.asksForHash) return 'hash';
  }
  if (isPermuted) return signs.seed !== null && !signs.runsAtOnce ? 'random' : 'lineOrder';
  if (isComplete(evidence)) {
    if (arePermuted) return orderWithinLine(pairs, signs);
    const mask = masks.find(([, masked]) => pairs.every((pair) => isSameAfter(pair, masked)));
    if (mask) return mask[0];
    if (pairs.every((pair) => isSameAfter(pair, withoutNumbers))) return numbers(pairs, signs);
  }
  return bySource(signs);
}

/** Every differing line has its counterpart. */
function isComplete({ onlyFirst, onlySecond, pairs }: Evidence): boolean {
  return pairs.length > 0 && pairs.length === Math.max(onlyFirst.length, onlySecond.length);
}

function isSameBag(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && one.toSorted().join('\n') === other.toSorted().join('\n');
}

/** The same elements in another order, as in `{'a', 'b'}` and `{'b', 'a'}`. */
function hasSameElements([one, other]: DifferingPair): boolean {
  return one !== other && isSameBag(elementsOf(one), elementsOf(other));
}

function elementsOf(line: string): string[] {
  return line.split(/[\s,()[\]{}]+/).filter(Boolean);
}

/** A set of objects is ordered by their addresses, whatever the hash seed. */
function orderWithinLine(pairs: readonly DifferingPair[], signs: SourceSigns): InstabilityCause {
  if (pairs.every(([line]) => /\{.*\}|frozenset\(/.test(line))) return 'setOrder';
  if (signs.seed !== null) return 'random';
  if (signs.usesSecrets) return 'secret';
  return signs.runsAtOnce ? 'lineOrder' : 'unknown';
}

function isSameAfter([one, other]: DifferingPair, mask: (line: string) => string): boolean {
  return mask(one) === mask(other) && mask(one) !== one;
}

/** What a differing part looks like, the most telling first. */
const masks: readonly (readonly [InstabilityCause, (line: string) => string])[] = [
  [
    'uuid',
    (line) =>
      line.replaceAll(/[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}/gi, '#'),
  ],
  [
    'temporaryName',
    (line) => line.replaceAll(/\/tmp\/[^\s"']+|(?<![a-z0-9_])tmp[a-z0-9_]{8}/g, '#'),
  ],
  ['address', (line) => line.replaceAll(/0x[0-9a-f]{5,}/gi, '#')],
  ['clock', (line) => withoutClockTimes(line) ?? line],
  ['duration', (line) => elapsedIn(line)?.mask ?? line],
];

function withoutNumbers(line: string): string {
  return line.replaceAll(/[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?/gi, '#');
}

function numbers(pairs: readonly DifferingPair[], signs: SourceSigns): InstabilityCause {
  const isLong = pairs.some((pair) => pair.some((line) => /\d{10}/.test(line)));
  if (signs.asksForAddress && isLong) return 'address';
  if (signs.asksForProcess) return 'processId';
  if (signs.seed !== null) return 'random';
  if (signs.usesSecrets) return 'secret';
  return signs.asksForTime ? 'duration' : 'unknown';
}

function bySource(signs: SourceSigns): InstabilityCause {
  if (signs.seed !== null) return 'random';
  if (signs.usesSecrets) return 'secret';
  if (signs.usesUuid) return 'uuid';
  if (signs.usesTemporaryNames) return 'temporaryName';
  if (signs.runsAtOnce) return 'lineOrder';
  return signs.asksForTime ? 'clock' : 'unknown';
}
