import {
  type CompletedCommand,
  type CompletedOption,
  type CompletedWords,
  quoted,
} from './completed.ts';

/** A function of zsh's completion system: for a folder of `$fpath`, or to be sourced. */
export function zshScript(commands: readonly CompletedCommand[]): string[] {
  return [
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
    ...commands.flatMap(({ name, options, operands }) => {
      const specs = [...options.flatMap(optionSpecs), ...operandSpecs(operands)];
      return [`    ${name})`, `      _arguments ${specs.join(' ')}`, '      ;;'];
    }),
    '  esac',
    '}',
    'if [ "$funcstack[1]" = _jikko ]; then _jikko "$@"; else compdef _jikko jikko; fi',
  ];
}

/** With `*`, as most may be given again; with `=`, a value stands in the same word or the next. */
function optionSpecs({ flags, description, value, words }: CompletedOption): string[] {
  const explained = `[${description.replaceAll(/[[\]:\\]/g, String.raw`\$&`)}]`;
  const colons = { none: null, required: ':', optional: '::' }[value];
  return flags.map((flag) => {
    if (colons === null) return quoted(`*${flag}${explained}`);
    const joint = flag.startsWith('--') ? '=' : '';
    return quoted(`*${flag}${joint}${explained}${colons}value:${actionOf(words)}`);
  });
}

function operandSpecs(operands: CompletedWords): string[] {
  if (operands === 'files') return [quoted('*:file:_files')];
  return operands.length > 0 ? [quoted(`:word:${actionOf(operands)}`)] : [];
}

function actionOf(words: CompletedWords): string {
  if (words === 'files') return '_files';
  return words.length === 0 ? ' ' : `(${words.join(' ')})`;
}
