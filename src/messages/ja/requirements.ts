import type { Refusal } from '../../types.ts';
import type { MessagesOf, RequirementCode } from '../messages.ts';

/** 入れられない理由。 */
const refusals: Readonly<Record<Refusal, string>> = {
  option: 'pip のオプションです',
  url: 'アドレスからは入れません',
  path: 'ファイルやフォルダーからは入れません',
  marker: '`;` の後が環境マーカーではありません',
  syntax: 'パッケージの指定として読めません',
  size: '長すぎるか、多すぎます',
  unread: '読めません',
};

const advice =
  '`pandas>=2` のように、パッケージの名前と版を書いてください。取得元は pip や uv 自身の設定（`PIP_INDEX_URL` など）で変えられます。';

export const requirements: MessagesOf<RequirementCode> = {
  'settings-requirement': ({ requirement, refusal }) => ({
    what: `Front Matter の \`requirements\` にある「${requirement}」は使えません（${refusals[refusal]}）。`,
    advice,
  }),
  'config-requirement': ({ file, line, requirement, refusal }) => ({
    what: `「${file}」の \`requirements\`（${line} 番目）の「${requirement}」は使えません（${refusals[refusal]}）。`,
    advice,
  }),
  'program-requirement': ({ source, line, requirement, refusal }) => ({
    what: `「${source}」（${line} 番目）の「${requirement}」は入れられないため（${refusals[refusal]}）、実行しませんでした。`,
    advice,
  }),
  'program-install-failed': ({ requirements: needed, installer, detail }) => ({
    what: `必要なパッケージ（${needed}）を ${installer} で入れられませんでした：${detail}。`,
    advice:
      '名前と版、ネットワークを確かめてください。ビルド済みのもの（wheel）だけを入れるため、wheel のないパッケージは自分で Python に入れ、`--install` を付けずに実行してください。',
  }),
  'program-module-declared': ({ module, package: name, source }) => ({
    what: `モジュール「${module}」がインストールされていません（パッケージ ${name} は「${source}」にあります）。`,
    advice: `\`--install\` を付けて実行するか、jikko が使う Python に \`pip install ${name}\` で入れてください。`,
  }),
  'program-module-unlisted': ({ module, source }) => ({
    what: `モジュール「${module}」は、「${source}」から作った環境にありません。`,
    advice: 'そのモジュールのパッケージを、そこに書き加えてください。',
  }),
};
