import type { MessagesOf, SettingsCode } from '../messages.ts';

export const settings: MessagesOf<SettingsCode> = {
  'settings-no-map': ({ value }) => ({
    what: `“${value}” in the front matter is no map of settings.`,
    advice: 'Write `jikko:` and below it, indented, lines such as `timeout: 30`.',
  }),
  'settings-unknown': ({ key, nearest }) => ({
    what: `There is no setting “${key}” in the front matter.`,
    advice:
      nearest === ''
        ? 'All of them stand in `docs/directives.md`.'
        : `Did you mean “${nearest}”? All of them stand in \`docs/directives.md\`.`,
  }),
  'settings-value': ({ key, value, example }) => ({
    what: `“${value}” is no value for the setting “${key}”.`,
    advice: `Write it as in \`${example}\`.`,
  }),
  'config-unreadable': ({ file, detail }) => ({
    what: `The settings in “${file}” cannot be read (${detail}).`,
    advice: 'Repair the file, or delete it.',
  }),
  'config-no-map': ({ file }) => ({
    what: `“${file}” holds no map of settings.`,
    advice: 'Write an object such as `{ "timeout": 30 }`.',
  }),
  'config-unknown': ({ file, key, nearest }) => ({
    what: `There is no setting “${key}”, which stands in “${file}”.`,
    advice:
      nearest === ''
        ? 'All of them stand in `docs/directives.md`.'
        : `Did you mean “${nearest}”? All of them stand in \`docs/directives.md\`.`,
  }),
  'config-value': ({ file, key, value, example }) => ({
    what: `“${value}” in “${file}” is no value for “${key}”.`,
    advice: `Write it as in \`${example}\`.`,
  }),
  'reporter-stdout': ({ names }) => ({
    what: `Only one report can go to the standard output, and several are to: ${names}.`,
    advice: 'Name a file for the others, as in `--reporter json=report.json`.',
  }),
  'reporter-file-twice': ({ file }) => ({
    what: `Two reports are to be written to “${file}”.`,
    advice: 'Give each of them a file of its own.',
  }),
  'reporter-over-article': ({ file }) => ({
    what: `“${file}” is no report of jikko, and is not replaced by one.`,
    advice: 'Name another file, or move this one away.',
  }),
  'reporter-unwritten': ({ file, detail }) => ({
    what: `The report “${file}” could not be written (${detail}).`,
    advice: 'Check that you may write there and that the disk is not full.',
  }),
  'cache-corrupt': ({ entries }) => ({
    what: `Entries of the cache that could not be read and were removed: ${entries}.`,
    advice: 'Nothing is lost: what they were about was run again.',
  }),
  'cache-unwritable': ({ folder, detail }) => ({
    what: `Nothing can be kept in “${folder}” (${detail}).`,
    advice: 'Everything is run each time; make the folder writable, or use `--no-cache`.',
  }),
  'badge-line': ({ path }) => ({
    what: `“${path}” names one line, and the line of \`jikko badge\` is about a whole article.`,
    advice: 'Name the file alone.',
  }),
  'badge-stale': ({ verified, codeBlocks }) => ({
    what: `The article tells its readers something else than what was verified: ${verified} of ${codeBlocks} code blocks.`,
    advice: 'Run `jikko badge --write`, or delete the line.',
  }),
  'badge-unproven': ({ detail }) => ({
    what: `The line that tells how far the article was verified was not written (${detail}).`,
    advice: 'Look at the end of the article: close what is open there, and keep one such line.',
  }),
  'init-no-articles': () => ({
    what: 'There is no folder `articles`, `books` or `public` here, so this is no repository of articles.',
    advice: 'Run `jikko init` in the folder in which Zenn CLI or Qiita CLI is run.',
  }),
  'init-package': () => ({
    what: 'The `package.json` here is not what npm reads, and was left alone.',
    advice: 'Repair it (`npm pkg get name` tells where), then run `jikko init` again.',
  }),
  'init-unwritten': ({ file, detail }) => ({
    what: `“${file}” could not be written (${detail}).`,
    advice: 'Check that you may write there, then run `jikko init` again.',
  }),
  'settings-normaliser': ({ file, name, detail }) => ({
    what: `The pattern of the normaliser “${name}”${inFile(file)} cannot be read (${detail}).`,
    advice:
      'Write it in the syntax of RE2 (`\\d+`, `[a-z]`, `(?i)`); it knows no lookaround and no back ' +
      'references, so that no text can make it hang.',
  }),
  'settings-normaliser-large': ({ file, name }) => ({
    what: `The pattern of the normaliser “${name}”${inFile(file)} is too large to be applied to every line.`,
    advice: 'Write repetitions such as `{1,400}` as `+`, or make several normalisers of it.',
  }),
  'settings-normaliser-group': ({ file, name, group }) => ({
    what: `The replacement of the normaliser “${name}”${inFile(file)} names ${group}, and its pattern has no such group.`,
    advice: 'Put a group in parentheses into the pattern, or write `$$` for a dollar sign.',
  }),
  'settings-normaliser-broad': ({ file, name, one, other }) => ({
    what: `The normaliser “${name}”${inFile(file)} makes “${one}” and “${other}” equal, and so would let any claim pass.`,
    advice: 'Let the pattern match only what varies, such as `id=[0-9]+`.',
  }),
  'settings-normaliser-unused': ({ name }) => ({
    what: `The normaliser “${name}” matches nothing, neither in a claim nor in an output.`,
    advice: 'Correct its pattern, or take it out of the settings.',
  }),
  'settings-normaliser-erases': ({ name, line }) => ({
    what: `The normaliser “${name}” would leave nothing of the line “${line}”, which was therefore compared as it stands.`,
    advice: 'Write a replacement that is not empty, such as `<id>`.',
  }),
};

/** Where a normaliser stands, unless in the front matter of the article itself. */
function inFile(file: string): string {
  return file === '' ? '' : ` in “${file}”`;
}
