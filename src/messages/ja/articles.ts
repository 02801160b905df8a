import type { ArticleCode, MessagesOf } from '../messages.ts';

export const articles: MessagesOf<ArticleCode> = {
  'article-not-found': ({ path }) => ({
    what: `ファイル「${path}」がありません。`,
    advice: 'パスを確かめてください。パスは jikko を実行したフォルダーから数えます。',
  }),
  'article-unreadable': ({ detail }) => ({
    what: `記事を読めません（${detail}）。`,
    advice: 'ファイルであること、読み取りの権限があることを確かめてください。',
  }),
  'article-empty': () => ({
    what: '記事が空です。',
    advice: '本文を書くか、ファイルを削除してください。',
  }),
  'article-not-utf8': ({ byteOffset }) => ({
    what: `記事が UTF-8 ではありません（先頭から ${byteOffset} バイトの位置）。`,
    advice: 'Zenn の記事は UTF-8 です。UTF-8 で保存し直してください。',
  }),
  'no-articles': ({ patterns }) => ({
    what: `「${patterns}」に当てはまる記事がありません。`,
    advice: '`articles/` のあるフォルダーで実行するか、ファイルを指定してください。',
  }),
  'article-line-missing': ({ path }) => ({
    what:
      path === ''
        ? '`--explain` には、説明する行の指定が必要です。'
        : `\`--explain\` には行の指定が必要ですが、「${path}」にはありません。`,
    advice: '`jikko verify --explain articles/x.md:12` のように、ファイルの後に書いてください。',
  }),
  'article-line': ({ lines }) => ({
    what: `${lines} 行目には、コードブロックも実行結果もありません。`,
    advice:
      'コードブロックか実行結果の中の行を指定してください。位置は `jikko list` で分かります。',
  }),
  'front-matter-language': ({ language }) => ({
    what: `Front Matter が「${language}」と宣言されています。jikko は YAML だけを読みます。`,
    advice: '1 行目を `---` だけにして、その下に YAML を書いてください。',
  }),
  'front-matter-unclosed': () => ({
    what: 'Front Matter が閉じられていません。',
    advice: '`---` だけの行で閉じてください。',
  }),
  'front-matter-yaml': ({ detail }) => ({
    what: `Front Matter が正しい YAML ではありません（${detail}）。`,
    advice: 'この行を直してください。コロンを含む値は引用符で囲みます。',
  }),
  'front-matter-ambiguous': () => ({
    what: 'Front Matter の終わりの位置が、Zenn と Markdown とで異なります。',
    advice: '`---` だけの行で閉じ、途中の行を `---` で始めないでください。',
  }),
  'front-matter-missing': () => ({
    what: 'Front Matter がないため、Zenn で公開できません。',
    advice: '冒頭の 2 つの `---` の間に title、emoji、type、topics、published を書いてください。',
  }),
};
