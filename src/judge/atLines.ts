import type { Example, Place } from '../types.ts';

/** Lines of an article that alone are asked for; null for all. */
export type AskedLines = readonly number[] | null;

/** Whether one of the lines stands in an example: its code block, its results, what is between. */
export function isExampleAt({ codeBlock, expectedOutputs }: Example, asked: AskedLines): boolean {
  const ends = [codeBlock, ...expectedOutputs].map(({ place }) => place.endLine);
  return holdsLine(codeBlock.place.line, Math.max(...ends), asked);
}

/** Whether a problem is told where only some lines are asked for. */
export function isProblemAt(
  { place }: { readonly place: Place | null },
  asked: AskedLines,
): boolean {
  if (place === null) return asked === null;
  return holdsLine(place.line, place.endLine, asked);
}

function holdsLine(first: number, last: number, asked: AskedLines): boolean {
  return asked === null || asked.some((line) => first <= line && line <= last);
}
