import type { InitWords } from '../initWords.ts';

export const init: InitWords = {
  state: (state) => ({ done: '書き込みました', would: '書き込む予定', kept: 'そのまま' })[state],
  scripts: (added) =>
    `スクリプト${added.map(([name, command]) => `「${name}」（${command}）`).join('と')}を追加`,
  scriptsThere: 'スクリプトはすでにあります',
  unnamed: (command) =>
    `「${command}」のスクリプトは、名前がほかで使われているため追加できません。別の名前で追加してください`,
  workflow: 'プルリクエストごとに、秘密を渡さずに記事を検証します',
  workflowThere: 'すでに jikko を呼んでいます',
  config: 'jikko の設定（エディター用のスキーマ付き）',
  configThere: 'すでに jikko の設定があります',
  noPackage:
    'ファイルがないため、スクリプトを追加できません。`npm init` のあとで、もう一度 `jikko init` を実行してください',
  noDependency: 'jikko がパッケージにありません。`npm install --save-dev jikko` を実行してください',
  nothing: 'すべて揃っています。何も変更していません。',
  next: [
    '次に：`npx jikko verify` で記事を検証し、`npx jikko fix` で間違った結果を書き直せます。',
    'GitHub では、ジョブ「verify」を、Zenn と連携したブランチの必須チェックにしてください。Zenn は CI の結果にかかわらず、プッシュされた記事を公開します。',
  ],
  workflowComment: [
    '記事の Python を実行し、書かれた実行結果を確かめます（`jikko init` が作成）。',
    'Zenn は CI の結果にかかわらず公開するため、このジョブをブランチの必須チェックにしてください。',
    '知らない人の記事も実行するので、`pull_request_target` は使わないでください。',
    '実行されない必須チェックは待ち状態のままになるので、`paths:` は付けないでください。',
  ],
};
