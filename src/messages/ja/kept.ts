import type { NotKept, ShortReason } from '../../nouns/kept.ts';
import type { KeptWords } from '../keptWords.ts';

const short: Readonly<Record<ShortReason, string>> = {
  clock: '時刻を調べうる',
  random: '乱数か set',
  network: 'ネットワーク',
  native: 'C のコード',
  files: 'ファイルの有無などを調べる',
  machine: 'マシンの情報を調べる',
};

const notKept: Readonly<Record<NotKept, string>> = {
  noPass: '保存しない（保存するのは一致した結果だけ）',
  untold: '保存しない（標準の実行でしか一致を確かめられず、何を読んだか分からない）',
  processes: '保存しない（別のプロセスを起動する）',
  unsure: '保存しない（何を読むか確実には分からない）',
  changing: '保存しない（読んだものが実行中に変わった）',
  python: '保存しない（Python を確実に見分けられない）',
};

export const keptWords: KeptWords = {
  used: (count, codeBlocks, reasons) =>
    `コードブロック ${codeBlocks} 個のうち ${count} 個は、一致を確認してから何も変わっていないため実行していません` +
    (reasons.length === 0
      ? ''
      : `（うち 1 日だけ有効: ${reasons.map((one) => `${short[one.reason]} ${one.count}`).join('、')}）`),
  heading: 'コードブロックを実行した理由、しなかった理由:',
  served: (since) => `実行なし: 一致を確認した ${since} から何も変わっていない`,
  ran: (miss, path) => {
    if (miss.why === 'old') return '実行: 保存した結果が古い';
    if (miss.why === 'changed') return `実行: 「${path}」が変わった`;
    if (miss.why === 'claim') return '実行: 記事の実行結果が変わった';
    return '実行: このコード・設定・Python・jikko で一致した結果が保存されていない';
  },
  forADay: (reasons) => `1 日だけ有効（${reasons.map((reason) => short[reason]).join('、')}）`,
  notKept: (reason) => notKept[reason],
  notRun: '実行なし',
};
