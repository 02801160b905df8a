/** What a shell is to complete: commands with their options. */
export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
}

export interface CompletedOption {
  /** As in `--isolation`. */
  readonly flag: string;
  readonly description: string;
  /** False for a switch. */
  readonly takesValue: boolean;
  /** The values that there are; empty where any will do. */
  readonly values: readonly string[];
}

export const shells = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof shells)[number];

/** The script that a shell reads to complete `jikko`; it starts no process when Tab is pressed. */
export function completionScript(shell: Shell, commands: readonly CompletedCommand[]): string {
  return `${scripts[shell](commands).join('\n')}\n`;
}

const scripts: Readonly<Record<Shell, (commands: readonly CompletedCommand[]) => string[]>> = {
  bash: (commands) => [
    '_jikko() {',
    '  local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}" flags=',
    '  COMPREPLY=()',
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    COMPREPLY=($(compgen -W "${namesOf(commands)}" -- "$cur"))`,
    '    return',
    '  fi',
    '  case "$prev" in',
    ...valued(commands).map(
      ({ flag, values }) =>
        `    ${flag}) COMPREPLY=($(compgen -W "${values.join(' ')}" -- "$cur")); return ;;`,
    ),
    '  esac',
    '  case "${COMP_WORDS[1]}" in',
    ...commands.map(
      ({ name, options }) => `    ${name}) flags="${options.map(({ flag }) => flag).join(' ')}" ;;`,
    ),
    '  esac',
    '  if [[ "$cur" == -* ]]; then',
    '    COMPREPLY=($(compgen -W "$flags" -- "$cur"))',
    '  else',
    '    COMPREPLY=($(compgen -f -- "$cur"))',
    '  fi',
    '}',
    'complete -o filenames -F _jikko jikko',
  ],
  zsh: (commands) => [
    '#compdef jikko',
    '_jikko() {',
    '  local -a commands=(',
    ...commands.map(({ name, description }) => `    ${quoted(`${name}:${description}`)}`),
    '  )',
    '  if (( CURRENT == 2 )); then',
    '    _describe command commands',
    '    return',
    '  fi',
    '  local command=$words[2]',
    '  shift words',
    '  (( CURRENT-- ))',
    '  case $command in',
    ...commands.flatMap(({ name, options }) => [
      `    ${name})`,
      `      _arguments ${[...options.map(zshOption), "'*:file:_files'"].join(' ')}`,
      '      ;;',
    ]),
    '  esac',
    '}',
    'if [ "$funcstack[1]" = _jikko ]; then _jikko "$@"; else compdef _jikko jikko; fi',
  ],
  fish: (commands) => [
    ...commands.map(
      ({ name, description }) =>
        `complete -c jikko -n __fish_use_subcommand -f -a ${name} -d ${quoted(description)}`,
    ),
    ...commands.flatMap(({ name, options }) =>
      options.map(({ flag, description, takesValue, values }) =>
        [
          `complete -c jikko -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)}`,
          ...(takesValue ? ['-r'] : []),
          ...(values.length > 0 ? [`-f -a '${values.join(' ')}'`] : []),
          `-d ${quoted(description)}`,
        ].join(' '),
      ),
    ),
  ],
};

function namesOf(commands: readonly CompletedCommand[]): string {
  return commands.map(({ name }) => name).join(' ');
}

/** The options with known values, each once. */
function valued(commands: readonly CompletedCommand[]): CompletedOption[] {
  const all = commands.flatMap(({ options }) => options).filter(({ values }) => values.length > 0);
  return [...new Map(all.map((option) => [option.flag, option])).values()];
}

function zshOption({ flag, description, takesValue, values }: CompletedOption): string {
  const words = description.replaceAll(/[[\]:\\]/g, ' ');
  const value = values.length > 0 ? `:value:(${values.join(' ')})` : ':value:_files';
  return quoted(`*${flag}[${words}]${takesValue ? value : ''}`);
}

/** Descriptions in backquotes are words for people, and nothing that a shell may run. */
function quoted(text: string): string {
  return `'${text.replaceAll('`', '').replaceAll("'", '’')}'`;
}
