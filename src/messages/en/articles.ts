import type { ArticleCode, MessagesOf } from '../messages.ts';

export const articles: MessagesOf<ArticleCode> = {
  'article-not-found': ({ path }) => ({
    what: `There is no file “${path}”.`,
    advice: 'Check the path; it counts from the folder in which jikko runs.',
  }),
  'article-unreadable': ({ detail }) => ({
    what: `The article cannot be read (${detail}).`,
    advice: 'Check that it is a file and that you may read it.',
  }),
  'article-empty': () => ({
    what: 'The article is empty.',
    advice: 'Write something into it, or delete the file.',
  }),
  'article-not-utf8': ({ byteOffset }) => ({
    what: `The article is not UTF-8: the first wrong byte stands at offset ${byteOffset}.`,
    advice: 'Save the file as UTF-8, as Zenn requires.',
  }),
  'no-articles': ({ patterns }) => ({
    what: `No article matches “${patterns}”.`,
    advice: 'Run jikko in the folder that holds `articles/`, or name the files.',
  }),
  'article-line-missing': ({ path }) => ({
    what:
      path === ''
        ? '`--explain` needs the line that it is to explain.'
        : `\`--explain\` needs the line that it is to explain, and “${path}” names none.`,
    advice: 'Write it behind the file, as in `jikko verify --explain articles/x.md:12`.',
  }),
  'article-line': ({ lines }) => ({
    what: `Neither a code block nor a result stands at line ${lines}.`,
    advice: 'Name a line of the code block or of its result; `jikko list` shows where they stand.',
  }),
  'front-matter-language': ({ language }) => ({
    what: `The front matter is marked as “${language}”; jikko reads YAML only, and runs no other.`,
    advice: 'Write a bare `---` on the first line and YAML below it.',
  }),
  'front-matter-unclosed': () => ({
    what: 'The front matter is not closed.',
    advice: 'End it with a line that holds `---` alone.',
  }),
  'front-matter-yaml': ({ detail }) => ({
    what: `The front matter is no valid YAML (${detail}).`,
    advice: 'Repair it at this line; values with a colon need quotes.',
  }),
  'front-matter-ambiguous': () => ({
    what: 'Zenn and Markdown do not agree where the front matter ends.',
    advice:
      'Close it with a line that holds exactly `---`, and start no other line of it with `---`.',
  }),
  'front-matter-missing': () => ({
    what: 'The article has no front matter, so Zenn cannot publish it.',
    advice: 'Begin it with title, emoji, type, topics and published between two `---` lines.',
  }),
};
