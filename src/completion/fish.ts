import { type CompletedCommand, type CompletedOption, quoted } from './completed.ts';

/** The `complete` commands that fish reads. */
export function fishScript(commands: readonly CompletedCommand[]): string[] {
  return [
    ...commands.map(
      ({ name, description }) =>
        `complete -c jikko -n __fish_use_subcommand -f -a ${name} -d ${quoted(description)}`,
    ),
    ...commands.flatMap(({ name, options, operands }) => {
      const start = `complete -c jikko -n '__fish_seen_subcommand_from ${name}'`;
      const own = options.map((option) => `${start} ${optionWords(option)}`);
      if (operands === 'files') return own;
      const words = operands.length > 0 ? ` -a '${operands.join(' ')}'` : '';
      return [...own, `${start} -f${words}`];
    }),
  ];
}

function optionWords({ flags, description, value, words }: CompletedOption): string {
  const names = flags.map((flag) =>
    flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
  );
  // fish offers files for whatever has a value, unless it is told not to.
  const values =
    words === 'files' || value !== 'required'
      ? [value === 'required' ? '-r' : '']
      : ['-x', words.length > 0 ? `-a '${words.join(' ')}'` : ''];
  return [...names, ...values, `-d ${quoted(description)}`].filter((word) => word !== '').join(' ');
}
