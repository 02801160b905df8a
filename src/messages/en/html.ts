import type { HtmlWords } from '../htmlWords.ts';
import { plural } from './plural.ts';

export const html: HtmlWords = {
  title: 'Report of jikko',
  skipToArticles: 'Skip to the articles',
  overview: 'Overview',
  articles: 'Articles',
  findings: 'About the article',

  show: 'Verdicts to show',
  shownCount: (shown, all) => `Showing ${shown} of ${all} code blocks.`,
  previousProblem: 'Previous problem',
  nextProblem: 'Next problem',
  appearance: 'Appearance',
  appearances: { auto: 'as the system', light: 'light', dark: 'dark' },

  coverage: 'Coverage',
  coverageOf: (checked, all) => `${checked} of ${plural(all, 'code block')} checked`,
  article: 'Article',
  codeBlock: 'Code block',
  reason: 'Reason',
  reaches: { checked: 'checked', onlyRan: 'only ran', notChecked: 'not checked' },
  notJudged: 'Not judged',
  noCodeBlocks: 'There are no code blocks of Python.',
  noText: 'The text of the article cannot be shown.',
  noNetwork:
    'This page uses no network: pictures and embedded content are shown by their names and URLs.',

  lines: (line, endLine) => (line === endLine ? `line ${line}` : `lines ${line}–${endLine}`),
  codeBlockAt: (line, outcome) => `Code block at line ${line}: ${outcome}`,
  claimAt: (line, outcome) => `Expected output at line ${line}: ${outcome}`,
  command: (file, argv) => ['python', file, ...argv].join(' '),
  sameProcess: (lines) => `in one process with lines ${lines.join(', ')}`,
  ruleLink: 'More about this',
  comparison: 'What the article claims and the real output',

  timeline: 'When the lines came',
  timelineSummary: (lines, lastMs) =>
    lines === 0 ? `no output, ${lastMs}` : `${plural(lines, 'line')}, ${lastMs}`,
  asTable: 'As a table',
  time: 'Time',
  stream: 'Stream',
  output: 'Output',
  streams: { stdout: 'stdout', stderr: 'stderr' },
  duration: (ms) => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(2)} s`),
  note: (note, measured, agrees) =>
    `${note} → measured ${measured} (${agrees ? 'agrees' : 'does not agree'})`,
  ended: (exitCode, signal) =>
    signal === null ? `exit status ${exitCode ?? '?'}` : `ended by ${signal}`,
};
