import type { BookCode, MessagesOf } from '../messages.ts';

export const books: MessagesOf<BookCode> = {
  'book-config-missing': ({ book }) => ({
    what: `本「${book}」に \`config.yaml\` がないため、Zenn で公開できません。`,
    advice: 'title、summary、topics、published、price、chapters を書いたファイルを置いてください。',
  }),
  'book-config-unreadable': ({ detail }) => ({
    what: `本の \`config.yaml\` を読めません（${detail}）。`,
    advice: 'UTF-8 のファイルであること、読み取りの権限があることを確かめてください。',
  }),
  'book-config-yaml': ({ detail }) => ({
    what: `本の \`config.yaml\` が正しい YAML ではありません（${detail}）。`,
    advice: 'この行を直してください。全体は `title: "本の題"` のようなキーと値の組です。',
  }),
  'book-slug': ({ slug }) => ({
    what: `フォルダー名「${slug}」がスラッグの規則に合わないため、Zenn で本を公開できません。`,
    advice: '半角の a-z、0-9、`-`、`_` を使い、12〜50 文字にしてください。',
  }),
  'book-key-invalid': ({ key }) => ({
    what: `本の \`config.yaml\` の「${key}」に正しい値がありません。`,
    advice: 'Zenn には文字列の title と summary、それに topics、published、price が要ります。',
  }),
  'book-price': ({ value }) => ({
    what: `price の「${value}」は Zenn で付けられる価格ではありません。`,
    advice: '引用符を付けずに、0 か、200〜5000 の 100 円単位の数を書いてください。',
  }),
  'book-chapters-list': () => ({
    what: '`chapters` が文字列のリストではないため、Zenn は本を読めません。',
    advice: '`intro.md` なら `- intro` のように、1 行に 1 つ、入れ子にせずに並べてください。',
  }),
  'book-chapter-extension': ({ chapter }) => ({
    what: `チャプター「${chapter}」が拡張子付きで並べられています。`,
    advice: '`.md` を除いて書いてください。',
  }),
  'book-chapter-missing': ({ chapter }) => ({
    what: `並べられたチャプター「${chapter}」のファイルがありません。`,
    advice: 'その名前に `.md` を付けたファイルを書くか、`chapters` から外してください。',
  }),
  'book-chapter-unlisted': ({ config }) => ({
    what: `\`${config}\` に並べられていないため、このファイルは Zenn で公開されません。`,
    advice: 'チャプターなら、`.md` を除いた名前を `chapters` に書き足してください。',
  }),
  'book-chapter-unnumbered': ({ file }) => ({
    what: `「${file}」にチャプター番号がないため、Zenn で公開されません。`,
    advice: '`1.intro.md` のような名前にするか、`config.yaml` の `chapters` に並べてください。',
  }),
  'book-chapter-slug': ({ slug }) => ({
    what: `ファイル名「${slug}」がスラッグの規則に合わないため、Zenn でチャプターを公開できません。`,
    advice: '半角の a-z、0-9、`-`、`_` を使い、1〜50 文字にしてください。',
  }),
  'book-chapter-title': () => ({
    what: 'チャプターに title がありません。',
    advice: '冒頭の 2 つの `---` の間に `title: "…"` と書いてください。',
  }),
  'book-chapter-free': ({ value }) => ({
    what: `free の「${value}」は真偽値ではありません。`,
    advice: '引用符を付けずに `free: true` か `free: false` と書くか、`free` を省いてください。',
  }),
};
