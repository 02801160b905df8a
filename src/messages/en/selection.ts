import type { MessagesOf, SelectionCode } from '../messages.ts';
import { plural } from './plural.ts';

export const selection: MessagesOf<SelectionCode> = {
  'git-missing': () => ({
    what: 'What changed cannot be told, since there is no git.',
    advice: 'Install git, or name the files.',
  }),
  'git-no-repository': () => ({
    what: 'What changed cannot be told, since this folder is in no git repository.',
    advice: 'Run jikko in the repository, or name the files.',
  }),
  'git-unknown-revision': ({ revision }) => ({
    what: `git knows no revision “${revision}”.`,
    advice:
      'Name a branch, tag or commit that was fetched, as in `--changed=origin/main`; write paths before `--changed`.',
  }),
  'git-shallow': ({ revision }) => ({
    what: `Where the branch left “${revision}” cannot be told: the history of this clone is cut off.`,
    advice: 'Fetch all of it (`fetch-depth: 0` for actions/checkout, `git fetch --unshallow`).',
  }),
  'git-unrelated': ({ revision }) => ({
    what: `“${revision}” and the current branch have no commit in common.`,
    advice: 'Name the branch from which this one was made.',
  }),
  'git-outside': ({ path }) => ({
    what: `“${path}” lies outside of the git repository, so that nobody knows whether it changed.`,
    advice: 'Run jikko in the repository that holds it.',
  }),
  'git-failed': ({ detail }) => ({
    what: `git failed (${detail}).`,
    advice: 'Look whether `git status` works in this folder.',
  }),
  'select-heading-none': ({ pattern }) => ({
    what: `No code block stands below a heading that matches “${pattern}”.`,
    advice: 'Check the pattern; it is a part of a heading, or a regular expression (RE2).',
  }),
  'select-durations': ({ path, detail }) => ({
    what: `The durations in “${path}” cannot be read (${detail}).`,
    advice: 'Name a report that `jikko verify --reporter json` wrote, the same one for all shards.',
  }),
  'select-bail': ({ claims }) => ({
    what: `It was not run, since ${plural(claims, 'claim')} had turned out wrong before (\`--bail\`).`,
    advice: 'Correct what is wrong and run again, or leave out `--bail`.',
  }),
  'merge-unreadable': ({ path, detail }) => ({
    what: `The report “${path}” cannot be read (${detail}).`,
    advice: 'Name reports that `jikko verify --shard=I/N --reporter json` wrote as they are.',
  }),
  'merge-no-shard': ({ path }) => ({
    what: `“${path}” is not the report of a shard.`,
    advice: 'Write it with `jikko verify --shard=I/N --reporter json`.',
  }),
  'merge-incomplete': ({ path }) => ({
    what: `“${path}” is the report of a run that was interrupted.`,
    advice: 'Run that shard again.',
  }),
  'merge-differs': ({ what, path, one, otherPath, other }) => ({
    what: `The shards do not agree on ${what}: “${one}” in “${path}”, “${other}” in “${otherPath}”.`,
    advice: 'Run all shards with the same versions and settings.',
  }),
  'merge-split': ({ path, otherPath }) => ({
    what: `“${path}” and “${otherPath}” divided the articles in different ways.`,
    advice: 'Run all shards on the same commit, with the same paths, flags and `--durations`.',
  }),
  'merge-shard-twice': ({ shard, path, otherPath }) => ({
    what: `The shard ${shard} is in “${path}” and in “${otherPath}”.`,
    advice: 'Name the report of each shard once.',
  }),
  'merge-shard-missing': ({ shards }) => ({
    what: `There is no report of ${shards}.`,
    advice: 'Name the reports of all shards; look whether the job of this one failed.',
  }),
  'merge-article-twice': ({ article }) => ({
    what: `“${article}” is in several reports.`,
    advice: 'Name reports of one divided run only.',
  }),
  'merge-article-missing': ({ article }) => ({
    what: `“${article}” is in no report.`,
    advice: 'Run all shards on the same commit, and name their reports as they were written.',
  }),
  'watch-failed': ({ detail }) => ({
    what: `The files can no longer be watched (${detail}).`,
    advice:
      'For ENOSPC raise `fs.inotify.max_user_watches`; else look whether the folder is there.',
  }),
  'watch-with': ({ flag }) => ({
    what: `\`--watch\` does not go with \`${flag}\`.`,
    advice: 'Leave out one of them.',
  }),
};
