import type { LeftOutBy } from '../../types.ts';
import { roughly, type SelectionWords } from '../selectionWords.ts';

const reasons: Readonly<Record<LeftOutBy, string>> = {
  unchanged: '変更なし',
  unstaged: 'ステージなし',
  unpublished: '非公開',
  heading: '見出しなし',
  otherShard: 'ほかのシャード',
  bail: '未実行',
  interrupted: '未完了',
};

export const selected: SelectionWords = {
  leftOutArticles: (counts) => {
    const total = counts.reduce((sum, [, count]) => sum + count, 0);
    const parts = counts.map(([why, count]) => `${reasons[why]} ${count} 本`);
    return `対象外の記事 ${total} 本（${parts.join('、')}）`;
  },
  leftOutCodeBlocks: (count) => `これらの記事の対象外のコードブロック ${count} 個`,
  bailed: (articles) => `--bail により、記事 ${articles} 本を実行していません`,
  interrupted: (articles) => `中断されたため、記事 ${articles} 本が終わっていません`,
  shard: (index, count, allArticles) =>
    `シャード ${index}/${count}（全体で記事 ${allArticles} 本）`,
  left: (leftMs) =>
    `残り約 ${roughly(
      leftMs,
      (count) => `${count} 秒`,
      (count) => `${count} 分`,
    )}`,

  watching: (articles) => `記事 ${articles} 本を監視中`,
  watchKeys: 'f 表示中の結果を修正 · a すべて実行 · q 終了',
  watchTotal: (articles, wrongArticles) =>
    wrongArticles === 0
      ? `全体：記事 ${articles} 本に問題なし`
      : `全体：記事 ${articles} 本のうち ${wrongArticles} 本に確認が必要`,
  watchNothingToFix: '表示中の記事に修正するものはありません。',
  watchSettings: '設定が変わったため、すべて実行し直します。',
  watchSettingsModule: 'jikko.config.js が変わりました。使うには jikko を起動し直してください。',
  watchRunning: (articles) => `記事 ${articles} 本を実行中 …`,
};
