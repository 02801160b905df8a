import type { Range } from '../types.ts';
import type { GroupedLines } from './keys.ts';
import { withoutMargin } from './traceback.ts';

/**
 * Which columns of the source line the markers of a frame point at, counted from its first
 * character; null where there are none.
 */
export function caretsOf({
  source,
  carets,
}: Pick<GroupedLines<unknown>, 'source' | 'carets'>): Range | null {
  if (source === null || carets === null) return null;
  const indent = withoutMargin(source).search(/\S/);
  const pointed = withoutMargin(carets).trimEnd();
  return { start: pointed.search(/\S/) - indent, end: pointed.length - indent };
}

/**
 * Whether two markers of a SyntaxError point at the same place. A reader learns from them where the
 * mistake is, so another place is wrong; versions of Python mark more or less of it (3.8 a single
 * character, from 3.10 on the whole expression), so it is enough that they touch.
 */
export function pointAtTheSame(one: Range | null, other: Range | null): boolean {
  return !one || !other || (one.start <= other.end && other.start <= one.end);
}
