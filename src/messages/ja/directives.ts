import type { DirectiveCode, MessagesOf } from '../messages.ts';

export const directives: MessagesOf<DirectiveCode> = {
  'directive-several-lines': () => ({
    what: '指示が 1 行に収まっていないため、Zenn では読者に表示され、jikko も従いません。',
    advice: '`<!--` から `-->` までを 1 行に書くか、複数のコメントに分けてください。',
  }),
  'directive-indented': () => ({
    what: '指示が 4 文字以上字下げされているため、Zenn では読者にコードとして表示されます。',
    advice: '字下げをなくしてください。',
  }),
  'directive-empty': () => ({
    what: '指示の内容がありません。',
    advice: '`jikko:` のうしろに `skip` などの語を書くか、コメントを削除してください。',
  }),
  'directive-misspelled': ({ found }) => ({
    what: `「${found}」は指示のように見えますが、jikko は読みません。`,
    advice: 'コメントを、小文字と半角コロンの `jikko:` で始めてください。',
  }),
  'directive-unknown': ({ word, nearest }) => ({
    what: `「${word}」という指示はありません。`,
    advice:
      nearest === ''
        ? '使える語は `docs/directives.md` にあります。'
        : `「${nearest}」のことですか。使える語は \`docs/directives.md\` にあります。`,
  }),
  'directive-twice': ({ word }) => ({
    what: `1 つの指示に「${word}」が 2 回あります。`,
    advice: '一方を削除してください。',
  }),
  'directive-value-missing': ({ word, example }) => ({
    what: `「${word}」に値がありません。`,
    advice: `\`${example}\` のように書いてください。`,
  }),
  'directive-value-unwanted': ({ word }) => ({
    what: `「${word}」は値を取りません。`,
    advice: `\`${word}\` とだけ書いてください。`,
  }),
  'directive-value': ({ word, value, example }) => ({
    what: `「${value}」は「${word}」の値になりません。`,
    advice: `\`${example}\` のように書いてください。`,
  }),
  'directive-quote': ({ found }) => ({
    what: `「${found}」の引用符が閉じられていないか、位置が違います。`,
    advice:
      '`語="値"` と書き、うしろを空白で区切ってください。`"` を含む値は `\'` で囲みます。' +
      '値に `-->` は書けません。',
  }),
  'directive-equals': ({ found }) => ({
    what: `「${found}」の \`=\` が、語と値の間にありません。`,
    advice: '`語=値` のように、`=` の前後に空白を入れずに書いてください。',
  }),
  'directive-full-width': ({ found, codePoint, instead }) => ({
    what: `指示に全角の文字 ${found}（${codePoint}）があります。`,
    advice: `${instead === ' ' ? '半角の空白' : `半角の ${instead} `}で書いてください。`,
  }),
  'directive-contradiction': ({ word, other }) => ({
    what: `同じ指示の「${word}」と「${other}」が矛盾しています。`,
    advice: '一方を削除してください。',
  }),
  'directive-incomplete': ({ word, needs, example }) => ({
    what: `「${word}」は「${needs}」と一緒に使います。`,
    advice: `\`${example}\` のように、1 つのコメントに書いてください。`,
  }),
  'directive-misplaced': () => ({
    what: '指示のうしろ、次の見出しまでの間に、コードブロックも結果もありません。',
    advice: 'コードブロックのすぐ上か、ラベルの行末に移すか、削除してください。',
  }),
  'directive-after': ({ heading }) => ({
    what: `これより前に、見出し「${heading}」のコードブロックがありません。`,
    advice: '前にある見出しを、書かれているとおりに指定してください。',
  }),
  'directive-setup': ({ path, detail }) => ({
    what: `準備のファイル「${path}」を読めません（${detail}）。`,
    advice: 'リポジトリの中のファイルを、記事からの相対パスで指定してください。',
  }),
};
