import { Command, CommanderError } from 'commander';
import { chooseLanguage, type Language } from '../messages/language.ts';
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

const descriptions: Readonly<Record<CommandName, Readonly<Record<Language, string>>>> = {
  verify: {
    ja: '記事の Python を実行し、書かれた実行結果と照らし合わせる',
    en: 'run the Python of articles and check every claimed result',
  },
  fix: {
    ja: '間違った実行結果を、実際の出力に書き換える',
    en: 'rewrite wrong results to what was really printed',
  },
  list: {
    ja: '実行されるコードと結果を一覧する（実行しない）',
    en: 'list what would run and what is claimed, without running it',
  },
  doctor: {
    ja: 'Python、足りないモジュール、できる隔離を調べる（記事のコードは実行しない）',
    en: 'look at Python, modules that are missing, and isolation (runs no code of articles)',
  },
  init: {
    ja: 'npm スクリプト、GitHub のワークフロー、設定ファイルを用意する（上書きはしない）',
    en: 'add npm scripts, a GitHub workflow and settings to a repository; nothing is overwritten',
  },
  'merge-reports': {
    ja: 'シャードの JSON の報告を 1 つの報告にまとめる',
    en: 'join the JSON reports of all shards into one report',
  },
};

/** Commands that take no paths. */
const pathless: ReadonlySet<CommandName> = new Set(['init']);

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
  const printed: string[] = [];
  let found: Invocation | TextInstead | null = null;
  const program = new Command('jikko')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => printed.push(text),
      writeErr: (text) => printed.push(text),
    });
  for (const name of Object.keys(descriptions) as CommandName[]) {
    const command = program.command(name).description(descriptions[name][language]).exitOverride();
    if (!pathless.has(name)) command.argument(...argumentOf(name, language));
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
    return { text: printed.join(''), exitCode: error.exitCode };
  }
  return found ?? { text: program.helpInformation(), exitCode: 2 };
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
  return { text: `error: ${flag}: ${detail}\n`, exitCode: 2 };
}

/** The language has to be known before the options are read, for their help. */
function langIn(argv: readonly string[]): string | undefined {
  const joined = argv.find((argument) => argument.startsWith('--lang='));
  if (joined) return joined.slice('--lang='.length);
  const index = argv.indexOf('--lang');
  return index === -1 ? undefined : argv[index + 1];
}
