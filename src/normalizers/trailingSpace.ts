import type { Normalizer } from './normalizer.ts';

/** White space at a line's end, which neither a reader nor Zenn's page shows. */
export const trailingSpace: Normalizer = {
  name: 'trailing-space',
  normalise: (line) => line.trimEnd(),
};
