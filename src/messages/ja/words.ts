import { realClockReasons } from './clock.ts';
import { keptWords } from './kept.ts';
import { type IsolationWords, isolationPhrases } from '../isolationLine.ts';
import { durationQuantity } from '../quantities.ts';
import type { Words } from '../words.ts';
import { badge } from './badge.ts';
import { doctor } from './doctor.ts';
import { explain } from './explain.ts';
import { init } from './init.ts';
import { html } from './html.ts';
import { selected } from './selected.ts';

const units = { milliseconds: 'ミリ秒', seconds: '秒', minutes: '分' };

const outcomes: Words['outcomes'] = {
  match: '一致',
  mismatch: '不一致',
  unstable: '不安定',
  failed: '検証不能',
  skipped: 'スキップ',
  unclaimed: '結果の記載なし',
};

const isolationWords: IsolationWords = {
  things: {
    resources: '時間・メモリー・出力・プロセス・ディスクの上限',
    daemons: '残ったプロセスの停止',
    files: 'フォルダー外のファイル',
    tcp: 'TCP',
    processes: 'ほかのプロセス',
    network: 'ネットワーク全体',
  },
  between: '、',
  reason: (why, detail) => {
    if (why === 'level') return '（閉じるには --isolation full）';
    if (why === 'allowed') return '（--network always）';
    return detail === '' ? '（このマシンでは不可）' : `（このマシンでは不可：${detail}）`;
  },
};

export const words: Words = {
  outcomes,
  severities: { error: 'エラー', warning: '警告', info: '情報' },
  fixed: '修正済み',
  wouldBeFixed: '修正予定',
  inserted: '追記済み',
  wouldBeInserted: '追記予定',
  betweenSentences: '',

  exampleCounts: (counts) => {
    const others = (['mismatch', 'unstable', 'failed', 'skipped'] as const)
      .filter((outcome) => counts[outcome] > 0)
      .map((outcome) => `、${outcomes[outcome]} ${counts[outcome]} 件`);
    return `例 ${counts.examples} 件、一致 ${counts.match} 件${others.join('')}`;
  },
  codeBlockCounts: (counts) =>
    `記事 ${counts.articles} 本のコードブロック ${counts.codeBlocks} 個：` +
    `検証 ${counts.checked} 個、実行のみ（結果の記載なし） ${counts.onlyRan} 個、` +
    `未検証 ${counts.notChecked} 個`,
  reasonCount: (count, reason) => `${count} 個：${reason}`,
  otherReasons: (count) => `${count} 個：その他の理由`,
  unclaimedNotRun: '実行結果の記載がないコードブロックは、実行しない設定です。',
  reasonUnknown: '理由は不明です。',
  rulePages: '意味、例、直し方のページ：',
  unreadArticles: (count) => `検証できなかった記事 ${count} 本`,
  warnings: (count) => `警告 ${count} 件`,
  fixedCount: (claims, articles) => `記事 ${articles} 本の実行結果 ${claims} 件を修正しました`,
  wouldFixCount: (claims, articles) => `記事 ${articles} 本の実行結果 ${claims} 件を修正できます`,
  insertedCount: (claims, articles) => `記事 ${articles} 本に実行結果 ${claims} 件を書き足しました`,
  wouldInsertCount: (claims, articles) =>
    `記事 ${articles} 本に実行結果 ${claims} 件を書き足せます`,
  badgeCount: (articles) => `記事 ${articles} 本の検証の 1 行を更新しました`,
  wouldBadgeCount: (articles) => `記事 ${articles} 本の検証の 1 行を更新できます`,
  isolation: (isolation) => {
    const { on, off } = isolationPhrases(isolation, isolationWords);
    const open = off === '' ? '' : `／開いているもの：${off}`;
    return `隔離 ${isolation.level}：${on === '' ? 'なし' : on}${open}`;
  },
  waiting: (skipped, waited) =>
    [
      ...(skipped > 0 ? [`待ち時間を飛ばしたコードブロック ${skipped} 個（仮想の時計）`] : []),
      ...waited.map((one) => `実際に待ったもの ${one.count} 個: ${realClockReasons[one.reason]}`),
    ].join('。'),
  kept: keptWords,
  environment: (pythonVersion, durationMs) =>
    `${pythonVersion === null ? 'Python なし' : `Python ${pythonVersion}`}、` +
    durationQuantity(durationMs, units),
  installing: (requirements) => `パッケージを入れています：${requirements}`,
  progress: ({ articles, articlesDone, codeBlocks, codeBlocksDone, leftMs }) =>
    `記事 ${articlesDone}/${articles} 本、` +
    `コードブロック ${codeBlocksDone}${codeBlocks === null ? '' : `/${codeBlocks}`} 個` +
    (leftMs === null ? '' : `、${selected.left(leftMs)}`),

  askToWrite: (hasNotes) => `これを書き込みますか？ [y/n/a/q${hasNotes ? '/e' : ''}] `,
  askHelp: (hasNotes) =>
    [
      'y：書き込む',
      'n：そのままにする',
      'a：これも残りもすべて書き込む',
      'q：これも残りもそのままにする',
      ...(hasNotes ? ['e：書き込み、記事の行は注記（# …）として残す'] : []),
    ].join('\n'),
  askToWriteNotes: 'この形で書き込みますか？ [y/n] ',

  runs: (command, lines, files) =>
    command +
    (lines.length > 1 ? `（${lines.join('、')} 行目のコードブロックを同じプロセスで）` : '') +
    (files.length > 0 ? `（ファイル：${files.join('、')}）` : ''),
  certainties: {
    certain: '',
    likely: '結果らしい：出力に近いときだけ間違いとする',
    possible: '結果かもしれない：出力と一致したときだけ数える',
  },

  caseName: (where, line) => (where === '' ? `${line} 行目` : `${where}（${line} 行目）`),
  claimsNothing: '実行しただけです。結果の記載がありません。',

  claimedLines: '記事の記載',
  actualLines: '実際の出力',
  firstRun: '1 回目の出力',
  secondRun: '2 回目の出力',
  unchangedLines: (count) => `一致する ${count} 行`,
  linesLeftOut: (count) => `残り ${count} 行`,
  charactersLeftOut: (count) => `ほか ${count} 文字`,
  textLeftOut: '…（以下省略）',
  annotationsLeftOut: (errors, warnings) =>
    `GitHub の注釈は 10 件ずつまでのため、エラー ${errors} 件と警告 ${warnings} 件には注釈が` +
    `ありません。下のログとサマリーを見てください。`,
  sectionsLeftOut: (count) =>
    `GitHub の上限 1 MiB に収めるため、残り ${count} 区画を省きました。全文はログにあります。`,
  rowsLeftOut: (count) => `残り ${count} 行を省きました。`,

  line: '行',
  outcome: '判定',
  heading: '見出し',
  label: 'ラベル',
  atLine: (line) => `${line} 行目`,

  doctor,
  explain,
  init,
  badge,
  html,
  selection: selected,
};
