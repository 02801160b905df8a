import type { Language } from '../messages/language.ts';
import type { CommandName } from '../settings/options.ts';

/** What each command does, for the help and for shells. */
export const commandDescriptions: Readonly<
  Record<CommandName, Readonly<Record<Language, string>>>
> = {
  verify: {
    ja: '記事の Python を実行し、書かれた実行結果と照らし合わせる',
    en: 'run the Python of articles and check every claimed result',
  },
  fix: {
    ja: '間違った実行結果を、実際の出力に書き換える',
    en: 'rewrite wrong results to what was really printed',
  },
  badge: {
    ja: '検証した日と範囲を読者に伝える 1 行を、記事ごとに表示する（`--write` で書き込む）',
    en: 'show for each article the line that tells its readers when and how far it was verified (`--write` puts it there)',
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
  completion: {
    ja: 'シェルの補完スクリプトを出力する（bash, zsh, fish）',
    en: 'print the script by which a shell completes jikko (bash, zsh, fish)',
  },
};
