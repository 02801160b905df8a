import {
  type CompletedCommand,
  completionScript,
  type Shell,
} from '../completion/completionScript.ts';
import type { Language } from '../messages/language.ts';
import { type CommandName, optionsOf, valuesOf } from '../settings/options.ts';
import { commandDescriptions } from './commandDescriptions.ts';

/** The script that makes a shell complete the commands and options that there are. */
export function completionFor(shell: Shell, language: Language): string {
  const names = Object.keys(commandDescriptions) as CommandName[];
  const commands = names.map((name): CompletedCommand => ({
    name,
    description: commandDescriptions[name][language],
    options: optionsOf(name).map((option) => ({
      flag: option.flag.split(' ')[0] ?? '',
      description: option.description[language],
      takesValue: option.flag.includes(' '),
      values: valuesOf(option),
    })),
  }));
  return completionScript(shell, commands);
}
