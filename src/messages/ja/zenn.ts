import type { MessagesOf, ZennCode } from '../messages.ts';

export const zenn: MessagesOf<ZennCode> = {
  'zenn-key-missing': ({ key }) => ({
    what: `Front Matter に「${key}」の値がありません。`,
    advice: 'Zenn には title、emoji、type、topics、published が要ります。書き足してください。',
  }),
  'zenn-title': ({ length }) => ({
    what: `タイトルが ${length} 文字あります。Zenn の上限は 70 文字です。`,
    advice: '短くしてください。絵文字は 2 文字以上に数えられます。',
  }),
  'zenn-emoji': ({ value }) => ({
    what: `「${value}」は 1 つの絵文字ではありません。`,
    advice: '`emoji: "📝"` のように、絵文字を 1 つだけ書いてください。',
  }),
  'zenn-type': ({ value }) => ({
    what: `type の「${value}」は Zenn にありません。`,
    advice: '`type: "tech"` か `type: "idea"` と書いてください。',
  }),
  'zenn-topics-count': ({ count }) => ({
    what:
      count === 0
        ? '`topics` がリストではありません。'
        : `トピックが ${count} 個あります。Zenn の上限は 5 個です。`,
    advice: '`topics: ["python", "asyncio"]` のように 5 個以内で書いてください。',
  }),
  'zenn-topic': ({ topic }) => ({
    what: `トピック「${topic}」が 18 文字を超えています。`,
    advice: '短くするか、別のトピックを選んでください。',
  }),
  'zenn-published': ({ value }) => ({
    what: `published の「${value}」は真偽値ではありません。`,
    advice: '引用符を付けずに `published: true` か `published: false` と書いてください。',
  }),
  'zenn-published-at': ({ value }) => ({
    what: `published_at の「${value}」は Zenn が読める日時ではありません。`,
    advice: '`YYYY-MM-DD` か `YYYY-MM-DD hh:mm` の形で書いてください。',
  }),
  'zenn-slug': ({ slug }) => ({
    what: `ファイル名「${slug}」がスラッグの規則に合わないため、Zenn で公開できません。`,
    advice: '半角の a-z、0-9、`-`、`_` を使い、12〜50 文字にしてください。',
  }),
};
