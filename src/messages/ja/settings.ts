import type { MessagesOf, SettingsCode } from '../messages.ts';

export const settings: MessagesOf<SettingsCode> = {
  'settings-no-map': ({ value }) => ({
    what: `Front Matter の「${value}」は設定として読めません。`,
    advice: '`jikko:` の下に、字下げして `timeout: 30` のように書いてください。',
  }),
  'settings-unknown': ({ key, nearest }) => ({
    what: `「${key}」という設定は Front Matter にありません。`,
    advice:
      nearest === ''
        ? '使える設定は `docs/directives.md` にあります。'
        : `「${nearest}」のことですか。使える設定は \`docs/directives.md\` にあります。`,
  }),
  'settings-value': ({ key, value, example }) => ({
    what: `「${value}」は設定「${key}」の値になりません。`,
    advice: `\`${example}\` のように書いてください。`,
  }),
  'config-unreadable': ({ file, detail }) => ({
    what: `「${file}」の設定を読めません（${detail}）。`,
    advice: 'ファイルを直すか、削除してください。',
  }),
  'config-no-map': ({ file }) => ({
    what: `「${file}」に設定のオブジェクトがありません。`,
    advice: '`{ "timeout": 30 }` のように書いてください。',
  }),
  'config-unknown': ({ file, key, nearest }) => ({
    what: `「${file}」にある「${key}」という設定はありません。`,
    advice:
      nearest === ''
        ? '使える設定は `docs/directives.md` にあります。'
        : `「${nearest}」のことですか。使える設定は \`docs/directives.md\` にあります。`,
  }),
  'config-value': ({ file, key, value, example }) => ({
    what: `「${file}」の「${value}」は「${key}」の値になりません。`,
    advice: `\`${example}\` のように書いてください。`,
  }),
  'reporter-stdout': ({ names }) => ({
    what: `標準出力に出せる報告は 1 つだけですが、複数指定されています（${names}）。`,
    advice: 'ほかは `--reporter json=report.json` のようにファイルを指定してください。',
  }),
  'reporter-file-twice': ({ file }) => ({
    what: `2 つの報告の書き込み先が、どちらも「${file}」です。`,
    advice: 'それぞれ別のファイルを指定してください。',
  }),
  'reporter-over-article': ({ file }) => ({
    what: `「${file}」は jikko の報告ではないため、上書きしませんでした。`,
    advice: '別のファイルを指定するか、このファイルを移動してください。',
  }),
  'reporter-unwritten': ({ file, detail }) => ({
    what: `報告「${file}」を書き込めませんでした（${detail}）。`,
    advice: '書き込みの権限とディスクの空きを確かめてください。',
  }),
  'cache-corrupt': ({ entries }) => ({
    what: `キャッシュの ${entries} 件が読めなかったため、削除しました。`,
    advice: '失われたものはありません。該当する部分は実行し直しました。',
  }),
  'cache-unwritable': ({ folder, detail }) => ({
    what: `「${folder}」に結果を保存できません（${detail}）。`,
    advice:
      '毎回すべてを実行します。フォルダーを書き込めるようにするか、`--no-cache` を付けてください。',
  }),
  'badge-line': ({ path }) => ({
    what: `「${path}」は 1 か所の行を指していますが、\`jikko badge\` の 1 行は記事全体についてのものです。`,
    advice: 'ファイルだけを指定してください。',
  }),
  'badge-stale': ({ verified, codeBlocks }) => ({
    what: `記事にある検証の 1 行が、実際の検証（コードブロック ${codeBlocks} 個中 ${verified} 個）と違います。`,
    advice: '`jikko badge --write` を実行するか、その行を消してください。',
  }),
  'badge-unproven': ({ detail }) => ({
    what: `検証の 1 行を書き込みませんでした（${detail}）。`,
    advice: '記事の末尾で閉じていないものを閉じ、その行を 1 つだけにしてください。',
  }),
  'init-no-articles': () => ({
    what: '`articles`、`books`、`public` のどのフォルダーもないため、記事のリポジトリではないようです。',
    advice: 'Zenn CLI や Qiita CLI を実行するフォルダーで `jikko init` を実行してください。',
  }),
  'init-package': () => ({
    what: '`package.json` を npm が読める形で読めないため、変更しませんでした。',
    advice:
      '直してから（場所は `npm pkg get name` で分かります）、もう一度 `jikko init` を実行してください。',
  }),
  'init-unwritten': ({ file, detail }) => ({
    what: `「${file}」を書き込めませんでした（${detail}）。`,
    advice: '書き込みの権限を確かめてから、もう一度 `jikko init` を実行してください。',
  }),
  'settings-normaliser': ({ file, name, detail }) => ({
    what: `${inFile(file)}正規化ルール「${name}」の pattern を読めません（${detail}）。`,
    advice:
      'RE2 の正規表現（`\\d+`、`[a-z]`、`(?i)` など）で書いてください。' +
      'どんな出力でも止まらないように、先読み・後読みと後方参照は使えません。',
  }),
  'settings-normaliser-large': ({ file, name }) => ({
    what: `${inFile(file)}正規化ルール「${name}」の pattern は、すべての行に当てるには大きすぎます。`,
    advice: '`{1,400}` のような繰り返しを `+` にするか、いくつかのルールに分けてください。',
  }),
  'settings-normaliser-group': ({ file, name, group }) => ({
    what: `${inFile(file)}正規化ルール「${name}」の replacement にある ${group} に当たるグループが、pattern にありません。`,
    advice: 'pattern に括弧でグループを書いてください。ドル記号そのものは `$$` と書きます。',
  }),
  'settings-normaliser-broad': ({ file, name, one, other }) => ({
    what: `${inFile(file)}正規化ルール「${name}」は「${one}」と「${other}」を同じとみなすため、どんな記載も一致してしまいます。`,
    advice: '`id=[0-9]+` のように、変わる部分だけに合う pattern にしてください。',
  }),
  'settings-normaliser-unused': ({ name }) => ({
    what: `正規化ルール「${name}」は、どの記載にもどの出力にも一度も合いませんでした。`,
    advice: 'pattern を直すか、設定から消してください。',
  }),
  'settings-normaliser-erases': ({ name, line }) => ({
    what: `正規化ルール「${name}」を使うと行「${line}」に何も残らないため、その行はそのまま比べました。`,
    advice: '`<id>` のような、空でない replacement を書いてください。',
  }),
};

/** Where a normaliser stands, unless in the front matter of the article itself. */
function inFile(file: string): string {
  return file === '' ? '' : `「${file}」の`;
}
