import type { ExplainWords } from '../explainWords.ts';
import { realClockReasons } from './clock.ts';

export const explain: ExplainWords = {
  title: (line) => `${line} 行目のコードブロックの判定の経緯`,
  runs: (command, python) =>
    `${python === null ? '' : `Python ${python} で `}\`${command}\` を新しいフォルダーで実行`,
  session: (lines) => `同じプロセスで ${lines.join('、')} 行目のコードブロックを実行`,
  cellByCell: '対話環境やノートブックのように、区切りごとに実行',
  files: (names) => `一緒に置くファイル：${names.join('、')}`,
  requirements: (lines, source, isInstalled) =>
    `必要なパッケージ：${lines.join('、')}（「${source}」による。` +
    (isInstalled ? '専用の環境に入れて実行）' : '入れずに、Python をそのまま使用）'),
  stdin: (text) => `キーボードからの入力：${text}`,
  timeout: (seconds) => `制限時間：${seconds} 秒`,
  notRun: '何も実行していません。',

  run: (number, why) =>
    ({
      first: `${number} 回目の実行`,
      chance: `${number} 回目の実行（偶然一致した可能性があるため、集合の順序を変えて実行する）`,
      deciding: `${number} 回目の実行（速い実行では一致しか判定しないため、基準となる実行で判定する）`,
      wrong: `${number} 回目の実行（記載と一致しない場合があったため）`,
      unstable: `${number} 回目の実行（前の 2 回が異なるため、1 回目と同じになるか調べる）`,
    })[why],
  circumstances: (hashSeed, isAlone) =>
    `ハッシュのシード ${hashSeed}、${isAlone ? '単独で実行' : 'ほかのプログラムと並行して実行'}`,
  clock: (clock) =>
    clock.kind === 'virtual'
      ? '時計：virtual（待ち時間を飛ばした）'
      : `時計：real（${realClockReasons[clock.reason]}）`,
  printedNothing: '何も表示しなかった',
  value: (line, text) => `コードの ${line} 行目の文の値：${text}`,
  approximate: '≈ は、表示した側で計れなかった時刻です。',
  ended: (exitCode, signal, durationMs) =>
    `${durationMs.toFixed(0)} ミリ秒後に、` +
    (signal === null ? `終了コード ${exitCode ?? '?'} で終了` : `${signal} で強制終了`),
  limits: {
    time: '制限時間を超えたため停止',
    output: '出力の上限を超えたため停止',
    memory: 'メモリーの上限を超えたため停止',
    processes: 'プロセス数の上限を超えたため停止',
    disk: 'ファイルとディスクの上限を超えたため停止',
  },

  claim: (line, endLine, kind, label) =>
    `${line === endLine ? `${line}` : `${line}〜${endLine}`} 行目の記載：${kind}` +
    (label === '' ? '' : `（ラベル「${label}」）`),
  kinds: {
    fence: 'フェンス',
    inline: 'インラインコード',
    text: '段落',
    quote: '引用',
    comment: 'コードの中のコメント',
    repl: 'Python の対話環境',
    transcript: 'コンソールの記録',
    separator: 'コードと同じフェンスの終わり',
  },
  certainties: {
    certain: '確かに結果：一致しなければ間違いとする',
    likely: '結果らしい：出力に近いときだけ間違いとする',
    possible: '結果かもしれない：出力と一致したときだけ数える',
  },
  reading: (number, of) => `${of} 通りの読み方のうち ${number} 番目が最も合う`,
  noClaim: '出力と異なるため、結果とはみなしません。',

  lines: (first, last) => (first === last ? `${first} 行目` : `${first}〜${last} 行目`),
  leftOutHere: (count) => `ほか ${count} 行`,
  compared: (lines, scope, stream) => `比較：${lines}と、${scope}（${stream}）`,
  scopes: {
    all: '表示されたものすべて',
    allAndValue: '表示されたものすべてと最後の値',
    cell: 'その入力が表示したもの',
    statements: 'その文が表示したもの',
    lastArgument: 'その `print` の最後の引数',
    value: 'その文の値',
    exception: 'プログラムを終わらせた例外',
  },
  streams: { stdout: '標準出力', stderr: '標準エラー出力', both: '標準出力と標準エラー出力' },
  nothingToCompare: (lines) =>
    `${lines}：その文が実行されなかったか何も表示しなかったため、比べるものがない`,
  loose: '書き方は Python の表示と異なるが、値として一致。',

  equal: {
    exact: '一致（同じ文字）',
    normalisers: '一致',
    frame: '一致（関数とコードの行による）',
    words: '一致（著者の言葉を除く）',
    present: '一致（現在の日時を除く）',
    elapsed: '一致（計測した時間は許容範囲内）',
    elision: '一致（`...` の部分を除く）',
  },
  builtIn: {
    'trailing-space': '行末の空白',
    addresses: 'アドレス',
    'temporary-paths': '一時ファイルのパス',
  },
  normalisers: (names) => `正規化：${names.join('、')}`,
  printed: (text) => `実際の出力：${text}`,
  differs: '不一致',
  otherObject: '不一致（アドレスか id が別のオブジェクトのもの）',
  missing: '表示されなかった',
  extra: (text) => `記事にない出力：${text}`,
  leftOut: (first, last, by) =>
    `出力の ${first === last ? `${first}` : `${first}〜${last}`} 行目を省略` +
    (by === 'traceback' ? '（トレースバックの一部）' : ''),
  notes: {
    comment: '著者の注記なので比べない',
    elision: '任意の行に当たる',
  },
  waitFrom: {
    previousLine: '直前の行',
    earlierLine: 'それより前の行',
    start: 'プログラムの開始',
  },
  wait: (from, ms, range, agrees) =>
    `${from}からの待ち時間は ${ms}。${range}の範囲に${agrees ? '入る' : '入らない'}`,
  range: (least, most) => (most === null ? `${least} 以上` : `${least} から ${most} `),

  verdict: (outcome) => `判定：${outcome}`,
  fixNothing: '`jikko fix` は何も変えません。',
  fixNever: '不安定なものや検証できなかったものは、`jikko fix` は書き換えません。',
  fixWrites: '`jikko fix` が書く内容：',
  fixRefused: (reason) => `\`jikko fix\` は書き換えません：${reason}`,
};
