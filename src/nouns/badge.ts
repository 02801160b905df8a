/** Noun of jikko: the line by which an article tells its readers how far it was verified. */

/** In which language an article tells its readers that it was verified; `off` for not at all. */
export const badgeModes = ['off', 'ja', 'en'] as const;

export type Badge = (typeof badgeModes)[number];
