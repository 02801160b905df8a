import type { BadgeWords } from '../badgeWords.ts';

export const badge: BadgeWords = {
  changes: {
    added: { done: 'added', would: 'can be added' },
    refreshed: { done: 'refreshed', would: 'can be refreshed' },
    none: { done: 'up to date', would: 'up to date' },
  },
  reasons: {
    wrong: 'gets no line, since a result is wrong or unstable; see `jikko verify`.',
    off: 'gets no line, since its settings say `badge: off`.',
    nothingRan: 'gets no line, since no code ran.',
    unproven: 'gets no line.',
  },
  howToWrite: 'Run it with `--write` to put the lines into the articles.',
};
