import { type Problem, warning } from '../../problem.ts';
import type { CodeBlock } from '../../types.ts';

/** Longer outputs are more than a reader wants to see; the author has to choose. */
const maxLines = 40;
const maxCharacters = 4000;

/** Why an output is too long to be added, or null where it is not. */
export function tooLong(text: string, { place }: CodeBlock): Problem | null {
  const lines = text.split('\n').length;
  const characters = text.length;
  if (lines <= maxLines && characters <= maxCharacters) return null;
  return warning('insert-too-long', { lines, characters, maxLines, maxCharacters }, place);
}
