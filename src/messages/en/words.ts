import { realClockReasons } from './clock.ts';
import { keptWords } from './kept.ts';
import { type IsolationWords, isolationPhrases } from '../isolationLine.ts';
import { durationQuantity } from '../quantities.ts';
import type { Words } from '../words.ts';
import { badge } from './badge.ts';
import { doctor } from './doctor.ts';
import { explain } from './explain.ts';
import { init } from './init.ts';
import { html } from './html.ts';
import { plural } from './plural.ts';
import { selected } from './selected.ts';

const units = { milliseconds: 'ms', seconds: 's', minutes: 'min' };

const isolationWords: IsolationWords = {
  things: {
    resources: 'limits on time, memory, output, processes and disk',
    daemons: 'an end to daemons',
    files: 'files outside of the folder',
    tcp: 'TCP',
    processes: 'other processes',
    network: 'all of the network',
  },
  between: ', ',
  reason: (why, detail) => {
    if (why === 'level') return ' (closed by --isolation full)';
    if (why === 'allowed') return ' (--network always)';
    return detail === '' ? ' (not on this machine)' : ` (not on this machine: ${detail})`;
  },
};

export const words: Words = {
  outcomes: {
    match: 'match',
    mismatch: 'mismatch',
    unstable: 'unstable',
    failed: 'failed',
    skipped: 'skipped',
    unclaimed: 'unclaimed',
  },
  severities: { error: 'error', warning: 'warning', info: 'note' },
  fixed: 'fixed',
  wouldBeFixed: 'would be fixed',
  inserted: 'added',
  wouldBeInserted: 'would be added',
  betweenSentences: ' ',

  exampleCounts: (counts) => {
    const others = (['mismatch', 'unstable', 'failed', 'skipped'] as const)
      .filter((outcome) => counts[outcome] > 0)
      .map((outcome) => `, ${counts[outcome]} ${outcome}`);
    return `${plural(counts.examples, 'example')}, ${counts.match} match${others.join('')}`;
  },
  codeBlockCounts: (counts) =>
    `${plural(counts.codeBlocks, 'code block')} in ${plural(counts.articles, 'article')}: ` +
    `${counts.checked} checked, ${counts.onlyRan} only ran (no expected output), ` +
    `${counts.notChecked} not checked`,
  reasonCount: (count, reason) => `${count} × ${reason}`,
  otherReasons: (count) => `${count} × other reasons`,
  unclaimedNotRun: 'There is no expected output, and such code blocks are not run.',
  reasonUnknown: 'No reason is known.',
  rulePages: 'Pages with the meaning, an example and the remedy:',
  unreadArticles: (count) => `${plural(count, 'article')} could not be checked`,
  warnings: (count) => plural(count, 'warning'),
  fixedCount: (claims, articles) =>
    `Fixed ${plural(claims, 'expected output')} in ${plural(articles, 'article')}`,
  wouldFixCount: (claims, articles) =>
    `Would fix ${plural(claims, 'expected output')} in ${plural(articles, 'article')}`,
  insertedCount: (claims, articles) =>
    `Added ${plural(claims, 'expected output')} to ${plural(articles, 'article')}`,
  wouldInsertCount: (claims, articles) =>
    `Would add ${plural(claims, 'expected output')} to ${plural(articles, 'article')}`,
  badgeCount: (articles) =>
    `Told the readers of ${plural(articles, 'article')} how far it was verified`,
  wouldBadgeCount: (articles) =>
    `Would tell the readers of ${plural(articles, 'article')} how far it was verified`,
  isolation: (isolation) => {
    const { on, off } = isolationPhrases(isolation, isolationWords);
    const open = off === '' ? '' : `; open: ${off}`;
    return `isolation ${isolation.level}: ${on === '' ? 'none' : on}${open}`;
  },
  waiting: (skipped, waited) =>
    [
      ...(skipped > 0
        ? [`waiting skipped in ${plural(skipped, 'code block')} (virtual clock)`]
        : []),
      ...waited.map((one) => `real waiting in ${one.count}: ${realClockReasons[one.reason]}`),
    ].join('; '),
  kept: keptWords,
  environment: (pythonVersion, durationMs) =>
    `${pythonVersion === null ? 'no Python' : `Python ${pythonVersion}`}, ` +
    durationQuantity(durationMs, units),
  installing: (requirements) => `Installing packages: ${requirements}`,
  progress: ({ articles, articlesDone, codeBlocks, codeBlocksDone, leftMs }) =>
    `${articlesDone}/${plural(articles, 'article')}, ` +
    (codeBlocks === null
      ? plural(codeBlocksDone, 'code block')
      : `${codeBlocksDone}/${plural(codeBlocks, 'code block')}`) +
    (leftMs === null ? '' : `, ${selected.left(leftMs)}`),

  askToWrite: (hasNotes) => `Write this? [y/n/a/q${hasNotes ? '/e' : ''}] `,
  askHelp: (hasNotes) =>
    [
      'y: yes, write this',
      'n: no, leave it as it is',
      'a: this and all others',
      'q: neither this nor any other',
      ...(hasNotes ? ['e: write this, and keep the lines of the article as note lines (# …)'] : []),
    ].join('\n'),
  askToWriteNotes: 'Write it in this form? [y/n] ',

  runs: (command, lines, files) =>
    command +
    (lines.length > 1 ? `, in one process the code blocks on lines ${lines.join(', ')}` : '') +
    (files.length > 0 ? `, beside ${files.join(', ')}` : ''),
  certainties: {
    certain: '',
    likely: 'likely: wrong only if it comes near to what is printed',
    possible: 'possible: counts only if it is what is printed',
  },

  caseName: (where, line) => (where === '' ? `line ${line}` : `${where} (line ${line})`),
  claimsNothing: 'The code only ran: no result stands in the article.',

  claimedLines: 'in the article',
  actualLines: 'real output',
  firstRun: 'first run',
  secondRun: 'second run',
  unchangedLines: (count) => `${plural(count, 'equal line')}`,
  linesLeftOut: (count) => `${plural(count, 'more line')}`,
  charactersLeftOut: (count) => `${plural(count, 'more character')}`,
  textLeftOut: '… (the rest is left out)',
  annotationsLeftOut: (errors, warnings) =>
    `Without an annotation, as GitHub shows ten of each: ` +
    `${plural(errors, 'error')}, ${plural(warnings, 'warning')}. They stand below and in the summary.`,
  sectionsLeftOut: (count) =>
    `${plural(count, 'more section')} left out, as GitHub takes 1 MiB. The log holds everything.`,
  rowsLeftOut: (count) => `${plural(count, 'more row')} left out.`,

  line: 'Line',
  outcome: 'Outcome',
  heading: 'Heading',
  label: 'Label',
  atLine: (line) => `Line ${line}`,

  doctor,
  explain,
  init,
  badge,
  html,
  selection: selected,
};
