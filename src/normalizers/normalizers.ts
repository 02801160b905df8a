import { addresses } from './addresses.ts';
import type { Normalizer } from './normalizer.ts';
import { tabs } from './tabs.ts';
import { temporaryPaths } from './temporaryPaths.ts';
import { trailingSpace } from './trailingSpace.ts';

/** Every normaliser, in the order of application. */
export const normalizers: readonly Normalizer[] = [trailingSpace, tabs, addresses, temporaryPaths];

/** A line as all normalisers leave it. */
export function normaliseLine(line: string): string {
  return normalizers.reduce((text, { normalise }) => normalise(text), line);
}
