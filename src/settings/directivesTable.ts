import type { DirectiveTarget } from './directive.ts';
import { directiveWords } from './directiveWords.ts';
import { settingKeys, type SettingsHome } from './settingKeys.ts';

type Language = 'ja' | 'en';

const heads: Readonly<Record<Language, string>> = {
  ja: '| 語 | 例 | 意味 | 対象 |',
  en: '| Word | Example | Meaning | About |',
};

const targets: Readonly<Record<Language, Readonly<Record<DirectiveTarget, string>>>> = {
  ja: { codeBlock: 'コードブロック', result: '結果', article: '記事' },
  en: { codeBlock: 'code block', result: 'result', article: 'article' },
};

/** The table of all directive words for the documentation, made from their one definition. */
export function directivesTable(language: Language): string {
  const rows = directiveWords.map(({ name, example, description, target }) =>
    row(`\`${name}\``, `\`${example}\``, description[language], targets[language][target]),
  );
  return [heads[language], row('---', '---', '---', '---'), ...rows].join('\n');
}

const settingHeads: Readonly<Record<Language, string>> = {
  ja: '| 設定 | 例 | 意味 |',
  en: '| Setting | Example | Meaning |',
};

/** The table of all settings that may stand in one kind of file. */
export function settingsTable(language: Language, home: SettingsHome): string {
  const rows = settingKeys
    .filter(({ homes }) => homes.includes(home))
    .map(({ name, example, description }) =>
      row(`\`${name}\``, `\`${JSON.stringify(example)}\``, description[language]),
    );
  return [settingHeads[language], row('---', '---', '---'), ...rows].join('\n');
}

function row(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
}
