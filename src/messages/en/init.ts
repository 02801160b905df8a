import type { InitWords } from '../initWords.ts';

export const init: InitWords = {
  state: (state) => ({ done: 'written', would: 'would be written', kept: 'as it is' })[state],
  scripts: (added) =>
    `adds the ${added.length === 1 ? 'script' : 'scripts'} ` +
    added.map(([name, command]) => `“${name}” (${command})`).join(' and '),
  scriptsThere: 'has the scripts already',
  unnamed: (command) =>
    `no script for “${command}”: its names are taken by others; add one under a name of yours`,
  workflow: 'verifies the articles of every pull request, without secrets',
  workflowThere: 'calls jikko already',
  config: 'settings of jikko, with a schema for editors',
  configThere: 'holds settings of jikko already',
  noPackage: 'there is none, so no scripts: run `npm init`, then `jikko init` again',
  noDependency: 'jikko is not among the packages: run `npm install --save-dev jikko`',
  nothing: 'Everything is there already; nothing was changed.',
  next: [
    'Next: `npx jikko verify` checks the articles, `npx jikko fix` sets wrong results right.',
    'On GitHub, make the job “verify” a required check of the branch that Zenn is linked to: Zenn publishes what is pushed, whatever CI says.',
  ],
  workflowComment: [
    'Runs the Python of the articles and checks every claimed result (made by `jikko init`).',
    'Zenn publishes on push whatever CI says: make this job a required check of the branch.',
    'Never `pull_request_target`: articles of strangers are executed here. No `paths:` filter, as a',
    'required check that does not run stays pending for ever.',
  ],
};
