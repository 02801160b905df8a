import type { RealClockReason } from '../../types.ts';

/** プログラムが実際に待って実行された理由。 */
export const realClockReasons: Readonly<Record<RealClockReason, string>> = {
  asked: '設定で実際に待つことになっています',
  reference: '基準となる実行は実際に待ちます',
  noWaits: '待つ処理がありません',
  computing: '計算にかかった時間を測っています',
  subprocess: '別のプロセスを起動します',
  network: 'ネットワークを使います',
  signal: 'シグナルやタイマーを使います',
  database: 'データベースが独自に時刻を求めます',
  files: 'ファイルの時刻か、ファイル記述子を使います',
  native: 'C で書かれた標準以外のモジュールを使います',
  itself: '自分自身の実行のようすか、時計の関数を調べています',
  unseen: '検出できない方法で待っています',
  outside: 'プログラムの外からの入力を待っています',
  unplaced: 'いつ出力したか分からない行があります',
  limit: '待ち時間を含めると制限時間を超えます',
  error: '時計の関数の呼び出しが失敗しました',
  threads: 'この環境ではスレッドが待っているかどうか分かりません',
  system: 'この OS では待ち時間を飛ばせません',
};
