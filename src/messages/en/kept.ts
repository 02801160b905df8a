import type { NotKept, ShortReason } from '../../nouns/kept.ts';
import type { KeptWords } from '../keptWords.ts';
import { plural } from './plural.ts';

const short: Readonly<Record<ShortReason, string>> = {
  clock: 'may ask a clock',
  random: 'random numbers or sets',
  network: 'network',
  native: 'code in C',
  files: 'asks for files',
  machine: 'asks for the machine',
};

const notKept: Readonly<Record<NotKept, string>> = {
  noPass: 'not kept: only passes are',
  untold:
    'not kept: only the reference run shows that it passes, and that does not tell what it reads',
  processes: 'not kept: it starts other processes',
  unsure: 'not kept: what it reads cannot be told for sure',
  changing: 'not kept: something that it reads changed while it ran',
  python: 'not kept: the interpreter cannot be told from another one',
};

export const keptWords: KeptWords = {
  used: (count, codeBlocks, reasons) =>
    `${count} of ${plural(codeBlocks, 'code block')} not run again: nothing changed since they passed` +
    (reasons.length === 0
      ? ''
      : `; for a day at most: ${reasons.map((one) => `${one.count} (${short[one.reason]})`).join(', ')}`),
  heading: 'Why code blocks ran, or did not:',
  served: (since) => `not run: nothing changed since it passed (${since})`,
  ran: (miss, path) => {
    if (miss.why === 'old') return 'ran: what is kept is too old';
    if (miss.why === 'changed') return `ran: “${path}” changed`;
    if (miss.why === 'claim') return 'ran: what the article claims changed';
    return 'ran: no pass is kept for this code with these settings, this Python and this jikko';
  },
  forADay: (reasons) => `for a day (${reasons.map((reason) => short[reason]).join(', ')})`,
  notKept: (reason) => notKept[reason],
  notRun: 'not run',
};
