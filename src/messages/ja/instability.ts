import type { InstabilityCause } from '../../types.ts';

/** What differs between two runs, in the words before `が異なる`, and what to do about it. */
export const instability: Readonly<
  Record<InstabilityCause, { readonly why: string; readonly advice: (remedy: string) => string }>
> = {
  setOrder: {
    why: '集合（set）の順序',
    advice: () =>
      '`print(sorted(names))` や `for name in sorted(names)` のように、順序を決めて表示してください。',
  },
  hash: {
    why: 'プロセスごとに変わる `hash()` の値',
    advice: () => '表示しないか、記載のその部分を `...` と書いてください。',
  },
  lineOrder: {
    why: '並行して動く処理の順序',
    advice: () =>
      '結果を集めてから決まった順に表示するか（`sorted(...)`、`executor.map` など）、' +
      '次が表示する前に `join()` で終わりを待ってください。',
  },
  random: {
    why: '乱数',
    advice: (remedy) =>
      remedy === ''
        ? 'コードの初めで乱数のシードを決めてください。'
        : `コードの初めに \`${remedy}\` と書いて、乱数のシードを決めてください。`,
  },
  secret: {
    why: 'シードを決められない乱数',
    advice: () => '記載のその部分を `...` と書くか、記事では `random.Random(0)` を使ってください。',
  },
  address: {
    why: 'オブジェクトのアドレス',
    advice: (remedy) =>
      `記載のその部分を \`0x...\` と書くか、Front Matter の \`jikko:\` の下に \`${remedy}\` と書いて、違いを無視してください。`,
  },
  clock: {
    why: '現在の日時',
    advice: () =>
      '`datetime(2024, 1, 1)` のように固定した日時を表示するか、記載のその部分を `...` と書いてください。',
  },
  duration: {
    why: '計測した時間',
    advice: () =>
      '`2.0秒` のように丸めて単位を付けて表示するか（わずかな差は無視されます）、' +
      '記載のその部分を `...` と書いてください。',
  },
  uuid: {
    why: 'UUID',
    advice: (remedy) =>
      `Front Matter の \`jikko:\` の下に \`${remedy}\` と書いて、違いを無視してください。`,
  },
  temporaryName: {
    why: '一時ファイルの名前',
    advice: (remedy) =>
      `表示しないか、Front Matter の \`jikko:\` の下に \`${remedy}\` と書いて、違いを無視してください。`,
  },
  processId: {
    why: 'プロセスやスレッドの番号',
    advice: (remedy) =>
      `表示しないか、Front Matter の \`jikko:\` の下に \`${remedy}\` と書いて、違いを無視してください。`,
  },
  unknown: {
    why: '出力',
    advice: () =>
      '乱数のシードを決める、集合を並べ替える、時刻を表示しないなどして、毎回同じ出力にしてください。' +
      '変わる部分を `...` と書くこともできます。',
  },
};
