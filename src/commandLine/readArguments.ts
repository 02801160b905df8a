import { Argument, Command, CommanderError } from 'commander';
import { shells } from '../completion/completionScript.ts';
import { helpWords } from '../messages/helpWords.ts';
import { chooseLanguage, type Language } from '../messages/language.ts';
import { visible } from '../reporters/escape.ts';
import { commandDescriptions } from './commandDescriptions.ts';
import { type CommandName, type Options, optionsOf, parseOptions } from '../settings/options.ts';

/** What the user asked for. */
export interface Invocation {
  readonly command: CommandName;
  readonly paths: readonly string[];
  readonly options: Options;
  /** Names of the options that were given; the others have their default. */
  readonly given: readonly string[];
}

/** A text to print instead of running: the help, the version, or what is wrong. */
export interface TextInstead {
  readonly text: string;
  readonly exitCode: number;
}

/** Commands that take no paths. */
const pathless: ReadonlySet<CommandName> = new Set(['init', 'completion']);

const pathWords: Readonly<Record<Language, string>> = {
  ja: 'ファイル、フォルダー、glob、ファイル:行（既定: articles/*.md、books/*/*.md、public/**/*.md）',
  en: 'files, folders, globs, file:line (default: articles/*.md, books/*/*.md, public/**/*.md)',
};

const reportWords: Readonly<Record<Language, string>> = {
  ja: 'verify --shard=I/N --reporter json が書いたファイル',
  en: 'files that verify --shard=I/N --reporter json wrote',
};

/** Reads the arguments; never exits and never prints. */
export function readArguments(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  version: string,
): Invocation | TextInstead {
  const language = chooseLanguage({ lang: langIn(argv), env });
  const { titles, help, version: versionWords, refusal } = helpWords[language];
  const printed: string[] = [];
  let found: Invocation | TextInstead | null = null;
  const program = new Command('jikko')
    .version(version, '-V, --version', versionWords)
    .helpOption('-h, --help', help)
    .helpCommand('help [command]', help)
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => printed.push(text),
      writeErr: (text) => printed.push(text),
    });
  for (const name of Object.keys(commandDescriptions) as CommandName[]) {
    const command = program
      .command(name)
      .description(commandDescriptions[name][language])
      .exitOverride();
    if (!pathless.has(name)) command.argument(...argumentOf(name, language));
    if (name === 'completion') command.addArgument(new Argument('<shell>').choices(shells));
    command.action(() => {
      found = checked(name, command.args, command.opts(), language);
    });
    for (const { flag, description, repeats } of optionsOf(name)) {
      if (repeats) command.option(flag, description[language], collect);
      else command.option(flag, description[language]);
    }
  }
  try {
    program.parse(withBailCount(argv), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const text = printed.join('');
    const { exitCode } = error;
    return { text: exitCode === 0 ? text : refusal(safely(text, argv)), exitCode };
  }
  return found ?? { text: program.helpInformation(), exitCode: 2 };
}

/** commander repeats what was typed as it is, and a workflow may hand on what a stranger wrote. */
function safely(text: string, argv: readonly string[]): string {
  const shown = argv.reduce((all, one) => all.replaceAll(one, () => visible(one)), text);
  return shown.split('\n').map(visible).join('\n');
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

function argumentOf(name: CommandName, language: Language): [string, string] {
  return name === 'merge-reports'
    ? ['<reports...>', reportWords[language]]
    : ['[paths...]', pathWords[language]];
}

/** What follows `--bail` is a path, unless it is a number. */
function withBailCount(argv: readonly string[]): string[] {
  return argv.map((one, k) => {
    const hasCount = /^\d+$/.test(argv[k + 1] ?? '');
    return one === '--bail' && !hasCount ? '--bail=1' : one;
  });
}

function checked(
  command: CommandName,
  paths: readonly string[],
  raw: Record<string, unknown>,
  language: Language,
): Invocation | TextInstead {
  const parsed = parseOptions(raw, language);
  if ('options' in parsed)
    return { command, paths, options: parsed.options, given: Object.keys(raw) };
  const { flag, detail } = parsed.wrong;
  return { text: `error: ${visible(`${flag}: ${detail}`)}\n`, exitCode: 2 };
}

/** The language has to be known before the options are read, for their help. */
export function langIn(argv: readonly string[]): string | undefined {
  const joined = argv.find((argument) => argument.startsWith('--lang='));
  if (joined) return joined.slice('--lang='.length);
  const index = argv.indexOf('--lang');
  return index === -1 ? undefined : argv[index + 1];
}
