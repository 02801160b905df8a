import type { InstabilityCause } from '../../types.ts';

/** Why two runs differ, in the words behind “differ”, and what to do about it. */
export const instability: Readonly<
  Record<InstabilityCause, { readonly why: string; readonly advice: (remedy: string) => string }>
> = {
  setOrder: {
    why: ' in the order of a set',
    advice: () =>
      'Print the set in a fixed order, as in `print(sorted(names))` or `for name in sorted(names)`.',
  },
  hash: {
    why: ' in what `hash()` gives, which is new in each process',
    advice: () => 'Do not print it, or write `...` in its place in the expected output.',
  },
  lineOrder: {
    why: ' in the order of what runs at once',
    advice: () =>
      'Collect the results and print them in a fixed order (`sorted(...)`, `executor.map`), or wait ' +
      'for each thread or process (`join()`) before the next one prints.',
  },
  random: {
    why: ' in random numbers',
    advice: (remedy) =>
      remedy === ''
        ? 'Set a seed at the beginning of the code.'
        : `Set a seed at the beginning of the code: \`${remedy}\`.`,
  },
  secret: {
    why: ' in random numbers that no seed makes repeatable',
    advice: () =>
      'Write `...` in their place in the expected output, or use `random.Random(0)` in the article.',
  },
  address: {
    why: ' in the address of an object',
    advice: (remedy) =>
      `Write \`0x...\` in its place, or let it make no difference, below \`jikko:\` in the front matter: \`${remedy}\`.`,
  },
  clock: {
    why: ' in the time of day',
    advice: () =>
      'Print a fixed date, such as `datetime(2024, 1, 1)`, or write `...` in its place in the ' +
      'expected output.',
  },
  duration: {
    why: ' in a measured time',
    advice: () =>
      'Print it rounded and with its unit, as in `2.0 s` (then a small difference does not matter), ' +
      'or write `...` in its place in the expected output.',
  },
  uuid: {
    why: ' in a UUID',
    advice: (remedy) =>
      `Let it make no difference, below \`jikko:\` in the front matter: \`${remedy}\`.`,
  },
  temporaryName: {
    why: ' in the name of a temporary file',
    advice: (remedy) =>
      `Print no such name, or let it make no difference, below \`jikko:\` in the front matter: \`${remedy}\`.`,
  },
  processId: {
    why: ' in the number of a process or thread',
    advice: (remedy) =>
      `Print no such number, or let it make no difference, below \`jikko:\` in the front matter: \`${remedy}\`.`,
  },
  unknown: {
    why: '',
    advice: () =>
      'Make the output repeatable: set a seed, sort sets, print no times; or write `...` where it ' +
      'varies.',
  },
};
