import type { PhrasingContent } from 'mdast';

/** Whether a node shows nothing but punctuation, symbols, emoji and blanks. */
export function isPunctuation(node: PhrasingContent): boolean {
  return node.type === 'text' && /^[\p{P}\p{S}\p{Z}\p{M}\p{Cf}\s]*$/u.test(node.value);
}
