import type { ClaimEntry, PrintedEntry } from './entries.ts';

/**
 * Whether a claim's entry is equal to what has its key and to nothing else. Of such entries equality
 * is transitive, which a search in linear time needs.
 */
function isPlain(entry: ClaimEntry): boolean {
  const { parts, withoutWords, withoutTimes, elapsed, key, bareKey, isBare } = entry;
  const hasOtherForm = parts ?? withoutWords ?? withoutTimes ?? elapsed;
  return hasOtherForm === null && !isBare && key === bareKey;
}

/** A run of plain entries in a segment: `length` of them from `start` on. */
interface Run {
  readonly start: number;
  readonly length: number;
}

/** The longest run of plain entries. */
function longestPlainRun(segment: readonly ClaimEntry[]): Run {
  let longest: Run = { start: 0, length: 0 };
  let start = 0;
  segment.forEach((entry, k) => {
    if (!isPlain(entry)) start = k + 1;
    else if (k + 1 - start > longest.length) longest = { start, length: k + 1 - start };
  });
  return longest;
}

/**
 * Places of an output, in order, at which a segment may start. Where the output has nothing that is
 * passed over, the longest run of plain entries leads there: it is found by the algorithm of Knuth,
 * Morris and Pratt, with at most two comparisons for each line of the output. Else every place is one.
 *
 * @param hasOptional Whether an entry of the output may be passed over.
 */
export function* candidates(
  segment: readonly ClaimEntry[],
  printed: readonly PrintedEntry[],
  from: number,
  hasOptional: boolean,
): Generator<number> {
  const run = longestPlainRun(segment);
  if (run.length === 0 || hasOptional) {
    for (let start = from; start <= printed.length; start++) yield start;
    return;
  }
  const pattern = segment.slice(run.start, run.start + run.length).map(({ key }) => key);
  const borders = bordersOf(pattern);
  let matched = 0;
  for (let place = from + run.start; place < printed.length; place++) {
    const key = printed[place]?.key;
    while (matched > 0 && pattern[matched] !== key) matched = borders[matched - 1] ?? 0;
    if (pattern[matched] === key) matched += 1;
    if (matched < pattern.length) continue;
    yield place + 1 - pattern.length - run.start;
    matched = borders[matched - 1] ?? 0;
  }
}

/** For each prefix of a pattern the length of the longest shorter prefix that ends it as well. */
function bordersOf(pattern: readonly string[]): number[] {
  const borders: number[] = [0];
  let length = 0;
  for (let k = 1; k < pattern.length; k++) {
    while (length > 0 && pattern[k] !== pattern[length]) length = borders[length - 1] ?? 0;
    if (pattern[k] === pattern[length]) length += 1;
    borders.push(length);
  }
  return borders;
}
