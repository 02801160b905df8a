/** Shorter texts are found by the engine, which takes at most so many steps for each character. */
const maxShort = 64;

/**
 * Where a text stands in another from an offset on, or -1, as `indexOf` tells it; for a long one in
 * linear time, which `indexOf` does not promise (Knuth, Morris and Pratt).
 */
export function placeOf(part: string, text: string, from: number): number {
  if (part.length <= maxShort) return text.indexOf(part, from);
  if (part.length > text.length - from) return -1;
  // What does not hold the beginning does not hold the whole.
  const start = text.indexOf(part.slice(0, maxShort), from);
  if (start === -1) return -1;
  const borders = bordersOf(part);
  let matched = 0;
  for (let place = start; place < text.length; place++) {
    const unit = text.charCodeAt(place);
    while (matched > 0 && part.charCodeAt(matched) !== unit) matched = borders[matched - 1] ?? 0;
    if (part.charCodeAt(matched) === unit) matched += 1;
    if (matched === part.length) return place + 1 - part.length;
  }
  return -1;
}

/** For each beginning of a text the length of the longest shorter beginning that ends it as well. */
function bordersOf(part: string): Uint32Array {
  const borders = new Uint32Array(part.length);
  let length = 0;
  for (let k = 1; k < part.length; k++) {
    const unit = part.charCodeAt(k);
    while (length > 0 && part.charCodeAt(length) !== unit) length = borders[length - 1] ?? 0;
    if (part.charCodeAt(length) === unit) length += 1;
    borders[k] = length;
  }
  return borders;
}
