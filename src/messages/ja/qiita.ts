import type { MessagesOf, QiitaCode } from '../messages.ts';

export const qiita: MessagesOf<QiitaCode> = {
  'qiita-title': () => ({
    what: 'title がないため、Qiita CLI で公開できません。',
    advice: '`title:` に文字列を書いてください。',
  }),
  'qiita-tags': ({ count }) => ({
    what:
      count === 0
        ? '`tags` にタグのリストがありません。'
        : `タグが ${count} 個あります。Qiita の上限は 5 個です。`,
    advice: '`tags: ["Python", "asyncio"]` のように 1〜5 個を書いてください。',
  }),
  'qiita-tag-empty': () => ({
    what: '空のタグがあります。',
    advice: 'タグの名前を書くか、リストから外してください。',
  }),
  'qiita-key-missing': ({ key }) => ({
    what: `Front Matter に「${key}」がないため、Qiita CLI で公開できません。`,
    advice: '`npx qiita new` が作るファイルと同じように書き足してください。',
  }),
  'qiita-flag': ({ key, value }) => ({
    what: `「${key}」の「${value}」は真偽値ではありません。`,
    advice: '引用符を付けずに `true` か `false` と書いてください。',
  }),
  'qiita-text': ({ key, value }) => ({
    what: `「${key}」の「${value}」は文字列ではありません。`,
    advice: '引用符で囲むか、`null` と書いてください。',
  }),
  'qiita-private-with': ({ key }) => ({
    what: `限定共有記事に「${key}」は付けられません。`,
    advice: '`private: false` とするか、もう一方を `null` にしてください。',
  }),
  'qiita-campaign-agreement': () => ({
    what: '参加するキャンペーンの規約に同意していません。',
    advice: '規約を読み、`agreed_posting_campaign_term: true` と書いてください。',
  }),
};
