const wordBits = 32;

/**
 * The length of the longest common subsequence of two texts, in UTF-16 code units: a row of the
 * usual table at a time, a bit a column (Hyyrö, Bit-Parallel LCS-length Computation Revisited, 2004).
 */
export function commonLength(one: string, other: string): number {
  const words = Math.ceil(one.length / wordBits);
  const places = placesOf(one, words);
  const row = new Uint32Array(words).fill(0xffff_ffff);
  const nowhere = new Uint32Array(words);
  for (let k = 0; k < other.length; k++) {
    const own = places.get(other.charCodeAt(k)) ?? nowhere;
    let carry = 0;
    for (let word = 0; word < words; word++) {
      const old = row[word] ?? 0;
      const hit = old & (own[word] ?? 0);
      const sum = old + (hit >>> 0) + carry;
      carry = sum > 0xffff_ffff ? 1 : 0;
      row[word] = (sum | (old & ~(own[word] ?? 0))) >>> 0;
    }
  }
  let common = 0;
  for (let k = 0; k < one.length; k++) {
    const bit = ((row[k >>> 5] ?? 0) >>> (k & 31)) & 1;
    common += 1 - bit;
  }
  return common;
}

/** For each code unit of a text a bit for each place where it stands. */
function placesOf(text: string, words: number): Map<number, Uint32Array> {
  const places = new Map<number, Uint32Array>();
  for (let k = 0; k < text.length; k++) {
    const unit = text.charCodeAt(k);
    const own = places.get(unit) ?? new Uint32Array(words);
    own[k >>> 5] = ((own[k >>> 5] ?? 0) | (1 << (k & 31))) >>> 0;
    places.set(unit, own);
  }
  return places;
}
