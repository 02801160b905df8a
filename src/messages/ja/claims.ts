import type { PrivateKind } from '../../problem.ts';
import type { ClaimCode, MessagesOf } from '../messages.ts';
import { instability } from './instability.ts';

const privateKinds: Readonly<Record<PrivateKind, string>> = {
  home: 'ホームフォルダー',
  temporary: 'このマシンの一時フォルダー',
  user: 'ユーザー名',
  host: 'マシンの名前',
  token: 'アクセストークン',
  privateKey: '秘密鍵',
  password: 'パスワード',
};

export const claims: MessagesOf<ClaimCode> = {
  'fence-unclosed': () => ({
    what: 'フェンスが閉じられていません。jikko は実行も書き換えもしません。',
    advice: '閉じるフェンスを書き足してください。どこで終わるかは Zenn とほかの環境で異なります。',
  }),
  'label-without-code': ({ label }) => ({
    what: `「${label}」の前にコードブロックがないため、その実行結果は検証されません。`,
    advice: '同じ節の中で、コードブロックの後に置いてください。',
  }),
  'skip-stale': () => ({
    what: '`skip` が付いていますが、今は結果が一致します。',
    advice: 'これからも一致するように、`skip` を消してください。',
  }),
  'listed-picture': () => ({
    what: '結果が画像なので、照らし合わせられません。',
    advice: '検証するには、出力を文字で載せてください。',
  }),
  'listed-table': () => ({
    what: '結果が表なので、照らし合わせられません。',
    advice: '検証するには、出力を文字で載せてください。',
  }),
  'listed-no-code': () => ({
    what: 'Python と書かれたコードブロックですが、中身が Python ではなく、結果のラベルもありません。',
    advice: '`text` と書くか、`**実行結果**` のようなラベルを前に置いてください。',
  }),
  'label-without-result': ({ label }) => ({
    what: `「${label}」に続く実行結果がありません。`,
    advice: '下にフェンスで書くか、後ろにインラインコードで書いてください。',
  }),
  'claim-mismatch': ({ label }) => ({
    what: `プログラムの出力が${nameOf(label)}の記載と異なります。`,
    advice: '実際の出力が正しければ `jikko fix` を実行し、記載が正しければコードを直してください。',
  }),
  'hint-line-breaks': () => ({
    what: '改行の位置だけが異なります。',
    advice: 'Python は長い値を途中で改行しません。1 行で載せるか、`pprint` で表示してください。',
  }),
  'hint-version': ({ since, until }) => ({
    what: `記載は Python ${versionsOf(since, until)}の表記なら一致します。`,
    advice:
      '記事が対象とするバージョンを `--python` などで指定するか、`jikko fix` で更新してください。',
  }),
  'claim-unstable': ({ label, cause, remedy }) => ({
    what: `2 回実行すると${instability[cause.kind].why}が異なるため、${nameOf(label)}の記載が正しいか確かめられません。`,
    advice: instability[cause.kind].advice(remedy),
  }),
  'rewrite-inline-lines': ({ lines }) => ({
    what: `出力が ${lines} 行あり、インラインコードに書けないため、書き換えませんでした。`,
    advice:
      '`jikko fix --insert` を実行すると、段落の最後にあるインラインコードをフェンスに変えます。' +
      '手で変えてもかまいません。',
  }),
  'rewrite-inline-empty': () => ({
    what: '出力が空で、インラインコードに書けないため、書き換えませんでした。',
    advice: '実行結果の記載を消すか、何かを表示するコードにしてください。',
  }),
  'rewrite-control-character': ({ codePoint }) => ({
    what: `出力に Markdown で書けない文字（${codePoint}）があるため、書き換えませんでした。`,
    advice: '`repr()` を使うなど、別の形で表示してください。',
  }),
  'rewrite-container': () => ({
    what: 'コロンだけの行は、フェンスの中でも Zenn の `:::message` や `:::details` を閉じてしまうため、書き換えませんでした。',
    advice: '実行結果をその外に移すか、別の出力にしてください。',
  }),
  'rewrite-private': ({ kind, shown }) => ({
    what: `出力に記事に書くべきでない${privateKinds[kind] ?? kind}（${shown}）があるため、書き換えませんでした。`,
    advice: 'それを表示しないコードにするか、実行結果を手で書いてください。',
  }),
  'rewrite-unproven': ({ detail }) => ({
    what: `書き換えが正しいことを確かめられないため、この結果はそのままにしました（${detail}）。`,
    advice: '実行結果を手で直してください。jikko の不具合として報告していただけると助かります。',
  }),
  'write-changed-meanwhile': () => ({
    what: 'jikko の実行中にファイルが変わったため、書き込みませんでした。',
    advice: '編集を保存してから、もう一度 `jikko fix` を実行してください。',
  }),
  'write-read-only': () => ({
    what: 'ファイルが読み取り専用のため、書き込みませんでした。',
    advice: '書き込みを許可してから、もう一度 `jikko fix` を実行してください。',
  }),
  'write-failed': ({ detail }) => ({
    what: `ファイルに書き込めませんでした（${detail}）。`,
    advice: '記事は元のままです。原因を取り除いてから、もう一度 `jikko fix` を実行してください。',
  }),
  'claim-versions': ({ holds, others }) => ({
    what: `この結果は Python ${holds} では正しく、${others} では正しくありません。`,
    advice: 'どの版の結果かを記事に書くか、どの版でも同じ出力になるコードにしてください。',
  }),
  'results-outdated': () => ({
    what: 'この記事の今の内容は、まだ検証されていません。',
    advice: '保存して `jikko verify` を実行すると、結果がここに表示されます。',
  }),
  'claim-missing': () => ({
    what: 'コードブロックに実行結果の記載がありません。',
    advice: '`jikko fix --insert` で、プログラムの出力を書き足せます。',
  }),
  'insert-unstable': () => ({
    what: '2 回実行した出力が互いに異なるため、実行結果を書き足しませんでした。',
    advice:
      '乱数のシードを決める、集合を並べ替える、時刻を表示しないなどして、毎回同じ出力にしてください。',
  }),
  'insert-too-long': ({ lines, characters, maxLines, maxCharacters }) => ({
    what:
      `出力が ${lines} 行（${characters} 文字）あります。書き足すのは ${maxLines} 行、` +
      `${maxCharacters} 文字までです。`,
    advice:
      '出力を減らすか、コードの下にラベルと空のフェンスを書いて `jikko fix` を実行してください。',
  }),
  'insert-place-taken': () => ({
    what: '結果らしいラベルかフェンスがコードブロックの後にすでにあるため、実行結果を書き足しませんでした。',
    advice:
      'それが結果なら、ラベルの下のフェンスに書いてください。フェンスが結果でなければ、その前に ' +
      '`<!-- jikko: no-result -->` と書いてください。',
  }),
  'insert-unproven': ({ detail }) => ({
    what: `書き足した記事が正しいことを確かめられないため、実行結果を書き足しませんでした（${detail}）。`,
    advice: 'コードの下にラベルと空のフェンスを書いて、`jikko fix` を実行してください。',
  }),
  'interactive-no-terminal': () => ({
    what: '`--interactive` は端末で質問しますが、端末がありません。',
    advice: '端末で実行するか、`jikko fix --dry-run` で変更を確かめてください。',
  }),
  'interactive-dry-run': () => ({
    what: '`--interactive` は答えたとおりに書き込み、`--dry-run` は何も書き込みません。',
    advice: 'どちらか一方を指定してください。',
  }),
  'internal-error': ({ detail }) => ({
    what: `jikko の内部でエラーが起きました（${detail}）。`,
    advice: 'jikko の不具合です。起きた記事を添えて報告していただけると助かります。',
  }),
};

function versionsOf(since: string, until: string): string {
  if (since === '') return `${until} 以前`;
  return until === '' ? `${since} 以降` : `${since}〜${until} `;
}

/** Comments and sessions at a prompt have no label. */
function nameOf(label: string): string {
  return label === '' ? '記事' : `「${label}」`;
}
