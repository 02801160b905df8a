import type { DirectiveCode, MessagesOf } from '../messages.ts';

export const directives: MessagesOf<DirectiveCode> = {
  'directive-several-lines': () => ({
    what: 'The directive is not on one line, so Zenn shows it to the readers and jikko ignores it.',
    advice: 'Write it from `<!--` to `-->` on one line, or as several comments.',
  }),
  'directive-indented': () => ({
    what: 'The directive is indented by four or more, so Zenn shows it to the readers as code.',
    advice: 'Take the indentation away.',
  }),
  'directive-empty': () => ({
    what: 'The directive says nothing.',
    advice: 'Write a word behind `jikko:`, such as `skip`, or delete the comment.',
  }),
  'directive-misspelled': ({ found }) => ({
    what: `“${found}” looks like a directive, but jikko does not read it.`,
    advice: 'Begin the comment with `jikko:`, in small letters and with a half-width colon.',
  }),
  'directive-unknown': ({ word, nearest }) => ({
    what: `There is no directive “${word}”.`,
    advice:
      nearest === ''
        ? 'All of them stand in `docs/directives.md`.'
        : `Did you mean “${nearest}”? All of them stand in \`docs/directives.md\`.`,
  }),
  'directive-twice': ({ word }) => ({
    what: `“${word}” stands twice in one directive.`,
    advice: 'Delete one of them.',
  }),
  'directive-value-missing': ({ word, example }) => ({
    what: `“${word}” has no value.`,
    advice: `Write it as in \`${example}\`.`,
  }),
  'directive-value-unwanted': ({ word }) => ({
    what: `“${word}” takes no value.`,
    advice: `Write \`${word}\` alone.`,
  }),
  'directive-value': ({ word, value, example }) => ({
    what: `“${value}” is no value for “${word}”.`,
    advice: `Write it as in \`${example}\`.`,
  }),
  'directive-quote': ({ found }) => ({
    what: `The quotes in “${found}” are not closed, or stand at the wrong place.`,
    advice:
      'Write `word="value"` with a blank behind it; a value with `"` in it stands in `\'`, ' +
      'and none may contain `-->`.',
  }),
  'directive-equals': ({ found }) => ({
    what: `The \`=\` of “${found}” does not stand between a word and its value.`,
    advice: 'Write `word=value` without blanks around the `=`.',
  }),
  'directive-full-width': ({ found, codePoint, instead }) => ({
    what: `The directive holds the full-width character ${found} (${codePoint}).`,
    advice: `Write ${instead === ' ' ? 'a half-width blank' : instead} instead.`,
  }),
  'directive-contradiction': ({ word, other }) => ({
    what: `“${word}” contradicts “${other}” in the same directive.`,
    advice: 'Delete one of them.',
  }),
  'directive-incomplete': ({ word, needs, example }) => ({
    what: `“${word}” means nothing without “${needs}”.`,
    advice: `Write both in one comment, as in \`${example}\`.`,
  }),
  'directive-misplaced': () => ({
    what: 'No code block and no result follow the directive before the next heading.',
    advice: 'Move it right above its code block, or to the end of the label line, or delete it.',
  }),
  'directive-after': ({ heading }) => ({
    what: `No code block stands under the heading “${heading}” before this one.`,
    advice: 'Name a heading further up, as it is written.',
  }),
  'directive-setup': ({ path, detail }) => ({
    what: `The setup file “${path}” cannot be read (${detail}).`,
    advice: 'Name a file within the repository, relative to the article.',
  }),
};
