import type { ExplainWords } from '../explainWords.ts';
import { realClockReasons } from './clock.ts';

export const explain: ExplainWords = {
  title: (line) => `How the verdict on the code block at line ${line} came about`,
  runs: (command, python) =>
    `Runs \`${command}\`${python === null ? '' : ` with Python ${python}`}, in a fresh folder`,
  session: (lines) => `in one process: the code blocks on lines ${lines.join(', ')}`,
  cellByCell: 'cell by cell, as at a prompt or in a notebook',
  files: (names) => `files beside it: ${names.join(', ')}`,
  requirements: (lines, source, isInstalled) =>
    `needs ${lines.join(', ')} (says “${source}”; ` +
    (isInstalled
      ? 'installed into an environment of its own)'
      : 'not installed for it: the Python is used as it is)'),
  stdin: (text) => `reads from the keyboard: ${text}`,
  timeout: (seconds) => `time limit: ${seconds} s`,
  notRun: 'Nothing was run.',

  run: (number, why) =>
    ({
      first: `Run ${number}`,
      chance: `Run ${number}, with sets in another order, since the claim may have matched by chance`,
      deciding: `Run ${number}, the reference run, since a fast run may only pass`,
      wrong: `Run ${number}, since a claim did not match, or not every time`,
      unstable: `Run ${number}, since the two before differ: does it print what the first printed?`,
    })[why],
  circumstances: (hashSeed, isAlone) =>
    `hash seed ${hashSeed}, ${isAlone ? 'alone on the machine' : 'beside other programs'}`,
  clock: (clock) =>
    clock.kind === 'virtual'
      ? 'clock: virtual (waiting is jumped over)'
      : `clock: real (${realClockReasons[clock.reason]})`,
  printedNothing: 'printed nothing',
  value: (line, text) => `value of the statement on line ${line} of the code: ${text}`,
  approximate: '≈ is a time that was not measured where it was printed.',
  ended: (exitCode, signal, durationMs) =>
    `ended ${signal === null ? `with exit status ${exitCode ?? '?'}` : `by ${signal}`} ` +
    `after ${durationMs.toFixed(0)} ms`,
  limits: {
    time: 'ended by the time limit',
    output: 'ended by the limit on output',
    memory: 'ended by the limit on memory',
    processes: 'ended by the limit on processes',
    disk: 'ended by the limit on files and disk space',
  },

  claim: (line, endLine, kind, label) =>
    `Claim on ${line === endLine ? `line ${line}` : `lines ${line}–${endLine}`}: ${kind}` +
    (label === '' ? '' : `, labelled “${label}”`),
  kinds: {
    fence: 'a fence',
    inline: 'inline code',
    text: 'a paragraph',
    quote: 'a block quote',
    comment: 'a comment in the code',
    repl: 'a session at the Python prompt',
    transcript: 'a console session',
    separator: 'the end of the fence with the code',
  },
  certainties: {
    certain: 'surely a claim: it is wrong if it does not match',
    likely: 'likely a claim: it is wrong only if it comes near to what was printed',
    possible: 'possibly a claim: it counts only if it is what was printed',
  },
  reading: (number, of) => `reading ${number} of ${of} fits best`,
  noClaim: 'It is not what was printed, so it is no claim.',

  lines: (first, last) => (first === last ? `line ${first}` : `lines ${first}–${last}`),
  leftOutHere: (count) => `${count} more`,
  compared: (lines, scope, stream) => `Compared: ${lines} with ${scope} (${stream})`,
  scopes: {
    all: 'all that was printed',
    allAndValue: 'all that was printed and the last value',
    cell: 'what its entry printed',
    statements: 'what its statement printed',
    lastArgument: 'the last argument of its `print`',
    value: 'the value of its statement',
    exception: 'the exception that ended the program',
  },
  streams: { stdout: 'stdout', stderr: 'stderr', both: 'stdout and stderr' },
  nothingToCompare: (lines) =>
    `${lines}: nothing to compare with, as the statement did not run or showed nothing`,
  loose: 'Equal as a value, written in another way than Python prints it.',

  equal: {
    exact: 'equal, the same characters',
    normalisers: 'equal',
    frame: 'equal, by function and source line',
    words: 'equal, without the author’s words',
    present: 'equal but for the present date and time',
    elapsed: 'equal, measured times within the tolerance',
    elision: 'equal but for what `...` stands for',
  },
  builtIn: {
    'trailing-space': 'trailing blanks',
    addresses: 'addresses',
    'temporary-paths': 'temporary paths',
  },
  normalisers: (names) => `with the normaliser ${names.join(', ')}`,
  printed: (text) => `printed: ${text}`,
  differs: 'differs',
  otherObject: 'differs: the address or id is that of another object',
  missing: 'was not printed',
  extra: (text) => `printed, and not in the article: ${text}`,
  leftOut: (first, last, by) =>
    `leaves out ${first === last ? `line ${first}` : `lines ${first}–${last}`} of the output` +
    (by === 'traceback' ? ' (parts of a traceback)' : ''),
  notes: {
    comment: 'the author’s own note, not compared',
    elision: 'stands for any lines',
  },
  waitFrom: {
    previousLine: 'the line before',
    earlierLine: 'an earlier line',
    start: 'the start of the program',
  },
  wait: (from, ms, range, agrees) =>
    `wait since ${from}: ${ms}, ${agrees ? 'agrees' : 'does not agree'} with ${range}`,
  range: (least, most) => (most === null ? `${least} or more` : `${least} to ${most}`),

  verdict: (outcome) => `Verdict: ${outcome}`,
  fixNothing: '`jikko fix` leaves it as it is.',
  fixNever: '`jikko fix` never writes what is unstable or could not be checked.',
  fixWrites: '`jikko fix` would write:',
  fixRefused: (reason) => `\`jikko fix\` would not rewrite it: ${reason}`,
};
