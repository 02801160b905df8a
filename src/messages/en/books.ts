import type { BookCode, MessagesOf } from '../messages.ts';

export const books: MessagesOf<BookCode> = {
  'book-config-missing': ({ book }) => ({
    what: `The book “${book}” has no \`config.yaml\`, so Zenn cannot publish it.`,
    advice: 'Add one with title, summary, topics, published, price and chapters.',
  }),
  'book-config-unreadable': ({ detail }) => ({
    what: `The \`config.yaml\` of the book cannot be read (${detail}).`,
    advice: 'Check that it is a file in UTF-8 and that you may read it.',
  }),
  'book-config-yaml': ({ detail }) => ({
    what: `The \`config.yaml\` of the book is no valid YAML (${detail}).`,
    advice: 'Repair it at this line; it has to be a map such as `title: "My book"`.',
  }),
  'book-slug': ({ slug }) => ({
    what: `The folder name “${slug}” is no valid slug, so Zenn cannot publish the book.`,
    advice: 'Use 12 to 50 of the characters a-z, 0-9, `-` and `_`.',
  }),
  'book-key-invalid': ({ key }) => ({
    what: `The \`config.yaml\` of the book has no usable value for “${key}”.`,
    advice: 'Zenn needs title and summary as texts, and topics, published and price.',
  }),
  'book-price': ({ value }) => ({
    what: `“${value}” is no price that Zenn takes.`,
    advice: 'Write 0, or a multiple of 100 from 200 to 5000, without quotes.',
  }),
  'book-chapters-list': () => ({
    what: '`chapters` is not a list of texts, so Zenn cannot read the book.',
    advice: 'List one file name a line, such as `- intro` for `intro.md`; nothing may be nested.',
  }),
  'book-chapter-extension': ({ chapter }) => ({
    what: `The chapter “${chapter}” is listed with its extension.`,
    advice: 'List it without `.md`.',
  }),
  'book-chapter-missing': ({ chapter }) => ({
    what: `The chapter “${chapter}” is listed, but has no file.`,
    advice: 'Write the file of that name with the extension `.md`, or take it off the list.',
  }),
  'book-chapter-unlisted': ({ config }) => ({
    what: `\`${config}\` does not list this file, so Zenn does not publish it.`,
    advice: 'Add its name without `.md` to `chapters`, if it is a chapter.',
  }),
  'book-chapter-unnumbered': ({ file }) => ({
    what: `“${file}” has no chapter number, so Zenn does not publish it.`,
    advice: 'Call it like `1.intro.md`, or list the chapters in `config.yaml`.',
  }),
  'book-chapter-slug': ({ slug }) => ({
    what: `The file name “${slug}” is no valid slug, so Zenn cannot publish the chapter.`,
    advice: 'Use 1 to 50 of the characters a-z, 0-9, `-` and `_`.',
  }),
  'book-chapter-title': () => ({
    what: 'The chapter has no title.',
    advice: 'Begin the file with `title: "…"` between two `---` lines.',
  }),
  'book-chapter-free': ({ value }) => ({
    what: `“${value}” is neither true nor false.`,
    advice: 'Write `free: true` or `free: false` without quotes, or leave `free` out.',
  }),
};
