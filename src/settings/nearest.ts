import { closestMatch } from 'leven';

/**
 * The name that was probably meant, or null where none is near: a suggestion that fits nothing
 * helps less than none. Letter case makes no difference.
 */
export function nearestName(written: string, names: readonly string[]): string | null {
  // Nothing this long is a misspelling, and the distance costs the product of the lengths.
  if (written.length > 40) return null;
  // Two letters in the wrong order are a distance of two.
  const maxDistance = written.length < 5 ? 1 : Math.max(2, Math.floor(written.length / 3));
  return closestMatch(written.toLowerCase(), names, { maxDistance }) ?? null;
}
