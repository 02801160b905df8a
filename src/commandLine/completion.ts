import type { CompletedCommand, CompletedOption, CompletedWords } from '../completion/completed.ts';
import { completionScript, type Shell, shells } from '../completion/completionScript.ts';
import type { Language } from '../messages/language.ts';
import { type CommandName, optionsOf, valuesOf } from '../settings/options.ts';
import { commandDescriptions } from './commandDescriptions.ts';

/** The script that makes a shell complete the commands and options that there are. */
export function completionFor(shell: Shell, language: Language): string {
  const names = Object.keys(commandDescriptions) as CommandName[];
  const commands = names.map((name): CompletedCommand => ({
    name,
    description: commandDescriptions[name][language],
    options: optionsOf(name).map((option) => completed(option, language)),
    operands: operandsOf(name),
  }));
  return completionScript(shell, commands);
}

/** A flag as commander reads it: `-t, --heading <pattern>`, `--bail [count]`. */
function completed(
  option: ReturnType<typeof optionsOf>[number],
  language: Language,
): CompletedOption {
  const [, names = '', placeholder = ''] = /^([^<[]*)(.*)$/.exec(option.flag) ?? [];
  const isFile = /^[<[](?:file|path)\b/.test(placeholder);
  return {
    flags: names.trim().split(', '),
    description: option.description[language],
    value: valueOf(placeholder),
    words: isFile ? 'files' : valuesOf(option),
  };
}

function valueOf(placeholder: string): CompletedOption['value'] {
  if (placeholder === '') return 'none';
  return placeholder.startsWith('[') ? 'optional' : 'required';
}

function operandsOf(name: CommandName): CompletedWords {
  if (name === 'completion') return shells;
  return name === 'init' ? [] : 'files';
}
