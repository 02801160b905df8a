import type { PrivateKind } from '../../problem.ts';
import type { ClaimCode, MessagesOf } from '../messages.ts';
import { instability } from './instability.ts';

const privateKinds: Readonly<Record<PrivateKind, string>> = {
  home: 'a home folder',
  temporary: 'a temporary folder of this machine',
  user: 'the name of the user',
  host: 'the name of the machine',
  token: 'an access token',
  privateKey: 'a private key',
  password: 'a password',
};
import { plural } from './plural.ts';

export const claims: MessagesOf<ClaimCode> = {
  'fence-unclosed': () => ({
    what: 'A fence is not closed; jikko neither runs nor rewrites it.',
    advice: 'Add the closing fence: Zenn and other readers end it at different places.',
  }),
  'label-without-code': ({ label }) => ({
    what: `No code block stands before “${label}”, so its expected output is not checked.`,
    advice: 'Place it after its code block, in the same section.',
  }),
  'skip-stale': () => ({
    what: 'The code block has `skip`, and its results are right by now.',
    advice: 'Take `skip` away, so that they stay right.',
  }),
  'listed-picture': () => ({
    what: 'A picture shows the result, which cannot be compared.',
    advice: 'To have it checked, show the output as text.',
  }),
  'listed-table': () => ({
    what: 'A table shows the result, which cannot be compared.',
    advice: 'To have it checked, show the output as text.',
  }),
  'listed-no-code': () => ({
    what: 'A fence that is called Python holds no Python, and no label makes it a result.',
    advice: 'Call it `text`, or put a label such as `**実行結果**` before it.',
  }),
  'label-without-result': ({ label }) => ({
    what: `No expected output follows “${label}”.`,
    advice: 'Write the output below it in a fence, or behind it in inline code.',
  }),
  'claim-mismatch': ({ label }) => ({
    what: `The program does not print what the article claims${under(label)}.`,
    advice: 'If the real output is right, run `jikko fix`; if the article is, repair the code.',
  }),
  'hint-line-breaks': () => ({
    what: 'Only the line breaks differ.',
    advice: 'Python does not break a long value: show it on one line, or print it with `pprint`.',
  }),
  'hint-version': ({ since, until }) => ({
    what: `The claim would match in the wording of Python ${versionsOf(since, until)}.`,
    advice:
      'Name the version that the article is about, as with `--python`, or update with `jikko fix`.',
  }),
  'claim-unstable': ({ label, cause, remedy }) => ({
    what: `Two runs of the program differ${instability[cause.kind].why}, so ${label === '' ? 'the claim' : `“${label}”`} cannot be checked.`,
    advice: instability[cause.kind].advice(remedy),
  }),
  'rewrite-inline-lines': ({ lines }) => ({
    what: `The output has ${lines} lines, which inline code cannot hold: it was not rewritten.`,
    advice:
      'Run `jikko fix --insert`, which turns inline code at the end of its paragraph into a fence, ' +
      'or turn it into one by hand.',
  }),
  'rewrite-inline-empty': () => ({
    what: 'The output is empty, which inline code cannot hold: it was not rewritten.',
    advice: 'Remove the claim, or let the code print something.',
  }),
  'rewrite-control-character': ({ codePoint }) => ({
    what: `The output holds ${codePoint}, which Markdown cannot hold: it was not rewritten.`,
    advice: 'Let the code print it in another form, for example with `repr()`.',
  }),
  'rewrite-container': () => ({
    what: 'A line of colons alone would end a `:::message` or `:::details` of Zenn, even in a fence: the result was not rewritten.',
    advice: 'Move the result out of it, or let the code print something else.',
  }),
  'rewrite-private': ({ kind, shown }) => ({
    what: `The output shows ${privateKinds[kind] ?? kind} (${shown}), which is not for an article: it was not rewritten.`,
    advice: 'Change the code so that it does not print it, or write the output by hand.',
  }),
  'rewrite-unproven': ({ detail }) => ({
    what: `The result was left as it is, since the rewritten article could not be proven right (${detail}).`,
    advice: 'Correct the expected output by hand; please report this as a fault of jikko.',
  }),
  'write-changed-meanwhile': () => ({
    what: 'The file changed while jikko ran, so it was left alone.',
    advice: 'Save your work and run `jikko fix` again.',
  }),
  'write-read-only': () => ({
    what: 'The file is read-only, so it was left alone.',
    advice: 'Allow writing to it and run `jikko fix` again.',
  }),
  'write-failed': ({ detail }) => ({
    what: `The file could not be written (${detail}).`,
    advice: 'The article is as it was. Remove the cause and run `jikko fix` again.',
  }),
  'claim-versions': ({ holds, others }) => ({
    what: `The result holds on Python ${holds}, and not on ${others}.`,
    advice: 'Say in the article which version it is of, or write code that prints the same on all.',
  }),
  'results-outdated': () => ({
    what: 'The article as it stands here has not been verified yet.',
    advice: 'Save it and run `jikko verify`: the results are shown here then.',
  }),
  'claim-missing': () => ({
    what: 'The code block shows no expected output.',
    advice: 'Run `jikko fix --insert` to add what the program prints.',
  }),
  'insert-unstable': () => ({
    what: 'Two runs of the program did not print the same, so no expected output was added.',
    advice: 'Make the output repeatable: set a seed, sort sets, print no times.',
  }),
  'insert-too-long': ({ lines, characters, maxLines, maxCharacters }) => ({
    what:
      `The output has ${plural(lines, 'line')} (${plural(characters, 'character')}); no more than ` +
      `${maxLines} lines and ${maxCharacters} characters are added.`,
    advice: 'Print less; or put a label and an empty fence below the code, and run `jikko fix`.',
  }),
  'insert-place-taken': () => ({
    what: 'A label or a fence that may show the result stands behind the code block already, so no expected output was added.',
    advice:
      'If it is the result, put it into a fence below a label; if a fence is none, put ' +
      '`<!-- jikko: no-result -->` before it.',
  }),
  'insert-unproven': ({ detail }) => ({
    what: `No expected output was added, since the new article could not be proven right (${detail}).`,
    advice: 'Put a label and an empty fence below the code, and run `jikko fix`.',
  }),
  'interactive-no-terminal': () => ({
    what: '`--interactive` asks its questions on a terminal, and here is none.',
    advice: 'Run it in a terminal, or see what would change with `jikko fix --dry-run`.',
  }),
  'interactive-dry-run': () => ({
    what: '`--interactive` writes what you agree to, and `--dry-run` writes nothing.',
    advice: 'Give one of the two.',
  }),
  'internal-error': ({ detail }) => ({
    what: `jikko itself failed (${detail}).`,
    advice: 'This is a fault of jikko: please report it with the article that shows it.',
  }),
};

function versionsOf(since: string, until: string): string {
  if (since === '') return `${until} or older`;
  return until === '' ? `${since} or newer` : `${since} to ${until}`;
}

/** Comments and sessions at a prompt have no label. */
function under(label: string): string {
  return label === '' ? '' : ` under “${label}”`;
}
