import type { CompletedCommand, CompletedOption, CompletedWords } from './completed.ts';

/** A function that bash calls when Tab is pressed. */
export function bashScript(commands: readonly CompletedCommand[]): string[] {
  return [
    '_jikko() {',
    '  local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}" flags= words=',
    '  COMPREPLY=()',
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')}" -- "$cur"))`,
    '    return',
    '  fi',
    // To bash, `--clock=real` is three words.
    '  if [ "$cur" = "=" ]; then',
    '    cur=',
    '  elif [ "$prev" = "=" ]; then',
    '    prev="${COMP_WORDS[COMP_CWORD-2]}"',
    '  fi',
    '  case "$prev" in',
    ...valued(commands).map(
      ({ flags, words }) => `    ${flags.join('|')}) ${offer(words, '"$cur"')}; return ;;`,
    ),
    '  esac',
    '  case "${COMP_WORDS[1]}" in',
    ...commands.map(
      ({ name, options, operands }) =>
        `    ${name}) flags="${options.flatMap(({ flags }) => flags).join(' ')}"` +
        `${operands === 'files' ? '' : ` words="${operands.join(' ')}"`} ;;`,
    ),
    '  esac',
    '  if [[ "$cur" == -* ]]; then',
    '    COMPREPLY=($(compgen -W "$flags" -- "$cur"))',
    '    return',
    '  fi',
    '  case "${COMP_WORDS[1]}" in',
    `    ${namesWithout(commands).join('|')}) COMPREPLY=($(compgen -W "$words" -- "$cur")) ;;`,
    `    *) ${offer('files', '"$cur"')} ;;`,
    '  esac',
    '}',
    'complete -o filenames -F _jikko jikko',
  ];
}

function offer(words: CompletedWords, current: string): string {
  // Names of files may hold blanks; the bash of macOS has no `mapfile`.
  if (words === 'files') return `local IFS=$'\\n'; COMPREPLY=($(compgen -f -- ${current}))`;
  return words.length === 0
    ? 'COMPREPLY=()'
    : `COMPREPLY=($(compgen -W "${words.join(' ')}" -- ${current}))`;
}

/** The options that have to have a value, each once. */
function valued(commands: readonly CompletedCommand[]): CompletedOption[] {
  const all = commands
    .flatMap(({ options }) => options)
    .filter(({ value }) => value === 'required');
  return [...new Map(all.map((option) => [option.flags.at(-1), option])).values()];
}

function namesWithout(commands: readonly CompletedCommand[]): string[] {
  return commands.filter(({ operands }) => operands !== 'files').map(({ name }) => name);
}
