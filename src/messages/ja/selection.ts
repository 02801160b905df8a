import type { MessagesOf, SelectionCode } from '../messages.ts';

export const selection: MessagesOf<SelectionCode> = {
  'git-missing': () => ({
    what: 'git がないため、何が変わったか分かりません。',
    advice: 'git を入れるか、ファイルを指定してください。',
  }),
  'git-no-repository': () => ({
    what: 'git のリポジトリの外なので、何が変わったか分かりません。',
    advice: 'リポジトリの中で実行するか、ファイルを指定してください。',
  }),
  'git-unknown-revision': ({ revision }) => ({
    what: `git に「${revision}」というリビジョンがありません。`,
    advice:
      '取得済みのブランチ、タグ、コミットを `--changed=origin/main` のように指定してください。パスは `--changed` より前に書きます。',
  }),
  'git-shallow': ({ revision }) => ({
    what: `このクローンの履歴は途中で切れているため、「${revision}」から分かれた位置が分かりません。`,
    advice:
      '履歴をすべて取得してください（actions/checkout なら `fetch-depth: 0`、手元なら `git fetch --unshallow`）。',
  }),
  'git-unrelated': ({ revision }) => ({
    what: `「${revision}」と今のブランチには共通のコミットがありません。`,
    advice: '今のブランチの元になったブランチを指定してください。',
  }),
  'git-outside': ({ path }) => ({
    what: `「${path}」は git のリポジトリの外にあり、変わったかどうか分かりません。`,
    advice: 'そのファイルがあるリポジトリの中で実行してください。',
  }),
  'git-failed': ({ detail }) => ({
    what: `git が失敗しました（${detail}）。`,
    advice: 'このフォルダーで `git status` が動くか確かめてください。',
  }),
  'select-heading-none': ({ pattern }) => ({
    what: `「${pattern}」に当てはまる見出しの下に、コードブロックがありません。`,
    advice: 'パターンを確かめてください。見出しの一部か、正規表現（RE2）を書きます。',
  }),
  'select-durations': ({ path, detail }) => ({
    what: `「${path}」から所要時間を読めません（${detail}）。`,
    advice:
      '`jikko verify --reporter json` が書いた報告を、すべてのシャードで同じものを指定してください。',
  }),
  'select-bail': ({ claims }) => ({
    what: `その前に結果の誤りが ${claims} 件見つかったため、実行していません（\`--bail\`）。`,
    advice: '誤りを直してもう一度実行するか、`--bail` を外してください。',
  }),
  'merge-unreadable': ({ path, detail }) => ({
    what: `報告「${path}」を読めません（${detail}）。`,
    advice: '`jikko verify --shard=I/N --reporter json` が書いた報告を、そのまま指定してください。',
  }),
  'merge-no-shard': ({ path }) => ({
    what: `「${path}」はシャードの報告ではありません。`,
    advice: '`jikko verify --shard=I/N --reporter json` で書いてください。',
  }),
  'merge-incomplete': ({ path }) => ({
    what: `「${path}」は中断された実行の報告です。`,
    advice: 'そのシャードをもう一度実行してください。',
  }),
  'merge-differs': ({ what, path, one, otherPath, other }) => ({
    what: `シャードの ${what} が異なります：「${path}」は「${one}」、「${otherPath}」は「${other}」です。`,
    advice: 'すべてのシャードを同じ版と同じ設定で実行してください。',
  }),
  'merge-split': ({ path, otherPath }) => ({
    what: `「${path}」と「${otherPath}」では、記事の分け方が異なります。`,
    advice:
      'すべてのシャードを、同じコミット、同じパスとオプション、同じ `--durations` で実行してください。',
  }),
  'merge-shard-twice': ({ shard, path, otherPath }) => ({
    what: `シャード ${shard} の報告が「${path}」と「${otherPath}」の 2 つあります。`,
    advice: 'シャードごとに 1 つだけ指定してください。',
  }),
  'merge-shard-missing': ({ shards }) => ({
    what: `シャード ${shards} の報告がありません。`,
    advice:
      'すべてのシャードの報告を指定してください。そのジョブが失敗していないかも確かめてください。',
  }),
  'merge-article-twice': ({ article }) => ({
    what: `「${article}」が複数の報告にあります。`,
    advice: '1 回の分割実行の報告だけを指定してください。',
  }),
  'merge-article-missing': ({ article }) => ({
    what: `「${article}」がどの報告にもありません。`,
    advice: 'すべてのシャードを同じコミットで実行し、書かれた報告をそのまま指定してください。',
  }),
  'watch-failed': ({ detail }) => ({
    what: `ファイルの監視を続けられません（${detail}）。`,
    advice:
      'ENOSPC なら `fs.inotify.max_user_watches` を増やしてください。ほかの場合はフォルダーがあるか確かめてください。',
  }),
  'watch-with': ({ flag }) => ({
    what: `\`--watch\` と \`${flag}\` は同時に使えません。`,
    advice: 'どちらかを外してください。',
  }),
};
