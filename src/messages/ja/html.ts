import type { HtmlWords } from '../htmlWords.ts';

export const html: HtmlWords = {
  title: 'jikko の検証結果',
  skipToArticles: '記事へ移動',
  overview: '概要',
  articles: '記事の一覧',
  findings: '記事についての指摘',

  show: '表示する判定',
  shownCount: (shown, all) => `${all} 個のコードブロックのうち ${shown} 個を表示しています。`,
  previousProblem: '前の問題',
  nextProblem: '次の問題',
  appearance: '配色',
  appearances: { auto: '端末の設定', light: 'ライト', dark: 'ダーク' },

  coverage: '検証した範囲',
  coverageOf: (checked, all) => `コードブロック ${all} 個のうち ${checked} 個を検証`,
  article: '記事',
  codeBlock: 'コードブロック',
  reason: '理由',
  reaches: { checked: '検証', onlyRan: '実行のみ', notChecked: '未検証' },
  notJudged: '判定しなかった箇所',
  noCodeBlocks: 'Python のコードブロックはありません。',
  noText: '記事の本文は表示できません。',
  noNetwork:
    'このページはネットワークを使いません。画像や埋め込みは、代わりに名前と URL を表示しています。',

  lines: (line, endLine) => (line === endLine ? `${line} 行目` : `${line}〜${endLine} 行目`),
  codeBlockAt: (line, outcome) => `${line} 行目のコードブロック：${outcome}`,
  claimAt: (line, outcome) => `${line} 行目の実行結果：${outcome}`,
  command: (file, argv) => ['python', file, ...argv].join(' '),
  sameProcess: (lines) => `${lines.join('、')} 行目を同じプロセスで実行`,
  ruleLink: '詳しい説明',
  comparison: '記事の記載と実際の出力の比較',

  timeline: '出力の時間経過',
  timelineSummary: (lines, lastMs) =>
    lines === 0 ? `出力なし、${lastMs}` : `${lines} 行の出力、${lastMs}`,
  asTable: '表で見る',
  time: '時刻',
  stream: '出力先',
  output: '出力',
  streams: { stdout: '標準出力', stderr: '標準エラー出力' },
  duration: (ms) => (ms < 1000 ? `${Math.round(ms)} ミリ秒` : `${(ms / 1000).toFixed(2)} 秒`),
  note: (note, measured, agrees) =>
    `${note} → 実測 ${measured}（${agrees ? '合っている' : '合わない'}）`,
  ended: (exitCode, signal) =>
    signal === null ? `終了コード ${exitCode ?? '?'}` : `${signal} で強制終了`,
};
