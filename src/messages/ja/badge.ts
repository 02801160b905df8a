import type { BadgeWords } from '../badgeWords.ts';

export const badge: BadgeWords = {
  changes: {
    added: { done: '書き込みました', would: '書き込めます' },
    refreshed: { done: '更新しました', would: '更新できます' },
    none: { done: '最新です', would: '最新です' },
  },
  reasons: {
    wrong:
      '結果に誤りか不安定なものがあるため、書き込みません。`jikko verify` で確かめてください。',
    off: '記事の設定に `badge: off` とあるため、書き込みません。',
    nothingRan: '実行されたコードがないため、伝えることがありません。',
    unproven: '書き込みません。',
  },
  howToWrite: '記事に書き込むには `--write` を付けて実行してください。',
};
