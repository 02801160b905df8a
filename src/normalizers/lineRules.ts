import type { Normalizer } from './normalizer.ts';
import { normalizers } from './normalizers.ts';
import { trailingSpace } from './trailingSpace.ts';

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
export function rulesWith(ofSettings: readonly Normalizer[]): LineRules {
  const others = normalizers.filter((one) => one !== trailingSpace);
  const own = bounded(ofSettings);
  return {
    all: [trailingSpace, ...ofSettings, ...others],
    normalise: (line) =>
      others.reduce((text, { normalise }) => normalise(text), own(trailingSpace.normalise(line))),
    own,
  };
}

/** A longer line is compared as it stands: no rule is meant for it. */
const maxLength = 20_000;

/** Applies normalisers one after the other; one that makes the line grow too much is passed over. */
function bounded(some: readonly Normalizer[]): (line: string) => string {
  return (line) => {
    if (line.length > maxLength) return line;
    // Replacements of replacements could otherwise fill the memory.
    const mostLength = 4 * line.length + 200;
    return some.reduce((text, { normalise }) => {
      const next = normalise(text);
      return next.length > mostLength ? text : next;
    }, line);
  };
}
