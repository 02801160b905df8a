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
};
