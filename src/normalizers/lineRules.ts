import type { Normalizer } from './normalizer.ts';
import { normalizers } from './normalizers.ts';

/** By what two lines of a claim and an output are equal in one article. */
export interface LineRules {
  /** Every normaliser, in the order of application. */
  readonly all: readonly Normalizer[];
  /** A line as all normalisers leave it. */
  readonly normalise: (line: string) => string;
  /** A line as those of the settings alone leave it; the line itself where there are none. */
  readonly own: (line: string) => string;
}

/** The rules where no settings add any. */
export const builtInRules: LineRules = rulesWith([]);

/**
 * The built-in rules and those of the settings, which see a line as it stands, before addresses and
 * temporary paths are masked.
 */
export function rulesWith(own: readonly Normalizer[]): LineRules {
  const [first, ...others] = normalizers;
  const all = own.length > 0 && first ? [first, ...own, ...others] : normalizers;
  return { all, normalise: applying(all), own: applying(own) };
}

function applying(some: readonly Normalizer[]): (line: string) => string {
  return (line) => some.reduce((text, { normalise }) => normalise(text), line);
}
