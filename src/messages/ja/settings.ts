import type { MessagesOf, SettingsCode } from '../messages.ts';

export const settings: MessagesOf<SettingsCode> = {
  'settings-no-map': ({ value }) => ({
    what: `Front Matter の「${value}」は設定として読めません。`,
    advice: '`jikko:` の下に、字下げして `timeout: 30` のように書いてください。',
  }),
  'settings-unknown': ({ key, nearest }) => ({
    what: `「${key}」という設定は Front Matter にありません。`,
    advice:
      nearest === ''
        ? '使える設定は `docs/directives.md` にあります。'
        : `「${nearest}」のことですか。使える設定は \`docs/directives.md\` にあります。`,
  }),
  'settings-value': ({ key, value, example }) => ({
    what: `「${value}」は設定「${key}」の値になりません。`,
    advice: `\`${example}\` のように書いてください。`,
  }),
  'config-unreadable': ({ file, detail }) => ({
    what: `「${file}」の設定を読めません（${detail}）。`,
    advice: 'ファイルを直すか、削除してください。',
  }),
  'config-no-map': ({ file }) => ({
    what: `「${file}」に設定のオブジェクトがありません。`,
    advice: '`{ "timeout": 30 }` のように書いてください。',
  }),
  'config-unknown': ({ file, key, nearest }) => ({
    what: `「${file}」にある「${key}」という設定はありません。`,
    advice:
      nearest === ''
        ? '使える設定は `docs/directives.md` にあります。'
        : `「${nearest}」のことですか。使える設定は \`docs/directives.md\` にあります。`,
  }),
  'config-value': ({ file, key, value, example }) => ({
    what: `「${file}」の「${value}」は「${key}」の値になりません。`,
    advice: `\`${example}\` のように書いてください。`,
  }),
};
