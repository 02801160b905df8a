import type { RealClockReason } from '../../types.ts';

/** Why a program really waited. */
export const realClockReasons: Readonly<Record<RealClockReason, string>> = {
  asked: 'the settings ask for real waiting',
  reference: 'a reference run really waits',
  noWaits: 'it does not wait',
  computing: 'it measures how long it computes',
  subprocess: 'it starts other processes',
  network: 'it uses the network',
  signal: 'it uses signals or timers',
  database: 'its database has a clock of its own',
  files: 'it uses times of files, or file descriptors',
  native: 'it uses modules in C that are not Python’s own',
  itself: 'it looks at its own calls, or at the functions of the clock',
  unseen: 'it waits in a way that cannot be seen',
  outside: 'it waits for something outside of the program',
  unplaced: 'it is not known when it printed some lines',
  limit: 'with its waiting it takes longer than it may',
  error: 'a call of a function of the clock failed',
  threads: 'this machine does not tell whether threads wait',
  system: 'this system cannot skip waiting',
};
