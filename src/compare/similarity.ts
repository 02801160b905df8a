import { commonLength } from './commonLength.ts';

/** Beyond this a comparison by characters takes too long, and says little. */
const maxLength = 1000;

/** How much two texts have in common, from 0 to 1: the share of characters in a common run. */
export function similarity(one: string, other: string): number {
  if (one === other) return 1;
  if (one === '' || other === '' || one.length > maxLength || other.length > maxLength) return 0;
  return (2 * commonLength(one, other)) / (one.length + other.length);
}
