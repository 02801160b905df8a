import type { Language } from './language.ts';

/** What the help and refused arguments say beside the words of the options themselves. */
export interface HelpWords {
  /** By the English title that commander gives. */
  readonly titles: Readonly<Record<string, string>>;
  readonly help: string;
  readonly version: string;
  /** What commander says of wrong arguments, in the words of this language. */
  readonly refusal: (told: string) => string;
}

/** What commander says in English, and in Japanese; `$1` and `$2` are what was typed. */
const japanese: readonly (readonly [english: RegExp, japanese: string])[] = [
  [/unknown command '(.*)'/s, '「$1」というコマンドはありません。'],
  [/unknown option '(.*)'/s, '「$1」というオプションはありません。'],
  [/option '(.*)' argument missing/s, '「$1」には値が必要です。'],
  [/missing required argument '(.*)'/s, '「$1」の指定が必要です。'],
  [/too many arguments for '(.*)'\. Expected .*\./s, '「$1」の引数が多すぎます。'],
  [
    /command-argument value '(.*)' is invalid for argument '(.*)'\. Allowed choices are (.*)\./s,
    '「$1」は「$2」に指定できません。指定できるもの：$3。',
  ],
  [/\(Did you mean one of (.*)\?\)/, '（$1 のどれかのことですか）'],
  [/\(Did you mean (.*)\?\)/, '（$1 のことですか）'],
];

export const helpWords: Readonly<Record<Language, HelpWords>> = {
  ja: {
    titles: {
      'Usage:': '使い方:',
      'Arguments:': '引数:',
      'Options:': 'オプション:',
      'Commands:': 'コマンド:',
    },
    help: '使い方を表示する',
    version: '版を表示する',
    refusal: (told) => japanese.reduce((text, [english, own]) => text.replace(english, own), told),
  },
  en: { titles: {}, help: 'show this help', version: 'show the version', refusal: String },
};
